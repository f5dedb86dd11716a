// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.incident.Trigger.Manner;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.lexicon.Phrases;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Problem;

/** The table {@code triggers.tsv} of a language. */
final class Triggers {
    private final Phrases<Trigger> phrases;
    private final Phrases<Trigger> parted;
    private final List<Problem> problems;

    /**
     * A row that stands in a sentence.
     *
     * @param to the word after the trigger
     * @param tail the word after its last word: in "barred two reporters from" that is "from"
     */
    record Hit(Trigger trigger, int from, int to, int tail) {}

    Triggers(Lexicon lexicon, String language) {
        Phrases.Builder<Trigger> builder = Phrases.builder();
        Phrases.Builder<Trigger> verbs = Phrases.builder();
        List<Problem> wrong = new ArrayList<>();
        for (Lexicon.Row row : lexicon.rows(language + "/triggers.tsv")) {
            Optional<Trigger> trigger = trigger(row);
            if (trigger.isPresent()) {
                builder.add(row.cell(2), trigger.get());
                String[] words = row.cell(2).split("\\s+");
                if (trigger.get().manner() == Manner.VERB && words.length > 1) {
                    verbs.add(words[0], trigger.get());
                }
            } else {
                wrong.add(
                        row.problem(
                                "this trigger cannot be used",
                                "give a type, a class (verb, deed, event, action, state), the"
                                        + " words and the conditions as the head of the table"
                                        + " describes them"));
            }
        }
        this.phrases = builder.build();
        this.parted = verbs.build();
        this.problems = List.copyOf(wrong);
    }

    private static Optional<Trigger> trigger(Lexicon.Row row) {
        List<Condition> conditions = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        for (String part : row.cell(3).split("\\s+")) {
            if (part.equals("sure") || part.equals("civic") || part.equals("weak")) {
                marks.add(part);
            } else if (!part.isEmpty()) {
                Optional<Condition> condition = Condition.of(part);
                if (condition.isEmpty()) {
                    return Optional.empty();
                }
                conditions.add(condition.get());
            }
        }
        try {
            return row.cell(2).isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Trigger(
                                    IncidentType.ofCode(row.cell(0)),
                                    Manner.valueOf(row.cell(1).toUpperCase(Locale.ROOT)),
                                    row.cell(2),
                                    conditions,
                                    marks.contains("sure"),
                                    marks.contains("civic"),
                                    marks.contains("weak"),
                                    row.cell(4)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** All rows whose words stand in the sentence; a verb's object may part them. */
    List<Hit> in(Scene scene) {
        Sentence sentence = scene.sentence();
        List<Hit> found = new ArrayList<>();
        for (Phrases.Hit<Trigger> hit : phrases.in(sentence)) {
            found.add(new Hit(hit.value(), hit.from(), hit.to(), hit.to()));
        }
        if (!(scene.clauses() instanceof EnglishClauses)) {
            return found;
        }
        for (Phrases.Hit<Trigger> hit : parted.in(sentence)) {
            List<NounPhrase> objects = Phrasing.objects(scene, hit.to());
            if (objects.isEmpty()) {
                continue;
            }
            String[] words = hit.value().words().toLowerCase(Locale.ROOT).split("\\s+");
            int rest = objects.get(objects.size() - 1).end();
            for (int skipped = 0; skipped < 2; skipped++) {
                if (stands(scene, words, rest + skipped)) {
                    int tail = rest + skipped + words.length - 1;
                    found.add(new Hit(hit.value(), hit.from(), hit.to(), tail));
                    break;
                }
            }
        }
        return found;
    }

    private static boolean stands(Scene scene, String[] words, int from) {
        for (int k = 1; k < words.length; k++) {
            int at = from + k - 1;
            if (!words[k].equals(scene.form(at)) && !words[k].equals(scene.lemma(at))) {
                return false;
            }
        }
        return true;
    }

    /** Rows that could not be read. */
    List<Problem> problems() {
        return problems;
    }
}
