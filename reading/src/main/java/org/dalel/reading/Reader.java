// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.reading.amount.Amounts;
import org.dalel.reading.amount.Figures;
import org.dalel.reading.amount.OwnCurrencies;
import org.dalel.reading.amount.Sanctions;
import org.dalel.reading.analyser.Analyser;
import org.dalel.reading.analyser.Analysers;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.incident.Incidents;
import org.dalel.reading.law.Laws;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.name.Names;
import org.dalel.reading.page.Page;
import org.dalel.reading.page.Pages;
import org.dalel.reading.rule.LawProcess;
import org.dalel.reading.rule.Provisions;
import org.dalel.reading.statement.Statements;
import org.dalel.reading.when.Dates;
import org.dalel.terms.Country;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.PersonName;
import org.dalel.terms.Problem;
import org.dalel.terms.Quoted;
import org.dalel.terms.finding.ClaimCandidate;
import org.dalel.terms.finding.DateMention;
import org.dalel.terms.finding.Entity;
import org.dalel.terms.finding.FigureCandidate;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.Reading;

/**
 * Reads documents. Made once for a lexicon and a set of analysers, then used for any number of
 * documents, from several threads.
 */
public final class Reader {
    private final Analysers analysers;
    private final Pages pages;
    private final Dates dates;
    private final Amounts amounts;
    private final OwnCurrencies currencies;
    private final Sanctions sanctions;
    private final Laws laws;
    private final Names names;
    private final Statements statements;
    private final Provisions provisions;
    private final LawProcess lawProcess;
    private final Incidents incidents;
    private final Figures figures;

    public Reader(Lexicon lexicon, Analysers analysers) {
        this.analysers = analysers;
        this.pages = new Pages(lexicon, analysers);
        this.dates = new Dates(lexicon);
        this.amounts = new Amounts(lexicon);
        this.currencies = new OwnCurrencies(lexicon);
        this.sanctions = new Sanctions(lexicon);
        this.laws = new Laws(lexicon);
        this.names = new Names(lexicon);
        this.statements = new Statements(lexicon);
        this.provisions = new Provisions(lexicon);
        this.lawProcess = new LawProcess(lexicon);
        this.incidents = new Incidents(lexicon);
        this.figures = new Figures(lexicon);
    }

    /**
     * Everything the document says, as candidates, each with the passage it rests on. Never throws
     * for its content.
     */
    public Reading read(Document document) {
        Page page = pages.of(document);
        Optional<Country> country = document.metadata().country();
        Optional<Analyser.OfNames> nameAnalyser = analysers.namesOf(page.language());
        Optional<Analyser.OfGrammar> grammar = analysers.grammarOf(page.language());

        List<DateMention> dated = dates.in(page);
        List<Clues.Amount> counted = currencies.in(page.text(), amounts.in(page), country);
        List<Clues.SanctionMention> sanctioned = sanctions.in(page, counted);
        List<Clues.LawMention> cited = laws.in(page, country);
        List<Clues.Naming> named = names.in(page, nameAnalyser, country);
        List<Clues.Attribution> said = statements.in(page, named);
        Clues clues = new Clues(dated, counted, sanctioned, cited, named, said);

        List<ProvisionCandidate> rules = provisions.in(page, clues);
        LawProcess.Told process = lawProcess.in(page, clues, rules, country);
        Incidents.Told told = incidents.in(page, clues, rules, grammar, country);
        List<FigureCandidate> cites = figures.in(page, clues);

        return new Reading(
                about(document, page, nameAnalyser.isPresent(), grammar.isPresent()),
                numbered(told.incidents(), process.incidents()),
                told.practices(),
                rules,
                claims(said),
                cites,
                process.stages(),
                process.proposals(),
                dated,
                persons(named),
                organisations(named),
                places(named),
                instruments(cited),
                problems(document, page));
    }

    private static Reading.About about(Document document, Page page, boolean crf, boolean parse) {
        List<String> took = new ArrayList<>(List.of("shallow"));
        if (crf) {
            took.add("crf");
        }
        if (parse) {
            took.add("parse");
        }
        return new Reading.About(
                page.title(),
                page.language(),
                page.published(),
                document.metadata()
                        .author()
                        .or(() -> page.byline().map(b -> new PersonName(b.name()))),
                page.byline().map(Page.Byline::pseudonym).orElse(false),
                page.publisher(),
                page.reprintOf(),
                page.funder(),
                took);
    }

    /** Both lists in the order of the text, numbered anew; references between incidents follow. */
    private static List<IncidentCandidate> numbered(
            List<IncidentCandidate> told, List<IncidentCandidate> process) {
        List<IncidentCandidate> all = new ArrayList<>(told);
        all.addAll(process);
        all.sort(
                Comparator.comparing(IncidentCandidate::passage)
                        .thenComparing(IncidentCandidate::trigger)
                        .thenComparing(IncidentCandidate::type));
        Map<String, String> ids = new LinkedHashMap<>();
        for (IncidentCandidate incident : all) {
            ids.put(incident.id(), "i" + (ids.size() + 1));
        }
        return all.stream().map(i -> i.withIds(ids)).toList();
    }

    private static List<ClaimCandidate> claims(List<Clues.Attribution> said) {
        return said.stream()
                .map(
                        a ->
                                new ClaimCandidate(
                                        a.words(),
                                        Optional.of(a.speaker())
                                                .filter(s -> !s.isBlank())
                                                .map(Quoted::new),
                                        a.role(),
                                        a.organisation(),
                                        a.quoted()))
                .toList();
    }

    private static List<Entity.Person> persons(List<Clues.Naming> named) {
        return named.stream()
                .filter(n -> n.kind() == Clues.Naming.Kind.PERSON)
                .map(
                        n ->
                                new Entity.Person(
                                        new PersonName(n.name()),
                                        n.mentions(),
                                        n.role(),
                                        n.organisation(),
                                        n.pseudonym()))
                .toList();
    }

    private static List<Entity.Organisation> organisations(List<Clues.Naming> named) {
        return named.stream()
                .filter(n -> n.kind() == Clues.Naming.Kind.ORGANISATION)
                .map(n -> new Entity.Organisation(n.name(), n.mentions()))
                .toList();
    }

    private static List<Entity.Place> places(List<Clues.Naming> named) {
        return named.stream()
                .filter(n -> n.kind() == Clues.Naming.Kind.PLACE)
                .map(n -> new Entity.Place(n.name(), n.mentions(), n.country()))
                .toList();
    }

    private static List<Entity.Law> instruments(List<Clues.LawMention> cited) {
        Map<String, List<Clues.LawMention>> byName = new LinkedHashMap<>();
        cited.forEach(m -> byName.computeIfAbsent(m.name(), n -> new ArrayList<>()).add(m));
        return byName.values().stream()
                .map(
                        mentions ->
                                new Entity.Law(
                                        mentions.get(0).name(),
                                        mentions.stream().map(Clues.LawMention::passage).toList(),
                                        mentions.stream()
                                                .flatMap(m -> m.country().stream())
                                                .findFirst()))
                .toList();
    }

    private List<Problem> problems(Document document, Page page) {
        List<Problem> problems = new ArrayList<>();
        Language language = page.language();
        if (analysers.wordsOf(language).isEmpty()) {
            problems.add(
                    new Problem(
                            language.equals(Language.UNKNOWN)
                                    ? "the language of this text could not be told"
                                    : "texts in '" + language.code() + "' cannot be read yet",
                            document.file(),
                            "give the language with --language en, ru or kk, or add a translation"));
        }
        return problems;
    }
}
