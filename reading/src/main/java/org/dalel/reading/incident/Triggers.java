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
    record Hit(Trigger trigger, int from, int to, int tail) {
        /** Where the rest of a parted verb begins: of "barred two reporters from" at "from". */
        int partedAt() {
            return tail == to ? Integer.MAX_VALUE : tail - trigger.words().split("\\s+").length + 1;
        }
    }

    Triggers(Lexicon lexicon, String language) {
        Phrases.Builder<Trigger> builder = Phrases.builder();
        Phrases.Builder<Trigger> verbs = Phrases.builder();
        List<Problem> wrong = new ArrayList<>();
        for (Lexicon.Row row : lexicon.rows(language + "/triggers.tsv")) {
            List<Trigger> read = triggers(row);
            for (Trigger trigger : read) {
                builder.add(trigger.words(), trigger);
                String[] words = trigger.words().split("\\s+");
                if (trigger.manner() == Manner.VERB && words.length > 1) {
                    verbs.add(words[0], trigger);
                }
            }
            if (read.isEmpty()) {
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

    /** One trigger for each way in which the words of the row can be put; none when it is wrong. */
    private static List<Trigger> triggers(Lexicon.Row row) {
        List<Condition> conditions = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        for (String part : row.cell(3).split("\\s+")) {
            if (part.equals("sure") || part.equals("civic") || part.equals("weak")) {
                marks.add(part);
            } else if (!part.isEmpty()) {
                Optional<Condition> condition = Condition.of(part);
                if (condition.isEmpty()) {
                    return List.of();
                }
                conditions.add(condition.get());
            }
        }
        List<Trigger> read = new ArrayList<>();
        try {
            for (String words : spelled(row.cell(2))) {
                read.add(
                        new Trigger(
                                IncidentType.ofCode(row.cell(0)),
                                Manner.valueOf(row.cell(1).toUpperCase(Locale.ROOT)),
                                words,
                                conditions,
                                marks.contains("sure"),
                                marks.contains("civic"),
                                marks.contains("weak"),
                                row.cell(4)));
            }
        } catch (IllegalArgumentException unknown) {
            return List.of();
        }
        return read;
    }

    /** {@code haul|drag away|off}: "haul away", "haul off", "drag away", "drag off". */
    private static List<String> spelled(String cell) {
        List<String> spelled = List.of("");
        for (String word : cell.isEmpty() ? new String[0] : cell.split("\\s+")) {
            List<String> longer = new ArrayList<>();
            for (String before : spelled) {
                for (String choice : word.split("\\|")) {
                    longer.add(before.isEmpty() ? choice : before + " " + choice);
                }
            }
            spelled = longer;
        }
        return cell.isEmpty() ? List.of() : spelled;
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
            String[] words = hit.value().words().toLowerCase(Locale.ROOT).split("\\s+");
            if (stands(scene, words, hit.to())) {
                continue; // not parted at all
            }
            int last = lastParted(scene, hit.to());
            for (int i = hit.to() + 1; i <= last; i++) {
                if (stands(scene, words, i)) {
                    found.add(new Hit(hit.value(), hit.from(), hit.to(), i + words.length - 1));
                    break;
                }
            }
        }
        return found;
    }

    /** The last word at which the rest of a parted verb may begin: after its objects and a date. */
    private static int lastParted(Scene scene, int verb) {
        List<NounPhrase> objects = Phrasing.objects(scene, verb);
        int i = objects.isEmpty() ? verb : objects.get(objects.size() - 1).end();
        if (!objects.isEmpty() && Phrasing.isAge(scene, i + 1)) {
            i += scene.form(i + 2).equals(",") ? 3 : 2;
        }
        if (objects.isEmpty() && !isApart(scene, i)) {
            return -1;
        }
        int skipped = 0;
        while (isApart(scene, i) || skipped < 1 && !objects.isEmpty()) {
            skipped += isApart(scene, i) ? 0 : 1;
            i++;
        }
        return i;
    }

    /** "on 3 May", "also": between a verb and what belongs to it. */
    private static boolean isApart(Scene scene, int i) {
        return scene.temporal(i)
                || scene.is(i, "ADP") && scene.temporal(i + 1)
                || scene.is(i, "ADV");
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
