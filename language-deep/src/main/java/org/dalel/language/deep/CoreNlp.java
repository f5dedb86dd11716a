// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language.deep;

import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.dalel.reading.analyser.Analyser;
import org.dalel.reading.analyser.SecondOpinion;
import org.dalel.terms.Problem;

/** Loads CoreNLP's models for English: names and grammar, at the same time. */
public final class CoreNlp implements SecondOpinion {
    private static final String MODELS = "/edu/stanford/nlp/models/";

    @Override
    public Loaded load() {
        // CoreNLP tells standard error of each model it loads; what failed is told by problems.
        RedwoodConfiguration.current().clear().apply();
        List<Problem> problems = new ArrayList<>();
        CompletableFuture<Outcome<CrfNames>> names =
                CompletableFuture.supplyAsync(
                        () ->
                                attempt(
                                        "names of persons, organisations and places",
                                        CrfNames::load));
        Outcome<DependencyParse> grammar =
                attempt("the second opinion on grammar", DependencyParse::load);
        Optional<Analyser.OfNames> crf = taken(names.join(), problems);
        Optional<Analyser.OfGrammar> parse = taken(grammar, problems);
        return new Loaded(crf.stream().toList(), parse.stream().toList(), problems);
    }

    /** What loading gave: an analyser, or the reason why there is none. */
    private record Outcome<T>(Optional<T> analyser, Optional<Problem> problem) {}

    @FunctionalInterface
    private interface Load<T> {
        T model() throws IOException, ClassNotFoundException;
    }

    private static <T> Outcome<T> attempt(String what, Load<T> load) {
        try {
            return new Outcome<>(Optional.of(load.model()), Optional.empty());
        } catch (IOException | ClassNotFoundException | RuntimeException | OutOfMemoryError e) {
            String how =
                    e instanceof OutOfMemoryError
                            ? "give Java more memory (-Xmx1g), or read with --shallow"
                            : "build again with a connection to the Maven repository, or leave it"
                                    + " out with --no-deep";
            return new Outcome<>(
                    Optional.empty(),
                    Optional.of(
                            new Problem(
                                    "cannot load the model for " + what,
                                    "module language-deep: " + reason(e),
                                    how)));
        }
    }

    private static String reason(Throwable e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static <A, T extends A> Optional<A> taken(Outcome<T> outcome, List<Problem> problems) {
        outcome.problem().ifPresent(problems::add);
        return outcome.analyser().map(a -> a);
    }

    /** A model of this module, unpacked while it is read. */
    static InputStream model(String path) throws IOException {
        InputStream in = CoreNlp.class.getResourceAsStream(MODELS + path);
        if (in == null) {
            throw new IOException(path + " is not there");
        }
        InputStream buffered = new BufferedInputStream(in, 1 << 16);
        return path.endsWith(".gz")
                ? new BufferedInputStream(new GZIPInputStream(buffered, 1 << 16), 1 << 16)
                : buffered;
    }
}
