// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Problem;
import org.junit.jupiter.api.Test;

/** Tables as spreadsheets, Uwazi and Bayanat write them. */
class SheetsTest {
    private static Sheet csv(String text) throws UnreadableFile {
        return Sheets.read(Original.of("t.csv", text.getBytes(StandardCharsets.UTF_8))).sheet();
    }

    private static Sheet json(String text) throws UnreadableFile {
        return Sheets.read(Original.of("export.json", text.getBytes(StandardCharsets.UTF_8)))
                .sheet();
    }

    private static String row(Sheet sheet, int row) {
        return sheet.rows().get(row).passage().in(sheet.document().text());
    }

    @Test
    void a_row_keeps_its_place_in_the_file() throws UnreadableFile {
        Sheet sheet = csv("date,what\r\n2025-03-03,fine\r\n\r\n2025-03-04,\"a \"\"b\"\",\nc\"\r\n");
        assertThat(sheet.rows()).extracting(Sheet.Row::name).containsExactly("row 2", "row 4");
        assertThat(row(sheet, 0)).isEqualTo("2025-03-03,fine");
        assertThat(row(sheet, 1)).isEqualTo("2025-03-04,\"a \"\"b\"\",\nc\"");
        assertThat(sheet.rows().get(1).cells()).containsExactly("2025-03-04", "a \"b\",\nc");
    }

    @Test
    void what_stands_between_cells_is_told_from_the_first_lines() throws UnreadableFile {
        for (String between : List.of(",", ";", "\t", "|")) {
            Sheet sheet =
                    csv(
                            String.join(between, "date", "what", "note")
                                    + "\n"
                                    + String.join(between, "2025", "fine", "\"a, b; c\"")
                                    + "\n");
            assertThat(sheet.columns()).as(between).hasSize(3);
            assertThat(sheet.rows().get(0).cells().get(2)).isEqualTo("a, b; c");
        }
        assertThat(csv("sep=;\na;b\n1;2\n").columns()).containsExactly("a", "b");
        assertThat(csv("\ufeffa;b\n1;2\n").columns()).containsExactly("a", "b");
    }

    @Test
    void every_column_has_a_name_of_its_own() throws UnreadableFile {
        assertThat(csv("date,,note,note,\n1,2,3,4,\n").columns())
                .containsExactly("date", "column B", "note", "note (2)");
    }

    @Test
    void a_row_that_is_too_long_and_a_quotation_mark_that_never_closes_are_said()
            throws UnreadableFile {
        Sheet sheet = csv("a,b\n1,2,3\n4,5\n6,\"7\n8,9\n");
        assertThat(sheet.rows()).extracting(Sheet.Row::name).containsExactly("row 3");
        assertThat(sheet.problems())
                .extracting(Problem::where)
                .containsExactly("t.csv, row 2", "t.csv, row 4");
    }

    @Test
    void a_table_without_rows_and_one_with_too_many_are_refused() {
        assertThatThrownBy(() -> csv("\n\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("no row");
        assertThatThrownBy(() -> csv("a,b\n" + "1,2\n".repeat(Sheet.MOST_ROWS + 1)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("more than 20000 rows");
        assertThatThrownBy(() -> csv("a,".repeat(Sheet.MOST_COLUMNS) + "b\n1\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("columns");
    }

    @Test
    void kinds_are_known_by_their_codes_and_their_names_in_three_languages() {
        for (IncidentType type : IncidentType.values()) {
            assertThat(Headers.type(type.code())).contains(type);
        }
        assertThat(Headers.type("Отказ в регистрации")).contains(IncidentType.REGISTRATION_DENIED);
        assertThat(Headers.type("тінту")).contains(IncidentType.RAID_SEARCH);
        assertThat(Headers.type("a picnic")).isEmpty();
    }

    @Test
    void no_word_for_a_kind_stands_for_two() throws IOException {
        for (String table : List.of("types.tsv", "headers.tsv", "states.tsv")) {
            String rows =
                    new String(
                            Objects.requireNonNull(Headers.class.getResourceAsStream(table))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8);
            List<String> words =
                    rows.lines()
                            .filter(l -> !l.startsWith("#") && !l.isBlank())
                            .flatMap(
                                    l ->
                                            Arrays.stream(l.split("\t")[1].split("\\|"))
                                                    .map(Headers::plain)
                                                    .distinct())
                            .toList();
            assertThat(
                            words.stream()
                                    .collect(Collectors.groupingBy(w -> w, Collectors.counting()))
                                    .entrySet()
                                    .stream()
                                    .filter(e -> e.getValue() > 1)
                                    .toList())
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void columns_of_uwazi_are_found_in_the_language_that_the_mapping_names() throws UnreadableFile {
        Sheet sheet =
                csv(
                        "Title__en,Title__ru,Date added,Template,Date of event,Geolocation\n"
                                + "A fine,Штраф,2025-01-01,Incident,2025-03-03~2025-03-05,43.2|76.9\n");
        Mapping mapping =
                Mapping.read(
                                Original.of(
                                        "m.yaml",
                                        "columns: {description: title, date: Date of event}\nlanguage: ru\n"
                                                .getBytes(StandardCharsets.UTF_8)))
                        .in(sheet);
        assertThat(mapping.columns().get(Field.DESCRIPTION)).containsExactly("Title__ru");
        assertThat(mapping.leftOut(sheet))
                .containsExactly("Title__en", "Date added", "Template", "Geolocation");
    }

    @Test
    void a_zip_of_uwazi_gives_the_table_in_it() throws IOException, UnreadableFile {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("report.pdf"));
            zip.write(new byte[] {1, 2, 3});
            zip.putNextEntry(new ZipEntry("import.csv"));
            zip.write("title,date\nA fine,2025-03-03\n".getBytes(StandardCharsets.UTF_8));
        }
        Sheet sheet = Sheets.read(Original.of("uwazi.zip", bytes.toByteArray())).sheet();
        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.document().within().orElseThrow().path()).isEqualTo("import.csv");
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(empty)) {
            zip.putNextEntry(new ZipEntry("../import.csv"));
            zip.write(1);
        }
        assertThatThrownBy(() -> Sheets.read(Original.of("z.zip", empty.toByteArray())))
                .hasMessageContaining("no table called import.csv");
    }

    private static final String BAYANAT =
            """
            {\s
            "incidents": [\s
            {"class": "incident", "id": 12, "title": "March in Semey", "title_ar": null,
             "description": "<p>They came <b>peacefully</b>.</p><p>Then the police came.</p>",
             "labels": [{"id": 1, "title": "assembly"}], "locations": [{"id": 5, "title": "Semey"}],
             "potential_violations": [], "claimed_violations": [], "status": "Finalized",
             "actor_relations": [{"actor": {"id": 9, "name": "Zhanar Inventova"}}],
             "bulletin_relations": [], "assigned_to": {"id": 3, "name": "somebody"},
             "events": [
               {"id": 1, "title": "dispersal", "eventtype": {"id": 2, "title": "Dispersal of a crowd"},
                "from_date": "2025-03-03T10:00", "to_date": null, "location": {"id": 5, "title": "Semey"}},
               {"id": 2, "title": "fines", "eventtype": {"id": 3, "title": "Fine"},
                "from_date": "2025-03-05T00:00", "to_date": null, "location": null}]}
            {"class": "incident", "id": 13, "title": "A search", "events": []}
            ]\s
             }
            """;

    @Test
    void each_event_of_a_bayanat_incident_is_a_row_with_its_own_place() throws UnreadableFile {
        Sheet sheet = json(BAYANAT);
        assertThat(sheet.rows())
                .extracting(Sheet.Row::name)
                .containsExactly("incident 12, event 1", "incident 12, event 2", "incident 13");
        int type = sheet.columns().indexOf("event type");
        assertThat(sheet.rows().get(1).cells().get(type)).isEqualTo("Fine");
        assertThat(row(sheet, 1)).startsWith("{\"id\": 2, \"title\": \"fines\"").endsWith("null}");
        assertThat(sheet.rows().get(0).cells().get(sheet.columns().indexOf("description")))
                .isEqualTo("They came peacefully.\nThen the police came.");
        assertThat(sheet.rows().get(0).cells().get(sheet.columns().indexOf("id")))
                .isEqualTo("12/1");
    }

    @Test
    void a_comma_that_bayanat_forgets_between_batches_loses_nothing() throws UnreadableFile {
        assertThat(json(BAYANAT).rows()).hasSize(3);
        assertThat(json(BAYANAT.replace("}\n{\"class\"", "},\n{\"class\"")).rows()).hasSize(3);
    }

    @Test
    void what_has_no_place_in_a_table_is_listed() throws UnreadableFile {
        assertThat(json(BAYANAT).problems())
                .extracting(Problem::what)
                .containsExactly(
                        "fields of this export that have no place in a table and were left out:"
                                + " assigned_to");
        Sheet actors = json("{\"actors\": [{\"id\": 1, \"name\": \"Zhanar Inventova\"}]}");
        assertThat(actors.rows()).isEmpty();
        assertThat(actors.problems().get(0).where()).isEqualTo("export.json, actor 1");
        assertThat(actors.problems().toString()).doesNotContain("Zhanar");
    }

    @Test
    void an_export_that_breaks_off_gives_the_records_before_the_break() throws UnreadableFile {
        Sheet sheet = json(BAYANAT.substring(0, BAYANAT.indexOf("A search")));
        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.problems().get(0).what()).contains("records read before the break: 1");
        assertThatThrownBy(() -> json("{\"a\": 1}")).hasMessageContaining("no export of Bayanat");
    }
}
