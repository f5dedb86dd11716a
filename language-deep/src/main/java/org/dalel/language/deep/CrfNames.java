// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language.deep;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dalel.reading.analyser.Analyser;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;

/** Names of persons, organisations and places in English, by CoreNLP's three-class CRF. */
final class CrfNames implements Analyser.OfNames {
    private static final String MODEL = "ner/english.all.3class.distsim.crf.ser.gz";

    private static final Map<String, Named.Kind> KINDS =
            Map.of(
                    "PERSON", Named.Kind.PERSON,
                    "ORGANIZATION", Named.Kind.ORGANISATION,
                    "LOCATION", Named.Kind.PLACE);

    private final CRFClassifier<CoreLabel> classifier;

    private CrfNames(CRFClassifier<CoreLabel> classifier) {
        this.classifier = classifier;
    }

    static CrfNames load() throws IOException, ClassNotFoundException {
        try (InputStream in = CoreNlp.model(MODEL)) {
            return new CrfNames(CRFClassifier.getClassifier(in));
        }
    }

    @Override
    public String name() {
        return "crf";
    }

    @Override
    public Language language() {
        return Language.ENGLISH;
    }

    @Override
    public List<Named> names(String text, Sentence sentence) {
        List<CoreLabel> labels = new ArrayList<>(sentence.words().size());
        for (Word word : sentence.words()) {
            labels.add(PennWords.label(word));
        }
        List<CoreLabel> answers = classifier.classifySentence(labels);
        List<Named> names = new ArrayList<>();
        int from = 0;
        while (from < answers.size()) {
            String answer = answer(answers.get(from));
            int to = from + 1;
            while (to < answers.size() && answer(answers.get(to)).equals(answer)) {
                to++;
            }
            Named.Kind kind = KINDS.get(answer);
            if (kind != null) {
                Passage first = sentence.words().get(from).passage();
                names.add(new Named(first.join(sentence.words().get(to - 1).passage()), kind));
            }
            from = to;
        }
        return names;
    }

    private static String answer(CoreLabel label) {
        String answer = label.get(CoreAnnotations.AnswerAnnotation.class);
        return answer == null ? "O" : answer;
    }
}
