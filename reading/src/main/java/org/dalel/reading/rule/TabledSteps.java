// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * Steps of bills and laws in a language whose table {@code law-process.tsv} gives the verbs of each
 * step. The incidents of these steps are found by the triggers.
 */
final class TabledSteps {
    private final Phrases<Row> rows;
    private final Telling telling;

    private record Row(Stage stage, String frame) {}

    /** What is a language's own: whether the words of a row are said as done, of a law or bill. */
    interface Telling {
        /**
         * Whether words {@code from} to {@code to} (excluded) tell a step.
         *
         * @param frame what else must hold: {@code bill}, {@code reading}, or nothing but a law
         */
        boolean tells(List<Word> words, int from, int to, String frame);
    }

    TabledSteps(Lexicon lexicon, Language language, Telling telling) {
        this.telling = telling;
        Phrases.Builder<Row> builder = Phrases.builder();
        for (Lexicon.Row row : lexicon.rows(language.code() + "/law-process.tsv")) {
            builder.add(row.cell(1), new Row(Stage.ofCode(row.cell(0)), row.cell(2)));
        }
        this.rows = builder.build();
    }

    List<StageCandidate> in(Page page, Clues clues) {
        List<StageCandidate> found = new ArrayList<>();
        Optional<String> instrument = Optional.empty();
        for (Sentence sentence : page.sentences()) {
            Optional<String> named =
                    clues.laws().stream()
                            .filter(l -> sentence.passage().contains(l.passage()))
                            .map(Clues.LawMention::name)
                            .findFirst();
            if (named.isPresent()) {
                instrument = named;
            }
            if (instrument.isEmpty()) {
                continue;
            }
            for (Phrases.Hit<Row> hit : best(sentence)) {
                StageCandidate stage =
                        new StageCandidate(
                                sentence.passage(),
                                instrument.get(),
                                hit.value().stage(),
                                date(sentence, clues, hit.from()));
                if (found.stream().noneMatch(s -> isSame(s, stage))) {
                    found.add(stage);
                }
            }
        }
        return found;
    }

    private static boolean isSame(StageCandidate one, StageCandidate other) {
        return one.stage() == other.stage()
                && one.instrument().equals(other.instrument())
                && (one.date().equals(other.date()) || !other.date().isKnown());
    }

    /** The rows that hold; the longer one, and a reading before the same verb without one. */
    private List<Phrases.Hit<Row>> best(Sentence sentence) {
        List<Word> words = sentence.words();
        List<Phrases.Hit<Row>> held = new ArrayList<>();
        for (Phrases.Hit<Row> hit : rows.in(sentence)) {
            if (telling.tells(words, hit.from(), hit.to(), hit.value().frame())) {
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
