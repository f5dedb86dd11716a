// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.Bounds;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;
import org.dalel.terms.finding.FigureCandidate;

/** Keeps the numbers worth citing, with what they count and who says so. */
public final class Figures {
    private static final int LONGEST_WHAT = 12;

    private final Set<String> units = new HashSet<>();

    public Figures(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.rows("en/figures.tsv")) {
            if (row.cell(0).equals("unit")) {
                units.add(row.cell(1));
            }
        }
    }

    /**
     * Counts, money and shares. Lengths of time are none, nor the number one, nor a number without
     * anything that it counts.
     */
    public List<FigureCandidate> in(Page page, Clues clues) {
        List<FigureCandidate> found = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            for (Clues.Amount amount : clues.amountsIn(sentence.passage())) {
                if (sentence.passage().contains(amount.passage())
                        && worthCiting(page.text(), sentence, amount)) {
                    found.add(figure(page.text(), sentence, amount, clues));
                }
            }
        }
        return found;
    }

    private boolean worthCiting(String text, Sentence sentence, Clues.Amount amount) {
        if (amount.value().isUnknown() || amount.kind() == Clues.Amount.Kind.TIME) {
            return false;
        }
        if (amount.kind() == Clues.Amount.Kind.MONEY || amount.kind() == Clues.Amount.Kind.SHARE) {
            return true;
        }
        if (amount.value().isExact()
                && amount.value().min().orElseThrow().compareTo(BigDecimal.ONE) <= 0) {
            return false;
        }
        boolean counts = amount.unit().isPresent() || amount.noun().isPresent();
        boolean idle =
                amount.unit().map(u -> units.contains(u.toLowerCase(Locale.ROOT))).orElse(false)
                        || amount.noun().map(n -> units.contains(head(sentence, n))).orElse(false);
        boolean vague = vague(amount.value(), amount.number().in(text));
        return counts && !idle && !vague;
    }

    /** "Several", "a few", "a number of": too vague to cite. */
    private static boolean vague(Bounds value, String words) {
        return value.max().isEmpty()
                && !words.chars().anyMatch(Character::isDigit)
                && value.min().map(m -> m.compareTo(BigDecimal.valueOf(3)) <= 0).orElse(false)
                && words.toLowerCase(Locale.ROOT)
                        .matches("several|some|few|a few|various|many|a number");
    }

    private static String head(Sentence sentence, Passage noun) {
        int last = sentence.wordAt(noun.end() - 1);
        return last < sentence.words().size() ? sentence.words().get(last).lemma() : "";
    }

    private static FigureCandidate figure(
            String text, Sentence sentence, Clues.Amount amount, Clues clues) {
        return new FigureCandidate(
                amount.passage(),
                amount.value(),
                amount.unit(),
                what(text, sentence, amount),
                source(sentence, amount, clues));
    }

    /** The counted noun with what follows it up to the next mark or verb. */
    private static Optional<String> what(String text, Sentence sentence, Clues.Amount amount) {
        List<Word> words = sentence.words();
        int from =
                amount.noun()
                        .map(n -> sentence.wordAt(n.start()))
                        .orElseGet(() -> sentence.wordAt(amount.passage().end()));
        int to = from;
        while (to < words.size() && to - from < LONGEST_WHAT) {
            Word word = words.get(to);
            boolean compound =
                    word.text().contains("-") && !word.text().equals("-")
                            || to + 1 < words.size() && words.get(to + 1).text().equals("-")
                            || to > from && words.get(to - 1).text().equals("-");
            if (compound) { // "would-be members"
                to++;
                continue;
            }
            if (word.is("PUNCT", "SCONJ", "AUX") && !word.text().equals("-")
                    || word.is("VERB")
                            && !word.text().endsWith("ed")
                            && !word.text().endsWith("ing")) {
                break;
            }
            to++;
        }
        while (to > from && !words.get(to - 1).is("NOUN", "PROPN", "ADJ", "VERB", "NUM")) {
            to--;
        }
        if (to <= from) {
            return Optional.empty();
        }
        return Optional.of(
                text.substring(words.get(from).passage().start(), words.get(to - 1).passage().end())
                        .replaceAll("\\s+", " "));
    }

    private static Optional<Quoted> source(Sentence sentence, Clues.Amount amount, Clues clues) {
        return clues.attributions().stream()
                .filter(a -> !a.speaker().isBlank())
                .filter(
                        a ->
                                a.words().contains(amount.passage())
                                        || a.words().overlaps(amount.passage())
                                        || sentence.passage().contains(a.words())
                                                && sentence.passage().contains(a.cue())
                                                && a.words().overlaps(sentence.passage())
                                                && amount.passage().start() >= a.words().start())
                .findFirst()
                .map(a -> new Quoted(a.speaker()));
    }
}
