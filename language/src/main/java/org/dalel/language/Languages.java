// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.dalel.reading.analyser.Analyser;
import org.dalel.reading.analyser.Analysers;
import org.dalel.reading.analyser.SecondOpinion;
import org.dalel.terms.Problem;

/**
 * The analysers that this installation has. Each loads its model at its first use: a reader of
 * English texts never loads what Russian needs.
 */
public final class Languages {
    private Languages() {}

    /** Language, sentences and words, at once; neither names nor grammar. */
    public static Analysers analysers() {
        return new Analysers(
                new OpenNlpLanguages(),
                List.of(new EnglishWords(), new RussianWords(), new KazakhWords()),
                List.of(),
                List.of());
    }

    /**
     * The analysers with names and grammar, as far as they could be had.
     *
     * @param problems what is missing: the whole module, or a model of it
     */
    public record Deepened(Analysers analysers, List<Problem> problems) {
        public Deepened {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Adds names and grammar from whatever module brings them. Takes seconds: call it on a thread
     * of its own where somebody waits for the first findings.
     */
    public static Deepened withSecondOpinion(Analysers shallow) {
        List<Analyser.OfNames> names = new ArrayList<>(shallow.names());
        List<Analyser.OfGrammar> grammar = new ArrayList<>(shallow.grammar());
        List<Problem> problems = new ArrayList<>();
        int modules = 0;
        for (SecondOpinion module : ServiceLoader.load(SecondOpinion.class)) {
            SecondOpinion.Loaded loaded = module.load();
            names.addAll(loaded.names());
            grammar.addAll(loaded.grammar());
            problems.addAll(loaded.problems());
            modules++;
        }
        if (modules == 0) {
            problems.add(
                    new Problem(
                            "the deep analysers are not part of this installation: names and"
                                    + " grammar are read less surely",
                            "this installation",
                            "build again without --no-deep, or read with --shallow"));
        }
        return new Deepened(
                new Analysers(shallow.language(), shallow.words(), names, grammar), problems);
    }
}
