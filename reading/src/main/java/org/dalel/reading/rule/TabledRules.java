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
import org.dalel.terms.Passage;
import org.dalel.terms.Sanction;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.ProvisionCandidate.Kind;

/**
 * What a text says that rules say, in a language whose table {@code rules.tsv} gives the words of
 * each kind of rule and what else must hold. Goes through the sentences, keeps in mind the law
 * spoken of, and of rules that share words or a clause keeps the one that says more.
 */
final class TabledRules {
    private static final int LONGEST_PASSAGE = 600;

    private final Phrases<Rule> rules;
    private final RuleWords words;
    private final Grammar grammar;

    /** A row of the table. */
    record Rule(Kind kind, String frame) {}

    /**
     * What is told of law around a rule.
     *
     * @param legal whether its own sentence names a law or speaks of one
     * @param around whether that sentence does, or the one before it in the paragraph
     */
    record Around(boolean legal, boolean around, Clues clues) {}

    /** A rule at words {@code from} to {@code to} (excluded) of its sentence. */
    record Stated(int from, int to, Rule rule, int clauseFrom, int clauseTo) {}

    /**
     * A rule as it is kept.
     *
     * @param passage the words that state it
     */
    record Kept(
            Passage passage,
            Optional<Clues.LawMention> law,
            Optional<String> addressee,
            Optional<String> condition,
            boolean sanctions) {}

    /** What is a language's own. */
    interface Grammar {
        /** Whether the words of a row state a rule here. */
        boolean holds(Sentence sentence, Phrases.Hit<Rule> hit, Around around);

        /** The first word of the clause in which words {@code from} to {@code to} stand. */
        int clauseStart(List<Word> words, int from);

        /** The word behind the clause that ends with or after word {@code to}. */
        int clauseEnd(List<Word> words, int to);

        /** Whether one clause may state both rules, {@code kept} being the one that says more. */
        boolean besides(Kind kept, Kind other);

        /**
         * Whether a law goes on being meant in a new paragraph that speaks of law but names none.
         */
        boolean keepsLawOverParagraphs();

        /** The rule as it is kept; several where it speaks to several groups. */
        List<Kept> kept(
                Stated rule,
                Sentence sentence,
                String text,
                Clues clues,
                Optional<Clues.LawMention> known);
    }

    TabledRules(Lexicon lexicon, Language language, RuleWords words, Grammar grammar) {
        this.words = words;
        this.grammar = grammar;
        Phrases.Builder<Rule> builder = Phrases.builder();
        for (Lexicon.Row row : lexicon.rows(language.code() + "/rules.tsv")) {
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
            boolean legal = law.isPresent() || speaksOfLaw(sentence);
            if (law.isPresent() || !goesOn && !(legal && grammar.keepsLawOverParagraphs())) {
                known = law;
            }
            Around around = new Around(legal, legal || goesOn && legalBefore, clues);
            int before = found.size();
            for (Stated rule : stated(sentence, around)) {
                for (Kept kept : grammar.kept(rule, sentence, page.text(), clues, known)) {
                    found.add(candidate(found.size() + 1, rule.rule().kind(), kept, clues));
                }
            }
            legalBefore = legal || goesOn && legalBefore && found.size() > before;
            end = sentence.passage().end();
        }
        return found;
    }

    private boolean speaksOfLaw(Sentence sentence) {
        return sentence.words().stream().anyMatch(w -> words.has("speaks", w.lemma()));
    }

    /** The rules that hold; of two that share words or a clause the longer one. */
    private List<Stated> stated(Sentence sentence, Around around) {
        List<Stated> held = new ArrayList<>();
        for (Phrases.Hit<Rule> hit : rules.in(sentence)) {
            if (grammar.holds(sentence, hit, around)) {
                held.add(
                        new Stated(
                                hit.from(),
                                hit.to(),
                                hit.value(),
                                grammar.clauseStart(sentence.words(), hit.from()),
                                grammar.clauseEnd(sentence.words(), hit.to())));
            }
        }
        held.sort(
                Comparator.comparingInt((Stated s) -> s.rule().kind() == Kind.THRESHOLD ? 0 : 1)
                        .thenComparingInt(s -> s.from() - s.to())
                        .thenComparingInt(Stated::from));
        List<Stated> kept = new ArrayList<>();
        for (Stated one : held) {
            if (kept.stream().noneMatch(k -> beats(k, one))) {
                kept.add(one);
            }
        }
        kept.sort(Comparator.comparingInt(Stated::from));
        return kept;
    }

    private boolean beats(Stated kept, Stated one) {
        return kept.from() < one.to() && one.from() < kept.to()
                || kept.clauseFrom() == one.clauseFrom()
                        && !grammar.besides(kept.rule().kind(), one.rule().kind());
    }

    private static ProvisionCandidate candidate(int number, Kind kind, Kept kept, Clues clues) {
        List<Sanction> sanctions =
                kept.sanctions()
                        ? clues.sanctions().stream()
                                .filter(s -> kept.passage().contains(s.passage()))
                                .map(Clues.SanctionMention::sanction)
                                .toList()
                        : List.of();
        return new ProvisionCandidate(
                "p" + number,
                kept.passage(),
                kept.law().map(Clues.LawMention::name),
                kept.law().flatMap(Clues.LawMention::citation),
                kept.addressee(),
                kind,
                kept.condition(),
                Provisions.period(kept.passage(), clues),
                sanctions);
    }

    /** A passage not longer than a reviewer reads: its beginning, or its end. */
    static Passage shortened(Passage passage, boolean beginning) {
        if (passage.length() <= LONGEST_PASSAGE) {
            return passage;
        }
        return beginning
                ? new Passage(passage.start(), passage.start() + LONGEST_PASSAGE)
                : new Passage(passage.end() - LONGEST_PASSAGE, passage.end());
    }
}
