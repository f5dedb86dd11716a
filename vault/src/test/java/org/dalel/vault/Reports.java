// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dalel.record.User;
import org.dalel.terms.Bounds;
import org.dalel.terms.Count;
import org.dalel.terms.Country;
import org.dalel.terms.Document;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.PersonName;
import org.dalel.terms.Quoted;
import org.dalel.terms.Sanction;
import org.dalel.terms.SanctionKind;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.terms.finding.ClaimCandidate;
import org.dalel.terms.finding.DateMention;
import org.dalel.terms.finding.Entity;
import org.dalel.terms.finding.FigureCandidate;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.PracticeCandidate;
import org.dalel.terms.finding.ProposalCandidate;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.Reading;
import org.dalel.terms.finding.StageCandidate;

/** Invented reports with everything that can be read in them, for the vault to keep. */
final class Reports {
    static final User MONITOR = new User("M. S.");
    static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    /** Names and words that must not be found in any file of a vault. */
    static final List<String> SECRET =
            List.of("Osanov", "Karsin", "river march", "Осанов", "қауымдастық", "Marun");

    static final String ENGLISH =
            "River march in Karsin. Police detained Timur Osanov and at least 120 others on 3 March"
                    + " after the river march, the Lakeside Group said. Fines often ruin small"
                    + " outlets. Leaders could face up to three years in prison. “They only"
                    + " walked,” said Ines Tarvo, a lawyer. The bill was tabled in November. The"
                    + " forum proposed simpler rules, which were rejected.";
    static final String RUSSIAN =
            "Полиция арестовала Тимура Осанова. В Карсине арестовали активистов, рассказали в"
                    + " правозащитной группе.";
    static final String KAZAKH =
            "Полиция қауымдастықтардың кеңсесін тексерді. Ұйымдар өтініш берді.";

    private Reports() {}

    static Document document(String file, String text) {
        return new Document(
                file,
                Intake.sha256(text.getBytes(StandardCharsets.UTF_8)),
                text,
                true,
                List.of(
                        new Document.Block(
                                new Passage(0, Math.min(10, text.length())),
                                Document.BlockKind.TITLE)),
                new Document.Metadata(
                        Optional.of(Language.ENGLISH),
                        When.day(2026, 3, 4),
                        Optional.of(new Country("KZ")),
                        Optional.empty(),
                        Optional.of(new PersonName("Sel Marun")),
                        Optional.of("Velmar Courier")));
    }

    static byte[] bytes(Document document) {
        return document.text().getBytes(StandardCharsets.UTF_8);
    }

    static Taken take(Vault vault, String file, String text) {
        Document document = document(file, text);
        return vault.take(document, bytes(document), reading(text), "1 shallow", MONITOR, NOON);
    }

    /** One incident over the first sentence, and in the English report one finding of each kind. */
    static Reading reading(String text) {
        boolean english = text.startsWith("River");
        String first = english ? "Police detained" : text.substring(0, 7);
        String end = english ? "the Lakeside Group said." : ".";
        int start = text.indexOf(first);
        Passage told = new Passage(start, text.indexOf(end, start) + end.length());
        IncidentCandidate arrest =
                new IncidentCandidate(
                        "i1",
                        IncidentType.ARREST_DETENTION,
                        List.of("R7.2"),
                        told,
                        new Passage(start, start + 6),
                        When.day(2026, 3, 3),
                        Optional.of(new Count(Bounds.atLeast(120), "people")),
                        List.of(new Quoted("Timur Osanov"), new Quoted("120 others")),
                        Optional.of(new Quoted("Police")),
                        Optional.of("Karsin"),
                        Optional.of(new Country("KZ")),
                        List.of("Administrative Code, article 512"),
                        List.of(
                                new Sanction(
                                        SanctionKind.ADMINISTRATIVE_ARREST,
                                        Bounds.exactly(10),
                                        Optional.of("day"))),
                        Status.HAPPENED,
                        Optional.of(new Quoted("the Lakeside Group")),
                        0.8125,
                        true,
                        List.of("trigger: detained", "pattern: police + verb"),
                        Optional.empty());
        Entity.Person person =
                new Entity.Person(
                        new PersonName("Timur Osanov"),
                        List.of(told),
                        Optional.of("organiser"),
                        Optional.empty(),
                        false);
        Reading.About about =
                new Reading.About(
                        Optional.of(text.substring(0, text.indexOf('.'))),
                        Language.ENGLISH,
                        When.day(2026, 3, 4),
                        Optional.of(new PersonName("Sel Marun")),
                        true,
                        Optional.of("Velmar Courier"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("shallow"));
        if (!english) {
            return new Reading(
                    about,
                    List.of(arrest),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(person),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        return new Reading(
                about,
                List.of(arrest),
                List.of(
                        new PracticeCandidate(
                                "h1",
                                IncidentType.FINE,
                                at("Fines often ruin small outlets."),
                                at("Fines"),
                                Optional.empty(),
                                List.of(new Quoted("small outlets")))),
                List.of(
                        new ProvisionCandidate(
                                "p1",
                                at("Leaders could face up to three years in prison."),
                                Optional.of("The bill"),
                                Optional.empty(),
                                Optional.of("Leaders"),
                                ProvisionCandidate.Kind.SANCTION,
                                Optional.empty(),
                                Optional.of(
                                        new ProvisionCandidate.Period(Bounds.atMost(3), "year")),
                                List.of(
                                        new Sanction(
                                                SanctionKind.IMPRISONMENT,
                                                Bounds.atMost(3),
                                                Optional.of("year"))))),
                List.of(
                        new ClaimCandidate(
                                at("They only walked,"),
                                Optional.of(new Quoted("Ines Tarvo")),
                                Optional.of("lawyer"),
                                Optional.empty(),
                                true)),
                List.of(
                        new FigureCandidate(
                                at("at least 120 others"),
                                Bounds.atLeast(120),
                                Optional.of("people"),
                                Optional.of("people detained"),
                                Optional.of(new Quoted("the Lakeside Group")))),
                List.of(
                        new StageCandidate(
                                at("The bill was tabled in November."),
                                "The bill",
                                StageCandidate.Stage.TABLED,
                                When.month(2025, 11))),
                List.of(
                        new ProposalCandidate(
                                at("forum proposed simpler rules, which were rejected."),
                                Optional.of("The bill"),
                                new Quoted("simpler rules"),
                                Optional.of(new Quoted("The forum")),
                                ProposalCandidate.Fate.REJECTED)),
                List.of(
                        new DateMention(
                                at("3 March"), new DateMention.Dated(When.day(2026, 3, 3)))),
                List.of(person),
                List.of(new Entity.Organisation("Lakeside Group", List.of(at("Lakeside Group")))),
                List.of(
                        new Entity.Place(
                                "Karsin", List.of(at("Karsin")), Optional.of(new Country("KZ")))),
                List.of(new Entity.Law("The bill", List.of(at("The bill")), Optional.empty())),
                List.of());
    }

    private static Passage at(String words) {
        int start = ENGLISH.indexOf(words);
        return new Passage(start, start + words.length());
    }
}
