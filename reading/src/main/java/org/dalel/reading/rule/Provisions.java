// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.grammar.Grammar;
import org.dalel.reading.grammar.Tokens;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.Sanction;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.ProvisionCandidate.Kind;

/** Finds what a document says that rules say. */
public final class Provisions {
    private static final int LONGEST_PASSAGE = 600;
    private final RuleWords words;
    private final Grammar grammar;
    private final TabledRules russian;
    private final TabledRules kazakh;

    public Provisions(Lexicon lexicon) {
        this.russian = RussianProvisions.of(lexicon);
        this.kazakh = KazakhProvisions.of(lexicon);
        String language = Language.ENGLISH.code();
        this.words = RuleWords.of(lexicon, language);
        this.grammar =
                new Grammar(
                        lexicon,
                        language + "/rules.tsv",
                        List.of(language + "/rule-words.tsv"),
                        Set.of("amount", "time"));
    }

    /** Rules in the order of the text; two in one sentence where it states two. */
    public List<ProvisionCandidate> in(Page page, Clues clues) {
        if (page.language().equals(Language.RUSSIAN)) {
            return russian.in(page, clues);
        }
        if (page.language().equals(Language.KAZAKH)) {
            return kazakh.in(page, clues);
        }
        if (!page.language().equals(Language.ENGLISH)) {
            return List.of();
        }
        List<Stated> stated = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            Optional<Stated> before =
                    stated.isEmpty()
                            ? Optional.empty()
                            : Optional.of(stated.get(stated.size() - 1));
            boolean follows =
                    before.isPresent()
                            && sameParagraph(
                                    page.text(), before.get().sentence().passage(), sentence);
            stated.addAll(
                    new RuleSentence(
                                    words,
                                    grammar,
                                    page.text(),
                                    sentence,
                                    clues,
                                    follows ? before : Optional.empty())
                            .rules());
        }
        List<ProvisionCandidate> found = new ArrayList<>();
        for (Stated rule : stated) {
            found.add(candidate("p" + (found.size() + 1), rule, page.text(), clues));
        }
        return found;
    }

    private static boolean sameParagraph(String text, Passage before, Sentence sentence) {
        int gap = sentence.passage().start();
        return before.end() <= gap && text.substring(before.end(), gap).indexOf('\n') < 0;
    }

    /**
     * A rule as a sentence states it.
     *
     * @param passage the words that state it
     * @param verb the words of the pattern
     * @param lawIsSubject a law is the subject, so that the next sentence's "it" is that law
     */
    record Stated(
            Sentence sentence,
            Passage passage,
            Passage verb,
            Kind kind,
            Optional<String> addressee,
            Optional<Clues.LawMention> law,
            boolean lawIsSubject) {}

    private ProvisionCandidate candidate(String id, Stated rule, String text, Clues clues) {
        Passage passage = rule.passage();
        if (passage.length() > LONGEST_PASSAGE) {
            passage = new Passage(passage.start(), passage.start() + LONGEST_PASSAGE);
        }
        Passage within = passage;
        Clause clause = new Clause(text, rule.sentence());
        List<Sanction> sanctions =
                clues.sanctions().stream()
                        .filter(s -> within.contains(s.passage()))
                        .map(Clues.SanctionMention::sanction)
                        .toList();
        return new ProvisionCandidate(
                id,
                passage,
                rule.law().map(Clues.LawMention::name),
                rule.law().flatMap(Clues.LawMention::citation),
                rule.addressee(),
                rule.kind(),
                new Conditions(words, clause, rule).said(),
                new Deadlines(words, clause, rule, clues).said(),
                sanctions);
    }

    /** A length of time that is no sanction's. */
    static Optional<ProvisionCandidate.Period> period(Passage passage, Clues clues) {
        return clues.amounts().stream()
                .filter(a -> a.kind() == Clues.Amount.Kind.TIME && passage.contains(a.passage()))
                .filter(
                        a ->
                                clues.sanctions().stream()
                                        .noneMatch(s -> s.passage().overlaps(a.passage())))
                .filter(a -> a.unit().isPresent())
                .min(Comparator.comparing(Clues.Amount::passage))
                .map(
                        a ->
                                new ProvisionCandidate.Period(
                                        a.value(),
                                        a.unit().orElseThrow().toLowerCase(Locale.ROOT)));
    }

    /** Reads the tokens of one sentence. */
    static Tokens tokens(String text, Sentence sentence) {
        return Tokens.of(text, sentence);
    }
}
