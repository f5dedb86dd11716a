// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.dalel.reading.page.Page;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.Sanction;
import org.dalel.terms.finding.DateMention;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.ProvisionCandidate.Kind;

/**
 * What a Kazakh text says that rules say: {@code 15 тәулікке дейін қамау көзделген}, {@code тыйым
 * салынады}, {@code хабарлауға міндетті}. The table {@code kk/rules.tsv} gives the words and what
 * else must hold; the rule ends with them, since the verb closes its clause.
 *
 * <p>What was done to somebody on a day is no rule, nor is what a court or a speaker demands.
 */
final class KazakhProvisions {
    private static final int LONGEST_PASSAGE = 600;
    private static final Pattern CONDITION =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(?:егер\\s[^.;]*?|[^,.;]*?(?:ған|ген|қан|кен)(?:ы|і)\\s+үшін|[^,.;]*?"
                            + "жағдайда)(?=,|[.;]|$|\\s)");

    private final RuleWords words;
    private final Phrases<Rule> rules;

    private record Rule(Kind kind, String frame) {}

    KazakhProvisions(Lexicon lexicon) {
        String language = Language.KAZAKH.code();
        this.words = RuleWords.of(lexicon, language);
        Phrases.Builder<Rule> builder = Phrases.builder();
        for (Lexicon.Row row : lexicon.rows(language + "/rules.tsv")) {
            builder.add(row.cell(1), new Rule(Kind.ofCode(row.cell(0)), row.cell(2)));
        }
        this.rules = builder.build();
    }

    List<ProvisionCandidate> in(Page page, Clues clues) {
        List<ProvisionCandidate> found = new ArrayList<>();
        Optional<Clues.LawMention> known = Optional.empty();
        boolean legalBefore = false;
        int end = 0;
        for (Sentence sentence : page.sentences()) {
            boolean goesOn =
                    end > 0
                            && end <= sentence.passage().start()
                            && page.text().substring(end, sentence.passage().start()).indexOf('\n')
                                    < 0;
            Optional<Clues.LawMention> law =
                    clues.laws().stream()
                            .filter(l -> sentence.passage().contains(l.passage()))
                            .findFirst();
            boolean legal =
                    law.isPresent()
                            || sentence.words().stream()
                                    .anyMatch(w -> words.has("speaks", w.lemma()));
            if (law.isPresent() || !goesOn) {
                known = law;
            }
            boolean around = legal || goesOn && legalBefore;
            int before = found.size();
            for (Phrases.Hit<Rule> hit : best(sentence, around, clues)) {
                found.add(candidate(found.size(), hit, sentence, page.text(), clues, known));
            }
            legalBefore = legal || goesOn && legalBefore && found.size() > before;
            end = sentence.passage().end();
        }
        return found;
    }

    /** The rules that hold; of two that share words or a clause the longer one. */
    private List<Phrases.Hit<Rule>> best(Sentence sentence, boolean around, Clues clues) {
        List<Phrases.Hit<Rule>> held = new ArrayList<>();
        for (Phrases.Hit<Rule> hit : rules.in(sentence)) {
            if (holds(sentence, hit, around, clues)) {
                held.add(hit);
            }
        }
        held.sort(
                Comparator.comparingInt(
                                (Phrases.Hit<Rule> h) -> h.value().kind() == Kind.THRESHOLD ? 0 : 1)
                        .thenComparingInt(h -> h.from() - h.to())
                        .thenComparingInt(Phrases.Hit::from));
        List<Phrases.Hit<Rule>> kept = new ArrayList<>();
        for (Phrases.Hit<Rule> one : held) {
            boolean beaten =
                    kept.stream()
                            .anyMatch(
                                    k ->
                                            k.from() < one.to() && one.from() < k.to()
                                                    || clauseStart(sentence, k.from())
                                                            == clauseStart(sentence, one.from()));
            if (!beaten) {
                kept.add(one);
            }
        }
        kept.sort(Comparator.comparingInt(Phrases.Hit::from));
        return kept;
    }

    private boolean holds(Sentence sentence, Phrases.Hit<Rule> hit, boolean around, Clues clues) {
        List<Word> all = sentence.words();
        Word last = all.get(hit.to() - 1);
        boolean past = last.has("Tense=Past") && last.has("VerbForm=Fin");
        boolean open = last.has("VerbForm=Conv") || last.has("VerbForm=Vnoun");
        boolean negated = hit.to() < all.size() && all.get(hit.to()).text().equals("жоқ");
        if (past || open || negated || demanded(all, hit.to())) {
            return false;
        }
        boolean present = last.has("Tense=Pres") && last.has("VerbForm=Fin");
        int from = clauseStart(sentence, hit.from());
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
    private static int clauseStart(Sentence sentence, int word) {
        List<Word> all = sentence.words();
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

    private ProvisionCandidate candidate(
            int index,
            Phrases.Hit<Rule> hit,
            Sentence sentence,
            String text,
            Clues clues,
            Optional<Clues.LawMention> law) {
        List<Word> all = sentence.words();
        int from = clauseStart(sentence, hit.from());
        Passage clause = all.get(from).passage().join(all.get(hit.to() - 1).passage());
        Passage passage =
                clause.length() > LONGEST_PASSAGE
                        ? new Passage(clause.end() - LONGEST_PASSAGE, clause.end())
                        : clause;
        List<Sanction> sanctions =
                hit.value().kind() == Kind.SANCTION
                        ? clues.sanctions().stream()
                                .filter(s -> passage.contains(s.passage()))
                                .map(Clues.SanctionMention::sanction)
                                .toList()
                        : List.of();
        return new ProvisionCandidate(
                "p" + (index + 1),
                passage,
                law.map(Clues.LawMention::name),
                law.flatMap(Clues.LawMention::citation),
                addressee(all, from, hit.from()),
                hit.value().kind(),
                condition(passage.in(text)),
                Provisions.period(passage, clues),
                sanctions);
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
