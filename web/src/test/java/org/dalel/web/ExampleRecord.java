// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dalel.record.Candidate;
import org.dalel.record.CaseRecord;
import org.dalel.record.Decision;
import org.dalel.record.Kind;
import org.dalel.record.Review;
import org.dalel.record.StoredDocument;
import org.dalel.record.User;
import org.dalel.terms.Bounds;
import org.dalel.terms.Count;
import org.dalel.terms.Country;
import org.dalel.terms.Document;
import org.dalel.terms.Document.BlockKind;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.PersonName;
import org.dalel.terms.Problem;
import org.dalel.terms.Quoted;
import org.dalel.terms.Sanction;
import org.dalel.terms.SanctionKind;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.terms.finding.ClaimCandidate;
import org.dalel.terms.finding.Entity;
import org.dalel.terms.finding.FigureCandidate;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.PracticeCandidate;
import org.dalel.terms.finding.ProposalCandidate;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.Reading;
import org.dalel.terms.finding.StageCandidate;
import org.dalel.vault.UnusableVault;
import org.dalel.vault.Vault;

/** Invented reports of an invented country, with what a machine would read in them. */
final class ExampleRecord {
    static final User MONITOR = new User("M. S.");

    /** A person whose name may stand inside a page and nowhere around it. */
    static final String NAME = "Ines Tarvo";

    static final String TITLE = "Dozens held after river marches as associations bill nears vote";
    static final String OWN_WORDS = "said of outlets in general";
    static final String RUSSIAN_TITLE = "Прокурор предупредил союз рыбаков Ормунда";

    private static final String ENGLISH_TEXT =
            """
            Menu  Home  Subscribe
            Dozens held after river marches as associations bill nears vote
            Police in Karsin detained at least 120 people on Saturday evening as a march along the Tane riverbank was breaking up, according to the Karsin Monitoring Group. The interior ministry gave the number as 47 and said that they had been invited for a talk.
            Two of the organisers were taken to the district court the same evening and given ten days of administrative arrest under the Administrative Code.
            “People who walk beside a river are now treated as if they had stormed a ministry,” said Ines Tarvo, a lawyer with Lakeside Legal Aid.
            The justice ministry tabled the associations bill in November; the committee has since put off the second reading.
            Leaders of groups that keep silent about money from abroad could face up to three years in prison. Lakeside Legal Aid asked for the clause to be dropped.
            “People who walk beside a river are now treated as if they had stormed a ministry.”
            Fines that can ruin an outlet are common. On Sunday the editor of the Tolmen Weekly was questioned, a neighbour said.
            """;

    /** The English report as another outlet printed it. */
    private static final String COPY_TEXT = ENGLISH_TEXT + "Readers of Ormund may write to us.\n";

    private static final String RUSSIAN_TEXT =
            """
            Прокурор предупредил союз рыбаков Ормунда
            Прокурор Ормунда вынес предупреждение союзу рыбаков в феврале 2026 года.
            """;

    private static final String SILENT_TEXT = "The library opens at nine.\n";

    private ExampleRecord() {}

    /** An encrypted record in which nothing was taken in. */
    static Vault empty() {
        try {
            return Vault.throwaway(
                    Stream.of(ENGLISH_TEXT, COPY_TEXT, RUSSIAN_TEXT, SILENT_TEXT)
                            .map(text -> sha256(text.getBytes(StandardCharsets.UTF_8)))
                            .collect(Collectors.toSet()));
        } catch (UnusableVault failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Three documents with all kinds of finding; nothing decided. */
    static Vault read() {
        Vault record = empty();
        take(record, "courier.html", ENGLISH_TEXT, blocks(), english(), "2026-03-04T10:31:00Z");
        take(record, "vestnik.txt", RUSSIAN_TEXT, List.of(), russian(), "2026-03-05T11:02:00Z");
        take(record, "library.txt", SILENT_TEXT, List.of(), silent(), "2026-03-06T09:15:00Z");
        return record;
    }

    /** The same, with one incident accepted whose sources disagree, and one candidate rejected. */
    static Vault reviewed() {
        Vault record = read();
        Review review = record.review();
        Instant at = Instant.parse("2026-03-06T12:00:00Z");
        review.accept(candidate(record, TITLE, Kind.INCIDENT, 0).id(), MONITOR, at);
        review.join(
                candidate(record, TITLE, Kind.FIGURE, 0).id(),
                record.incidents().all().get(0).id(),
                MONITOR,
                at.plusSeconds(60));
        review.reject(
                candidate(record, TITLE, Kind.PRACTICE, 0).id(),
                Decision.Reason.RULE_OR_OPINION,
                Optional.of(new Quoted(OWN_WORDS)),
                MONITOR,
                at.plusSeconds(120));
        return record;
    }

    /** Takes in the English report as another outlet printed it. */
    static StoredDocument copied(Vault record) {
        take(record, "ormund.html", COPY_TEXT, blocks(), english(), "2026-03-07T10:31:00Z");
        return record.documents().latest(1).get(0);
    }

    static StoredDocument document(CaseRecord record, String title) {
        return record.documents().all().stream()
                .filter(d -> d.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    static Candidate candidate(CaseRecord record, String title, Kind kind, int index) {
        return record.candidates().of(document(record, title).id()).stream()
                .filter(c -> c.kind() == kind)
                .toList()
                .get(index);
    }

    private static void take(
            Vault record,
            String file,
            String text,
            List<Document.Block> blocks,
            Reading reading,
            String at) {
        byte[] original = text.getBytes(StandardCharsets.UTF_8);
        Document document =
                new Document(file, sha256(original), text, true, blocks, Document.Metadata.NONE);
        record.take(document, original, reading, "example", MONITOR, Instant.parse(at));
    }

    private static List<Document.Block> blocks() {
        return List.of(
                new Document.Block(in(ENGLISH_TEXT, "Menu  Home  Subscribe"), BlockKind.FURNITURE),
                new Document.Block(in(ENGLISH_TEXT, TITLE), BlockKind.TITLE),
                new Document.Block(
                        in(
                                ENGLISH_TEXT,
                                "“People who walk beside a river are now treated as if they had stormed a ministry.”"),
                        BlockKind.PULL_QUOTE));
    }

    private static Reading english() {
        String text = ENGLISH_TEXT;
        IncidentCandidate detentions =
                incident(
                        "i1",
                        IncidentType.ARREST_DETENTION,
                        "R7.2",
                        in(
                                text,
                                "Police in Karsin detained at least 120 people on Saturday evening as a march along the Tane riverbank was breaking up, according to the Karsin Monitoring Group."),
                        in(text, "detained"),
                        When.day(2026, 2, 28),
                        Optional.of(new Count(Bounds.atLeast(120), "people")),
                        List.of(),
                        Optional.of("Karsin Monitoring Group"),
                        true);
        IncidentCandidate arrest =
                incident(
                        "i2",
                        IncidentType.ARREST_DETENTION,
                        "R7.1",
                        in(
                                text,
                                "Two of the organisers were taken to the district court the same evening and given ten days of administrative arrest under the Administrative Code."),
                        in(text, "administrative arrest"),
                        When.day(2026, 2, 28),
                        Optional.of(new Count(Bounds.exactly(2), "people")),
                        List.of(
                                new Sanction(
                                        SanctionKind.ADMINISTRATIVE_ARREST,
                                        Bounds.exactly(10),
                                        Optional.of("day"))),
                        Optional.empty(),
                        true);
        IncidentCandidate questioned =
                incident(
                        "i3",
                        IncidentType.THREAT_INTIMIDATION,
                        "R7.5",
                        in(
                                text,
                                "On Sunday the editor of the Tolmen Weekly was questioned, a neighbour said."),
                        in(text, "questioned"),
                        When.UNKNOWN,
                        Optional.empty(),
                        List.of(),
                        Optional.of("a neighbour"),
                        false);
        return reading(
                about(TITLE, Language.ENGLISH, Optional.of("Velmar Courier"), When.day(2026, 3, 3)),
                List.of(detentions, arrest, questioned),
                List.of(
                        new PracticeCandidate(
                                "h1",
                                IncidentType.FINE,
                                in(text, "Fines that can ruin an outlet are common."),
                                in(text, "Fines"),
                                Optional.empty(),
                                List.of())),
                List.of(
                        new ProvisionCandidate(
                                "p1",
                                in(
                                        text,
                                        "Leaders of groups that keep silent about money from abroad could face up to three years in prison."),
                                Optional.of("associations bill"),
                                Optional.empty(),
                                Optional.of("leaders of groups"),
                                ProvisionCandidate.Kind.SANCTION,
                                Optional.of("keep silent about money from abroad"),
                                Optional.empty(),
                                List.of(
                                        new Sanction(
                                                SanctionKind.IMPRISONMENT,
                                                Bounds.atMost(3),
                                                Optional.of("year"))))),
                List.of(
                        new ClaimCandidate(
                                in(
                                        text,
                                        "“People who walk beside a river are now treated as if they had stormed a ministry,”"),
                                Optional.of(new Quoted(NAME)),
                                Optional.of("lawyer"),
                                Optional.of("Lakeside Legal Aid"),
                                true)),
                List.of(
                        new FigureCandidate(
                                in(text, "The interior ministry gave the number as 47"),
                                Bounds.exactly(47),
                                Optional.of("people"),
                                Optional.of("people invited for a talk"),
                                Optional.of(new Quoted("interior ministry")))),
                List.of(
                        new StageCandidate(
                                in(
                                        text,
                                        "The justice ministry tabled the associations bill in November"),
                                "associations bill",
                                StageCandidate.Stage.TABLED,
                                When.month(2025, 11))),
                List.of(
                        new ProposalCandidate(
                                in(text, "Lakeside Legal Aid asked for the clause to be dropped."),
                                Optional.of("associations bill"),
                                new Quoted("drop the clause"),
                                Optional.of(new Quoted("Lakeside Legal Aid")),
                                ProposalCandidate.Fate.PROPOSED)),
                List.of(
                        new Entity.Person(
                                new PersonName(NAME),
                                List.of(in(text, NAME)),
                                Optional.of("lawyer"),
                                Optional.of("Lakeside Legal Aid"),
                                false)),
                List.of());
    }

    private static Reading russian() {
        String text = RUSSIAN_TEXT;
        return reading(
                about(
                        RUSSIAN_TITLE,
                        Language.RUSSIAN,
                        Optional.of("Вестник Ормунда"),
                        When.day(2026, 2, 27)),
                List.of(
                        new IncidentCandidate(
                                "i1",
                                IncidentType.WARNING,
                                List.of("R5.1"),
                                in(
                                        text,
                                        "Прокурор Ормунда вынес предупреждение союзу рыбаков в феврале 2026 года."),
                                in(text, "предупреждение"),
                                When.month(2026, 2),
                                Optional.of(new Count(Bounds.exactly(1), "organisations")),
                                List.of(new Quoted("союз рыбаков")),
                                Optional.of(new Quoted("прокурор Ормунда")),
                                Optional.of("Ормунд"),
                                Optional.of(new Country("KZ")),
                                List.of(),
                                List.of(Sanction.of(SanctionKind.WARNING)),
                                Status.HAPPENED,
                                Optional.empty(),
                                0.81,
                                true,
                                List.of("trigger: warning"),
                                Optional.empty())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Reading silent() {
        return reading(
                new Reading.About(
                        Optional.empty(),
                        Language.UNKNOWN,
                        When.UNKNOWN,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("shallow")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Problem(
                                "the language of this text could not be told",
                                "library.txt",
                                "give the language with --language en, ru or kk")));
    }

    private static IncidentCandidate incident(
            String id,
            IncidentType type,
            String code,
            Passage passage,
            Passage trigger,
            When date,
            Optional<Count> count,
            List<Sanction> sanctions,
            Optional<String> accordingTo,
            boolean proposed) {
        return new IncidentCandidate(
                id,
                type,
                List.of(code),
                passage,
                trigger,
                date,
                count,
                List.of(new Quoted("people at the march")),
                Optional.of(new Quoted("Karsin city police")),
                Optional.of("Karsin"),
                Optional.of(new Country("KZ")),
                List.of("Administrative Code"),
                sanctions,
                Status.HAPPENED,
                accordingTo.map(Quoted::new),
                proposed ? 0.74 : 0.2,
                proposed,
                id.equals("i3")
                        ? List.of(
                                "trigger \"questioned\" (verb)",
                                "passive +1.3",
                                "no occasion -0.9",
                                "the parse disagrees -0.3")
                        : List.of("trigger: detention", "pattern: who detained whom"),
                id.equals("i2") ? Optional.of("i1") : Optional.empty(),
                id.equals("i3")
                        ? Optional.of(
                                new IncidentCandidate.OtherRoles(
                                        List.of(new Quoted("two organisers of the march")),
                                        Optional.of(new Quoted("Karsin city police"))))
                        : Optional.empty());
    }

    private static Reading.About about(
            String title, Language language, Optional<String> publisher, When published) {
        return new Reading.About(
                Optional.of(title),
                language,
                published,
                Optional.of(new PersonName("Sel Marun")),
                true,
                publisher,
                Optional.empty(),
                Optional.empty(),
                List.of("shallow"));
    }

    private static Reading reading(
            Reading.About about,
            List<IncidentCandidate> incidents,
            List<PracticeCandidate> practices,
            List<ProvisionCandidate> provisions,
            List<ClaimCandidate> claims,
            List<FigureCandidate> figures,
            List<StageCandidate> stages,
            List<ProposalCandidate> proposals,
            List<Entity.Person> persons,
            List<Problem> problems) {
        return new Reading(
                about,
                incidents,
                practices,
                provisions,
                claims,
                figures,
                stages,
                proposals,
                List.of(),
                persons,
                List.of(),
                List.of(),
                List.of(),
                problems);
    }

    private static Passage in(String text, String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("the example text does not say that");
        }
        return new Passage(start, start + words.length());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
