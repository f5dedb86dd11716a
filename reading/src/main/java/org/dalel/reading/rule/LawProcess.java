// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.grammar.Grammar;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;
import org.dalel.terms.When;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.ProposalCandidate;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.StageCandidate;

/** Finds the steps of bills and laws, and proposals with their fate. */
public final class LawProcess {
    private static final int CIVIC_WORDS = 3;

    /** A law that is named by nothing but its kind. */
    private static final Pattern BARE =
            Pattern.compile(
                    "(?i)(?:new |draft )?(?:law|laws|bill|draft|legislation|decree|act|rules)");

    private final RuleWords words;
    private final Grammar grammar;
    private final TabledSteps russian;
    private final TabledSteps kazakh;
    private final Map<Country, String> countries;

    public LawProcess(Lexicon lexicon) {
        this.russian = new TabledSteps(lexicon, Language.RUSSIAN, RussianSteps::tells);
        this.kazakh = new TabledSteps(lexicon, Language.KAZAKH, KazakhSteps::tells);
        String language = Language.ENGLISH.code();
        this.words = RuleWords.of(lexicon, language);
        this.grammar =
                new Grammar(
                        lexicon,
                        language + "/law-process.tsv",
                        List.of(language + "/rule-words.tsv"),
                        Set.of("law", "bill", "it"));
        Map<Country, String> names = new HashMap<>();
        for (Lexicon.Row row : lexicon.rows(language + "/nationalities.tsv")) {
            names.put(new Country(row.cell(0)), row.cell(1).split("\\|")[0]);
        }
        this.countries = Map.copyOf(names);
    }

    /**
     * The incident of each step ({@code legal_change}, {@code bill_proposed} …), the steps and the
     * proposals.
     */
    public record Told(
            List<IncidentCandidate> incidents,
            List<StageCandidate> stages,
            List<ProposalCandidate> proposals) {
        public Told {
            incidents = List.copyOf(incidents);
            stages = List.copyOf(stages);
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * Ids of the incidents are {@code l1}, {@code l2} …; a step told twice points to the telling
     * with the most exact date.
     *
     * @param country of the document, when known
     */
    public Told in(
            Page page,
            Clues clues,
            List<ProvisionCandidate> provisions,
            Optional<Country> country) {
        if (page.language().equals(Language.RUSSIAN)) {
            return new Told(List.of(), russian.in(page, clues), List.of());
        }
        if (page.language().equals(Language.KAZAKH)) {
            return new Told(List.of(), kazakh.in(page, clues), List.of());
        }
        if (!page.language().equals(Language.ENGLISH)) {
            return new Told(List.of(), List.of(), List.of());
        }
        boolean civic = civic(page);
        List<Step> steps = new ArrayList<>();
        List<ProposalCandidate> proposals = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            StepSentence reader =
                    new StepSentence(
                            words, grammar, page.text(), sentence, clues, provisions, civic);
            steps.addAll(reader.steps());
            proposals.addAll(reader.proposals());
        }
        Map<Integer, Integer> retold = retold(steps);
        List<IncidentCandidate> incidents = new ArrayList<>();
        List<StageCandidate> stages = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            incidents.add(
                    incident(step, i, Optional.ofNullable(retold.get(i)), clues, page, country));
            if (!retold.containsKey(i)) {
                step.stage()
                        .filter(s -> step.proposed() && !step.law().isBlank())
                        .ifPresent(
                                s ->
                                        stages.add(
                                                new StageCandidate(
                                                        step.passage(),
                                                        step.law(),
                                                        s,
                                                        step.date())));
            }
        }
        return new Told(incidents, stages, proposals);
    }

    /** Whether the text as a whole is about civic space: at least three of its words. */
    private boolean civic(Page page) {
        return page.sentences().stream()
                        .flatMap(s -> s.words().stream())
                        .filter(w -> words.has("civic-topic", w.text().toLowerCase(Locale.ROOT)))
                        .limit(CIVIC_WORDS)
                        .count()
                == CIVIC_WORDS;
    }

    /** For each step that an earlier or later one tells better: the index of that one. */
    private static Map<Integer, Integer> retold(List<Step> steps) {
        Map<Integer, Integer> retold = new HashMap<>();
        Map<String, List<Integer>> ofLaw = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            ofLaw.computeIfAbsent(steps.get(i).law(), law -> new ArrayList<>()).add(i);
        }
        ofLaw.remove(""); // without a law no step is another's
        for (int i = 0; i < steps.size(); i++) {
            for (int j : ofLaw.getOrDefault(steps.get(i).law(), List.of())) {
                if (i != j
                        && !retold.containsKey(j)
                        && steps.get(i).sameStepAs(steps.get(j))
                        && (steps.get(j).exactness() > steps.get(i).exactness()
                                || steps.get(j).exactness() == steps.get(i).exactness() && j < i)) {
                    retold.put(i, j);
                    break;
                }
            }
        }
        return retold;
    }

    private IncidentCandidate incident(
            Step step,
            int index,
            Optional<Integer> retells,
            Clues clues,
            Page page,
            Optional<Country> document) {
        Optional<Country> country = step.country().isPresent() ? step.country() : document;
        Optional<String> place = country.map(countries::get);
        List<String> why = new ArrayList<>();
        why.add("pattern: " + step.pattern());
        if (!step.date().isKnown()) {
            why.add("no date beside it");
        }
        return new IncidentCandidate(
                "l" + (index + 1),
                step.type(),
                codes(step, page.text()),
                step.passage(),
                step.trigger(),
                step.date(),
                Optional.empty(),
                step.targets().stream().map(Quoted::new).toList(),
                step.by().map(Quoted::new),
                place,
                country,
                step.law().isBlank() || BARE.matcher(step.law()).matches()
                        ? List.of()
                        : List.of(step.law()),
                List.of(),
                step.status(),
                source(step.trigger(), clues),
                step.confidence(),
                step.proposed(),
                why,
                retells.map(r -> "l" + (r + 1)));
    }

    /** A change that raises penalties is told apart by its code. */
    private static List<String> codes(Step step, String text) {
        boolean harsher =
                step.type() == IncidentType.LEGAL_CHANGE
                        && HARSHER.matcher(step.passage().in(text)).find();
        return harsher
                ? Stream.concat(step.type().codes().stream(), Stream.of("R6.2")).toList()
                : step.type().codes();
    }

    private static final Pattern HARSHER =
            Pattern.compile(
                    "(?i)\\b(?:harsher|stiffer|tougher|heavier|higher|stricter|longer|more severe"
                            + "|increas(?:ed|ing|es?)|rais(?:ed|ing|es?)|stiffen(?:ed|ing|s)?"
                            + "|toughen(?:ed|ing|s)?)(?: [\\w-]+){0,3}? (?:penalt(?:y|ies)"
                            + "|punishments?|sentences?|sanctions|fines|prison terms|terms of"
                            + " imprisonment)\\b");

    /** Whoever is said to have said it, where the words are not the author's own. */
    private static Optional<Quoted> source(Passage trigger, Clues clues) {
        return clues.attributions().stream()
                .filter(a -> a.words().contains(trigger) && !a.speaker().isBlank())
                .findFirst()
                .map(a -> new Quoted(a.speaker()));
    }

    /** Kinds that this reader proposes; no other reader does. */
    static final Set<IncidentType> TYPES =
            Set.of(
                    IncidentType.LEGAL_CHANGE,
                    IncidentType.BILL_PROPOSED,
                    IncidentType.PROPOSAL_DECIDED,
                    IncidentType.OFFICE_CHANGE);

    /** How exact a date is: a day above a month above a year above none. */
    static int exactness(When date) {
        if (date instanceof When.Day) {
            return 4;
        }
        if (date instanceof When.Month || date instanceof When.Yearless) {
            return 3;
        }
        return date.isKnown() ? 2 : 0;
    }
}
