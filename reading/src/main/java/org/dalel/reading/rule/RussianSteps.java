// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.lexicon.Phrases;
import org.dalel.reading.page.Page;
import org.dalel.terms.Language;
import org.dalel.terms.When;
import org.dalel.terms.finding.DateMention;
import org.dalel.terms.finding.StageCandidate;
import org.dalel.terms.finding.StageCandidate.Stage;

/**
 * Steps of bills and laws in Russian; the incidents of these steps are found by the triggers. A
 * wish, an order and what was not done are no steps.
 */
final class RussianSteps {
    private static final int REACH = 14;
    private static final Set<String> BILLS =
            Set.of("законопроект", "проект", "документ", "инициатива");
    private static final Set<String> LAWS =
            Set.of(
                    "закон",
                    "законопроект",
                    "проект",
                    "документ",
                    "кодекс",
                    "указ",
                    "поправка",
                    "поправки",
                    "изменение",
                    "конституция",
                    "норма");

    private final Phrases<Row> rows;

    private record Row(Stage stage, String frame) {}

    RussianSteps(Lexicon lexicon) {
        Phrases.Builder<Row> builder = Phrases.builder();
        for (Lexicon.Row row : lexicon.rows(Language.RUSSIAN.code() + "/law-process.tsv")) {
            builder.add(row.cell(1), new Row(Stage.ofCode(row.cell(0)), row.cell(2)));
        }
        this.rows = builder.build();
    }

    List<StageCandidate> in(Page page, Clues clues) {
        List<StageCandidate> found = new ArrayList<>();
        Optional<String> known = Optional.empty();
        for (Sentence sentence : page.sentences()) {
            List<Clues.LawMention> laws =
                    clues.laws().stream()
                            .filter(l -> sentence.passage().contains(l.passage()))
                            .toList();
            Optional<String> named = laws.stream().map(Clues.LawMention::name).findFirst();
            Optional<String> instrument = named.or(lastOf(known));
            if (instrument.isPresent()) {
                for (Phrases.Hit<Row> hit : best(sentence)) {
                    StageCandidate stage =
                            new StageCandidate(
                                    sentence.passage(),
                                    instrument.get(),
                                    hit.value().stage(),
                                    date(sentence, clues, hit.from()));
                    if (found.stream().noneMatch(s -> same(s, stage))) {
                        found.add(stage);
                    }
                }
            }
            known = named.or(lastOf(known));
        }
        return found;
    }

    private static Supplier<Optional<String>> lastOf(Optional<String> known) {
        return () -> known;
    }

    private static boolean same(StageCandidate one, StageCandidate other) {
        return one.stage() == other.stage()
                && one.instrument().equals(other.instrument())
                && (one.date().equals(other.date()) || !other.date().isKnown());
    }

    /** The rows that hold, a reading before the same verb without one. */
    private List<Phrases.Hit<Row>> best(Sentence sentence) {
        List<Phrases.Hit<Row>> held = new ArrayList<>();
        for (Phrases.Hit<Row> hit : rows.in(sentence)) {
            if (holds(sentence.words(), hit)) {
                held.add(hit);
            }
        }
        held.sort(
                Comparator.comparingInt((Phrases.Hit<Row> h) -> h.from() - h.to())
                        .thenComparing(h -> h.value().frame().equals("reading") ? 0 : 1));
        List<Phrases.Hit<Row>> kept = new ArrayList<>();
        for (Phrases.Hit<Row> hit : held) {
            if (kept.stream().noneMatch(k -> k.from() < hit.to() && hit.from() < k.to())) {
                kept.add(hit);
            }
        }
        kept.sort(Comparator.comparingInt(Phrases.Hit::from));
        return kept;
    }

    private static boolean holds(List<Word> words, Phrases.Hit<Row> hit) {
        Word verb = words.get(hit.from());
        boolean not = hit.from() > 0 && words.get(hit.from() - 1).lemma().equals("не");
        boolean told = verb.is("VERB") && !verb.has("VerbForm=Inf") && !verb.has("VerbForm=Conv");
        if (not || !told || verb.has("VerbForm=Part") && !verb.has("Variant=Short")) {
            return false;
        }
        return switch (hit.value().frame()) {
            case "bill" -> near(words, hit, BILLS);
            case "reading" ->
                    near(words, hit, LAWS) && reading(words, hit)
                            || near(words, hit, Set.of("чтение")) && reading(words, hit);
            default -> near(words, hit, LAWS);
        };
    }

    /** A first or second reading; with a third the law is passed. */
    private static boolean reading(List<Word> words, Phrases.Hit<Row> hit) {
        boolean early = false;
        for (int i = from(hit); i < Math.min(words.size(), hit.to() + REACH); i++) {
            String form = words.get(i).text().toLowerCase(Locale.ROOT);
            if (form.startsWith("трет") || form.startsWith("окончат")) {
                return false;
            }
            early |= form.startsWith("перво") || form.startsWith("втор");
        }
        return early && near(words, hit, Set.of("чтение"));
    }

    private static int from(Phrases.Hit<Row> hit) {
        return Math.max(0, hit.from() - REACH);
    }

    /** Whether one of the words stands in the verb's own clause, close to it. */
    private static boolean near(List<Word> words, Phrases.Hit<Row> hit, Set<String> wanted) {
        for (int i = hit.from(); i < Math.min(words.size(), hit.to() + REACH); i++) {
            if (words.get(i).text().matches("[,;:]") && i >= hit.to()) {
                break;
            }
            if (wanted.contains(words.get(i).lemma())) {
                return true;
            }
        }
        for (int i = hit.from() - 1; i >= from(hit); i--) {
            if (words.get(i).text().matches("[;:]")) {
                break;
            }
            if (wanted.contains(words.get(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    private static When date(Sentence sentence, Clues clues, int verb) {
        When nearest = When.UNKNOWN;
        int least = Integer.MAX_VALUE;
        for (DateMention date : clues.dates()) {
            if (!sentence.passage().contains(date.passage())
                    || !(date.meaning() instanceof DateMention.Dated dated)
                    || clues.laws().stream().anyMatch(l -> l.passage().contains(date.passage()))) {
                continue;
            }
            int distance = Math.abs(sentence.wordAt(date.passage().start()) - verb);
            if (distance < least && dated.when().isKnown()) {
                least = distance;
                nearest = dated.when();
            }
        }
        return nearest;
    }
}
