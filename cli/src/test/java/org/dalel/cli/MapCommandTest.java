// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who, by which power, does what, with which effect, and what answers it. */
class MapCommandTest {
    private static final String PACKS = Path.of("..", "packs").toString();

    /** An invented reading with an invented name in every place where one can stand. */
    private static final String READING =
            """
            {"document": {"published": "2018-06-20", "title": "Asel Invented speaks"},
             "incidents": [
              {"id": "i1", "type": "fine", "start": 10, "end": 90, "date": "2018-05",
               "perpetrator": "court of Invented City", "targets": ["Invented Steppe Foundation"],
               "law": ["Code of Offences (invented)"], "status": "happened", "proposed": true,
               "place": "Invented City", "according_to": "Asel Invented",
               "count": {"min": 3, "max": null, "unit": "people"}, "duplicate_of": null},
              {"id": "i2", "type": "smear_rhetoric", "start": 95, "end": 120, "date": "2018-05",
               "perpetrator": "Berik Invented", "law": [], "status": "denied", "proposed": true,
               "according_to": null, "count": null, "duplicate_of": null},
              {"id": "i3", "type": "protest", "start": 130, "end": 150, "date": "",
               "perpetrator": "activists", "law": [], "status": "planned", "proposed": true,
               "count": null, "duplicate_of": null},
              {"id": "i4", "type": "suspension", "start": 160, "end": 170, "date": "",
               "status": "happened", "proposed": false}],
             "practices": [{"id": "h1", "type": "raid_search", "start": 200, "end": 240,
               "perpetrator": "police"}]}
            """;

    private static Session map(String... more) {
        List<String> all = new ArrayList<>(List.of("map", "--country", "xx", "--packs", PACKS));
        all.addAll(List.of("--on", "2018-07-01"));
        all.addAll(List.of(more));
        return Session.of(all.toArray(String[]::new));
    }

    @Test
    void every_line_has_its_provision_or_its_source(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("map.json");

        assertThat(map("--out", file.toString()).code()).isEqualTo(Exit.DONE);

        JsonNode map = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(map.path("edges")).isNotEmpty();
        for (JsonNode edge : map.path("edges")) {
            assertThat(edge.path("grounds")).isNotEmpty();
            for (JsonNode ground : edge.path("grounds")) {
                assertThat(ground.path("what").asString("")).isNotBlank();
                assertThat(
                                ground.has("provision")
                                        || ground.has("source")
                                        || ground.has("report")
                                        || ground.path("what").asString("").contains("ill"))
                        .isTrue();
            }
        }
    }

    @Test
    void a_court_fines_under_an_article_and_what_answers_it_is_named() {
        Session map = map();

        assertThat(map.out())
                .contains("Law as of 1 July 2018", "draft, not signed", "not legal advice")
                .contains("Who acts: court", "  → Code of Offences (invented), art. 30")
                .containsPattern("→ fine  \\[§ \\d+; stands\\]")
                .contains("self-censorship", "says: author of the report")
                .contains("Not drawn");
    }

    @Test
    void no_name_of_a_report_reaches_the_map(@TempDir Path folder) throws IOException {
        Path reading = Files.writeString(folder.resolve("reading.json"), READING);
        Path svg = folder.resolve("map.svg");
        Path dot = folder.resolve("map.dot");
        String json = reading.toString();

        Session told = map(json);
        assertThat(map(json, "--out", svg.toString()).code()).isEqualTo(Exit.DONE);
        assertThat(map(json, "--out", dot.toString()).code()).isEqualTo(Exit.DONE);

        for (String out : List.of(told.out(), Files.readString(svg), Files.readString(dot))) {
            assertThat(out).doesNotContain("Asel", "Berik", "Steppe", "Invented City");
        }
        assertThat(told.out())
                .contains("report 1, characters 10 to 90", "somebody whom it cites says so")
                .contains("how many: at least 3", "proposed by a machine")
                .contains("somebody else", "no law named by the source", "denied", "planned")
                .contains("said of practice, no occasion")
                .doesNotContain("characters 160");
    }

    @Test
    void only_one_topic_or_kind_or_source_can_be_asked() {
        assertThat(map("--type", "duty").out())
                .contains("something must be done")
                .doesNotContain("fine", "self-censorship");
        assertThat(map("--type", "account").out())
                .contains("self-censorship")
                .doesNotContain("art.");
        assertThat(map("--instrument", "xx/associations-law").out())
                .contains("Law on Associations (invented), art. 41(4)")
                .doesNotContain("Who acts: court");
        Session typo = map("--topic", "ofences");
        assertThat(typo.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(typo.err()).contains("did you mean 'offences'?");
    }

    @Test
    void what_came_later_is_not_drawn() {
        assertThat(
                        Session.of("map", "--country", "xx", "--packs", PACKS, "--on", "2014-12-31")
                                .out())
                .doesNotContain("Who acts: court", "self-censorship");
    }

    @Test
    void the_picture_is_well_formed_and_needs_no_style(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("map.svg");

        assertThat(map("--out", file.toString()).err()).contains("no names of people");

        String svg = Files.readString(file);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
        assertThat(svg).doesNotContain("style=", "<style", "<script").contains("tabindex=\"0\"");
        assertThat(map("--out", folder.resolve("again.svg").toString()).code()).isZero();
        assertThat(Files.readString(folder.resolve("again.svg"))).isEqualTo(svg);
    }

    @Test
    void it_is_told_in_three_languages() {
        assertThat(map("--language", "ru").out()).contains("Кто действует: суд", "самоцензура");
        assertThat(map("--language", "kk").out()).contains("Кім әрекет етеді: сот");
    }

    @Test
    void a_file_that_is_no_reading_is_named_and_the_others_are_drawn(@TempDir Path folder)
            throws IOException {
        Path good = Files.writeString(folder.resolve("good.json"), READING);
        Path none = Files.writeString(folder.resolve("none.json"), "[1, 2");

        Session map = map(none.toString(), good.toString(), "--type", "report");

        assertThat(map.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(map.err()).contains("this is not the reading of a document", "none.json");
        assertThat(map.out()).contains("report 1, characters 10 to 90");
        assertThat(map("--out", "map.png").err()).contains(".svg for a picture");
    }

    @Test
    void the_law_of_a_country_is_drawn_with_its_remedies() {
        Session map = Session.of("map", "--country", "kz", "--packs", PACKS, "--on", "2026-01-15");

        assertThat(map.code()).isEqualTo(Exit.DONE);
        assertThat(map.out())
                .contains("→ challenge: court", "→ takes liberty, or hurts")
                .containsPattern("provisions drawn: [\\d,]+");
    }
}
