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
    private final List<Problem> problems;

    Triggers(Lexicon lexicon, String language) {
        Phrases.Builder<Trigger> builder = Phrases.builder();
        List<Problem> wrong = new ArrayList<>();
        for (Lexicon.Row row : lexicon.rows(language + "/triggers.tsv")) {
            Optional<Trigger> trigger = trigger(row);
            if (trigger.isPresent()) {
                builder.add(row.cell(2), trigger.get());
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

    /** All rows whose words stand in the sentence, in its order. */
    List<Phrases.Hit<Trigger>> in(Sentence sentence) {
        return phrases.in(sentence);
    }

    /** Rows that could not be read. */
    List<Problem> problems() {
        return problems;
    }
}
