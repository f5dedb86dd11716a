// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.table.Mapping;
import org.dalel.intake.table.Sheets;
import org.dalel.record.Actor;
import org.dalel.record.Decision;
import org.dalel.record.Figure;
import org.dalel.record.Incident;
import org.dalel.record.Involvement;
import org.dalel.record.User;
import org.dalel.terms.Bounds;
import org.dalel.terms.Document;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Problem;
import org.dalel.terms.Quoted;
import org.dalel.vault.UnusableVault;
import org.dalel.vault.Vault;
import org.junit.jupiter.api.Test;

/** What becomes of the rows of a table in the record. */
class SheetImportTest {
    private static final Path EXAMPLES = Path.of("../examples/imports");
    private static final Instant NOW = Instant.parse("2025-04-01T10:00:00Z");

    private final List<Sheets.Read> tables = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private static Sheets.Read table(String... lines) throws UnreadableFile {
        return Sheets.read(
                Original.of(
                        "table.csv",
                        (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static Sheets.Read example() throws UnreadableFile {
        return Sheets.read(Original.read(EXAMPLES.resolve("incidents.csv")));
    }

    private static Mapping exampleMapping() throws UnreadableFile {
        return Mapping.read(Original.read(EXAMPLES.resolve("mapping.yaml")));
    }

    /** A vault that takes these tables in. */
    private Vault vault(Sheets.Read... reads) throws UnusableVault {
        Set<String> only = new HashSet<>();
        for (Sheets.Read read : reads) {
            only.add(read.original().sha256());
            tables.add(read);
        }
        return Vault.throwaway(only);
    }

    private SheetImport into(Vault vault) {
        return new SheetImport(vault, new User("AK"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** Takes the table over; gives how many rows came in. */
    private int enter(Vault vault, Sheets.Read read, Mapping mapping) throws UnreadableFile {
        Mapping fitted = mapping.in(read.sheet());
        SheetRows rows = new SheetRows(read.sheet(), fitted);
        problems.addAll(rows.problems());
        SheetImport.Compared compared = into(vault).compare(read.sheet(), fitted, rows.read());
        problems.addAll(compared.problems());
        return into(vault).enter(read.sheet(), read.original(), compared.fresh(), new Stop());
    }

    private int enter(Vault vault, Sheets.Read read) throws UnreadableFile {
        return enter(vault, read, Mapping.guessed(read.sheet().columns()));
    }

    private static Incident one(Vault vault, IncidentType type) {
        return vault.incidents().all().stream()
                .filter(i -> i.type() == type)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_row_becomes_an_incident_that_rests_on_its_row()
            throws UnreadableFile, UnusableVault {
        Sheets.Read read = example();
        try (Vault vault = vault(read)) {
            assertThat(enter(vault, read, exampleMapping())).isEqualTo(6);
            assertThat(vault.incidents().all())
                    .extracting(i -> i.type() + " " + i.when().edtf())
                    .containsExactlyInAnyOrder(
                            "ARREST_DETENTION 2025-03-03",
                            "DISPERSAL 2025-03-03",
                            "REGISTRATION_DENIED 2025-03",
                            "THREAT_INTIMIDATION 2025-03-06/2025-03-09",
                            "FINE 2025-03-12",
                            "INSPECTION_AUDIT 2025-21");
            Incident detention = one(vault, IncidentType.ARREST_DETENTION);
            assertThat(detention.evidence().get(0).words().reveal()).startsWith("SY-01;03.03.2025");
            assertThat(detention.country().orElseThrow().code()).isEqualTo("KZ");
            assertThat(detention.acts().get(0).law()).hasSize(1);
            assertThat(vault.decisions().all())
                    .allMatch(
                            d ->
                                    d.what() instanceof Decision.Entered entered
                                            && entered.origin() == Decision.Origin.FROM_TABLE
                                            && d.by().name().equals("AK")
                                            && d.at().equals(NOW));
        }
    }

    @Test
    void a_person_is_protected_and_an_organisation_is_one() throws UnreadableFile, UnusableVault {
        Sheets.Read read = example();
        try (Vault vault = vault(read)) {
            enter(vault, read, exampleMapping());
            List<Actor.Who> whos = vault.actors().all().stream().map(Actor::who).toList();
            assertThat(whos).filteredOn(Actor.Person.class::isInstance).hasSize(2);
            assertThat(whos.toString()).doesNotContain("Zhanar");
            assertThat(whos)
                    .contains(new Actor.Organisation(new Quoted("Tribuna")))
                    .contains(new Actor.Group(new Quoted("police")));
        }
    }

    @Test
    void of_two_sources_neither_is_said_to_have_counted() throws UnreadableFile, UnusableVault {
        Sheets.Read read = example();
        try (Vault vault = vault(read)) {
            enter(vault, read, exampleMapping());
            Incident dispersal = one(vault, IncidentType.DISPERSAL);
            List<Figure> figures = vault.figures().about(dispersal.id());
            assertThat(vault.claims().about(dispersal.id())).hasSize(3);
            assertThat(figures).extracting(Figure::value).containsExactly(Bounds.atLeast(40));
            assertThat(vault.sources().find(figures.get(0).source()).orElseThrow().author())
                    .isTrue();
        }
    }

    @Test
    void a_later_version_of_the_table_brings_only_what_is_new()
            throws UnreadableFile, UnusableVault {
        Sheets.Read first = table("id,date,type", "1,2025-03-03,fine", "2,2025-03-04,warning");
        Sheets.Read later =
                table(
                        "id,date,type",
                        "2,2025-03-04,warning",
                        "1,2025-03-03,arrest",
                        "3,2025-04,fine");
        try (Vault vault = vault(first, later)) {
            assertThat(enter(vault, first)).isEqualTo(2);
            assertThat(enter(vault, later)).isEqualTo(1);
            assertThat(problems).hasSize(1);
            assertThat(problems.get(0).where()).contains("row 3; before: table.csv, row 2");
            assertThat(vault.incidents().all()).hasSize(3);
        }
    }

    @Test
    void rows_without_a_key_are_known_by_their_words() throws UnreadableFile, UnusableVault {
        Sheets.Read first = table("date,type", "2025-03-03,fine");
        Sheets.Read later = table("type,date", "fine,2025-03-03", "fine,2025-03-04");
        try (Vault vault = vault(first, later)) {
            assertThat(enter(vault, first)).isEqualTo(1);
            assertThat(enter(vault, later)).isEqualTo(1);
            assertThat(enter(vault, later)).isZero();
        }
    }

    @Test
    void what_a_person_corrected_does_not_come_in_again() throws UnreadableFile, UnusableVault {
        Sheets.Read read = table("id,date,type", "1,2025-03-03,fine");
        try (Vault vault = vault(read)) {
            enter(vault, read);
            Incident incident = vault.incidents().all().get(0);
            vault.review()
                    .amend(
                            new Incident(
                                    incident.id(),
                                    IncidentType.WARNING,
                                    incident.codes(),
                                    incident.when(),
                                    incident.place(),
                                    incident.country(),
                                    incident.status(),
                                    incident.acts(),
                                    incident.evidence()),
                            Optional.empty(),
                            new User("AK"),
                            NOW);
            assertThat(enter(vault, read)).isZero();
        }
    }

    @Test
    void one_row_is_undone_by_itself_and_a_whole_table_at_once()
            throws UnreadableFile, UnusableVault {
        Sheets.Read read = example();
        try (Vault vault = vault(read)) {
            enter(vault, read, exampleMapping());
            Decision first = vault.decisions().all().get(0);
            vault.review().undo(first.id(), new User("AK"), NOW);
            assertThat(vault.incidents().all()).hasSize(5);
            SheetImport.TakenBack back =
                    into(vault).takeBack(read.original().sha256()).orElseThrow();
            assertThat(back.incidents()).isEqualTo(5);
            assertThat(back.problems()).isEmpty();
            assertThat(vault.incidents().all()).isEmpty();
            assertThat(enter(vault, read, exampleMapping())).isEqualTo(6);
        }
    }

    @Test
    void what_a_person_changed_since_is_not_taken_back_with_the_table()
            throws UnreadableFile, UnusableVault {
        Sheets.Read read = table("id,date,type", "1,2025-03-03,fine", "2,2025-03-04,fine");
        try (Vault vault = vault(read)) {
            enter(vault, read);
            Incident incident = vault.incidents().all().get(0);
            vault.review().group(new Quoted("March"), List.of(incident.id()), new User("AK"), NOW);
            SheetImport.TakenBack back =
                    into(vault).takeBack(read.original().sha256()).orElseThrow();
            assertThat(back.incidents()).isEqualTo(1);
            assertThat(back.problems()).hasSize(1);
            assertThat(vault.incidents().all()).extracting(Incident::id).contains(incident.id());
        }
    }

    @Test
    void who_takes_part_in_a_protest_is_no_target() throws UnreadableFile, UnusableVault {
        Sheets.Read read =
                table("date,type,group,count", "2025-03-03,митинг,oil workers,около 300");
        try (Vault vault = vault(read)) {
            enter(vault, read);
            assertThat(vault.incidents().all().get(0).acts().get(0).involvements())
                    .extracting(Involvement::role)
                    .containsExactly(Involvement.Role.PARTICIPANT);
            assertThat(vault.figures().all())
                    .extracting(Figure::value)
                    .containsExactly(Bounds.exactly(300));
        }
    }

    @Test
    void nothing_readable_stays_outside_the_vault()
            throws IOException, UnreadableFile, UnusableVault {
        Sheets.Read read = example();
        try (Vault vault = vault(read)) {
            enter(vault, read, exampleMapping());
            try (Stream<Path> files = Files.list(vault.folder())) {
                for (Path file : files.toList()) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain("Inventova");
                }
            }
        }
    }

    @Test
    void a_row_that_is_a_text_becomes_a_document_of_its_day() throws UnreadableFile {
        Sheets.Read read =
                table(
                        "title,body,published,who",
                        "A ban,<p>Police banned the rally.</p><p>Nobody came.</p>,2025/03/06,Tribuna",
                        "Empty,,2025/03/07,",
                        "Odd,Police came.,someday,");
        Mapping mapping =
                Mapping.read(
                                Original.of(
                                        "m.yaml",
                                        "columns: {text: body, title: title, date: published, source: who}"
                                                .getBytes(StandardCharsets.UTF_8)))
                        .in(read.sheet());
        SheetTexts texts = new SheetTexts(read.sheet(), read.original(), mapping);
        assertThat(texts.texts()).hasSize(1);
        Document document = texts.texts().get(0).document();
        assertThat(document.text()).isEqualTo("A ban\n\nPolice banned the rally.\nNobody came.\n");
        assertThat(document.metadata().published().edtf()).isEqualTo("2025-03-06");
        assertThat(document.metadata().publisher()).contains("Tribuna");
        assertThat(document.within().orElseThrow().path()).isEqualTo("row 2");
        assertThat(texts.problems())
                .extracting(Problem::where)
                .containsExactly("table.csv, row 3", "table.csv, row 4");
    }
}
