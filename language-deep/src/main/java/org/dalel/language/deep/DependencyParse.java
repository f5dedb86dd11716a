// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language.deep;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dalel.reading.analyser.Analyser;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.Language;

/**
 * Universal Dependencies of English sentences by CoreNLP's parser, with parts of speech by its own
 * tagger: the parser learnt from those.
 */
final class DependencyParse implements Analyser.OfGrammar {
    private static final String TAGGER = "pos-tagger/english-left3words-distsim.tagger";
    private static final String PARSER = "parser/nndep/english_UD.gz";

    private final MaxentTagger tagger;
    private final DependencyParser parser;

    private DependencyParse(MaxentTagger tagger, DependencyParser parser) {
        this.tagger = tagger;
        this.parser = parser;
    }

    static DependencyParse load() throws IOException {
        try (InputStream tags = CoreNlp.model(TAGGER)) {
            MaxentTagger tagger = new MaxentTagger(tags);
            return new DependencyParse(
                    tagger,
                    DependencyParser.loadFromModelFile("edu/stanford/nlp/models/" + PARSER));
        }
    }

    @Override
    public String name() {
        return "parse";
    }

    @Override
    public Language language() {
        return Language.ENGLISH;
    }

    @Override
    public Parse parse(String text, Sentence sentence) {
        List<CoreLabel> labels = new ArrayList<>(sentence.words().size());
        for (Word word : sentence.words()) {
            CoreLabel label = PennWords.label(word);
            label.setIndex(labels.size() + 1);
            labels.add(label);
        }
        tagger.tagCoreLabels(labels);
        CoreMap parsed = new ArrayCoreMap(1);
        parsed.set(CoreAnnotations.TokensAnnotation.class, labels);
        GrammaticalStructure structure = parser.predict(parsed);
        Integer[] heads = new Integer[labels.size()];
        String[] relations = new String[labels.size()];
        Arrays.fill(heads, -1);
        Arrays.fill(relations, "dep");
        for (TypedDependency dependency : structure.typedDependencies()) {
            int word = dependency.dep().index() - 1;
            heads[word] = dependency.gov().index() - 1;
            relations[word] = dependency.reln().toString();
        }
        return new Parse(List.of(heads), List.of(relations));
    }
}
