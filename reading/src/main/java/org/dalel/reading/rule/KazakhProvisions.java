// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.lexicon.Phrases;
import org.dalel.reading.name.KazakhCases;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.finding.DateMention;
import org.dalel.terms.finding.ProvisionCandidate.Kind;

/**
 * What a Kazakh text says that rules say: {@code 15 тәулікке дейін қамау көзделген}, {@code тыйым
 * салынады}, {@code хабарлауға міндетті}. The table {@code kk/rules.tsv} gives the words and what
 * else must hold; the rule ends with them, since the verb closes its clause.
 *
 * <p>What was done to somebody on a day is no rule, nor is what a court or a speaker demands.
 */
final class KazakhProvisions implements TabledRules.Grammar {
    private static final Pattern CONDITION =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(?:егер\\s[^.;]*?|[^,.;]*?(?:ған|ген|қан|кен)(?:ы|і)\\s+үшін|[^,.;]*?"
                            + "жағдайда)(?=,|[.;]|$|\\s)");

    private final RuleWords words;

    KazakhProvisions(RuleWords words) {
        this.words = words;
    }

    static TabledRules of(Lexicon lexicon) {
        RuleWords words = RuleWords.of(lexicon, Language.KAZAKH.code());
        return new TabledRules(lexicon, Language.KAZAKH, words, new KazakhProvisions(words));
    }

    @Override
    public boolean besides(Kind kept, Kind other) {
        return false;
    }

    @Override
    public boolean keepsLawOverParagraphs() {
        return false;
    }

    @Override
    public boolean holds(
            Sentence sentence, Phrases.Hit<TabledRules.Rule> hit, TabledRules.Around known) {
        boolean around = known.around();
        Clues clues = known.clues();
        List<Word> all = sentence.words();
        Word last = all.get(hit.to() - 1);
        boolean past = last.has("Tense=Past") && last.has("VerbForm=Fin");
        boolean open = last.has("VerbForm=Conv") || last.has("VerbForm=Vnoun");
        boolean negated = hit.to() < all.size() && all.get(hit.to()).text().equals("жоқ");
        if (past || open || negated || demanded(all, hit.to())) {
            return false;
        }
        boolean present = last.has("Tense=Pres") && last.has("VerbForm=Fin");
        int from = clauseStart(all, hit.from());
        return switch (hit.value().frame()) {
            case "penalty" -> names(all, from, hit.to(), "penalty") && !isDated(sentence, clues);
            case "present" -> present && !isDated(sentence, clues);
            case "law" -> around && !isDated(sentence, clues);
            case "law-subject" -> present && names(all, from, hit.from(), "law");
            case "class" -> around && names(all, from, hit.from(), "class");
            case "body" -> around && names(all, from, hit.from(), "body");
            case "can" ->
                    around
                            && hit.from() > 0
                            && all.get(hit.from() - 1).has("VerbForm=Conv")
                            && names(all, from, hit.from(), "body");
            case "must" -> around && hit.to() + 6 >= all.size();
            default -> true;
        };
    }

    /** A day or year of its own: told as done, not as a rule. */
    private static boolean isDated(Sentence sentence, Clues clues) {
        return clues.dates().stream()
                .anyMatch(
                        d ->
                                d.meaning() instanceof DateMention.Dated
                                        && sentence.passage().contains(d.passage())
                                        && clues.laws().stream()
                                                .noneMatch(l -> l.passage().overlaps(d.passage())));
    }

    /** {@code деп талап етті}: a wish, not a rule. */
    private boolean demanded(List<Word> all, int to) {
        for (int i = to; i < Math.min(all.size(), to + 4); i++) {
            if (words.has("demanded", all.get(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    private boolean names(List<Word> all, int from, int to, String kind) {
        for (int i = from; i < to; i++) {
            if (words.has(kind, all.get(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** The word behind the last clause: a finite verb and a comma, or a semicolon, close one. */
    @Override
    public int clauseStart(List<Word> all, int word) {
        for (int i = word - 1; i > 0; i--) {
            String mark = all.get(i).text();
            Word before = all.get(i - 1);
            boolean closed = before.is("VERB") && before.has("VerbForm=Fin");
            if (mark.equals(";")
                    || mark.equals(":")
                    || mark.equals(",") && closed
                    || mark.equals(",") && all.get(i + 1).text().matches("ал|бірақ|алайда")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The verb of the rule ends its clause. */
    @Override
    public int clauseEnd(List<Word> all, int to) {
        return to;
    }

    @Override
    public List<TabledRules.Kept> kept(
            TabledRules.Stated rule,
            Sentence sentence,
            String text,
            Clues clues,
            Optional<Clues.LawMention> known) {
        List<Word> all = sentence.words();
        Passage clause =
                all.get(rule.clauseFrom()).passage().join(all.get(rule.to() - 1).passage());
        Passage passage = TabledRules.shortened(clause, false);
        return List.of(
                new TabledRules.Kept(
                        passage,
                        known,
                        addressee(all, rule.clauseFrom(), rule.from()),
                        condition(passage.in(text)),
                        rule.rule().kind() == Kind.SANCTION));
    }

    /** To whom it speaks: the first class of people or bodies in the clause, without its case. */
    private Optional<String> addressee(List<Word> all, int from, int to) {
        for (int i = from; i < to; i++) {
            Word word = all.get(i);
            boolean spoken = word.has("Case=Nom") || word.has("Case=Gen") || word.has("Case=Dat");
            boolean fits = words.has("class", word.lemma()) || words.has("body", word.lemma());
            if (word.is("NOUN") && spoken && fits) {
                return Optional.of(
                        KazakhCases.withoutCase(word).toLowerCase(Locale.forLanguageTag("kk")));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> condition(String words) {
        Matcher found = CONDITION.matcher(words.replaceAll("\\s+", " "));
        return found.find() ? Optional.of(found.group().strip()) : Optional.empty();
    }
}
