// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an article says of the law, beside the texts that were read. */
class ClaimsCommandTest {
    private static final String PACKS = Path.of("..", "packs").toString();
    private static final Path SEEDS = Path.of("..", "..", "shared", "seeds");

    /** An invented reading of an invented sentence. */
    private static String reading(int months, String text) {
        return """
                {"document": {"published": "2018-07-01"},
                 "provisions": [{"start": 0, "end": %d, "kind": "sanction", "addressee": "groups",
                   "condition": "a late report",
                   "sanctions": [{"kind": "suspension", "min": null, "max": %d, "unit": "month"}]}]}
                """
                .formatted(text.length(), months);
    }

    private static Session claims(Path folder, int months, String... more) throws IOException {
        String text = "A late report can bring suspension of up to " + months + " months.";
        Path article = Files.writeString(folder.resolve("article.txt"), text);
        Path json = Files.writeString(folder.resolve("article.json"), reading(months, text));
        java.util.List<String> all =
                new java.util.ArrayList<>(
                        java.util.List.of(
                                "claims",
                                json.toString(),
                                "--text",
                                article.toString(),
                                "--pack",
                                "xx",
                                "--packs",
                                PACKS));
        all.addAll(java.util.List.of(more));
        return Session.of(all.toArray(String[]::new));
    }

    @Test
    void a_statement_that_says_what_the_text_says_agrees(@TempDir Path folder) throws IOException {
        Session claims = claims(folder, 3);

        assertThat(claims.code()).isEqualTo(Exit.DONE);
        assertThat(claims.out())
                .contains("agrees with the text read", "Code of Offences (invented), art. 31(2)")
                .contains("draft, not signed · not legal advice");
    }

    @Test
    void a_difference_is_told_with_its_text_and_nobody_is_called_wrong(@TempDir Path folder)
            throws IOException {
        Session claims = claims(folder, 6);

        assertThat(claims.out())
                .contains("differs from the text read", "otherwise: penalties", "in force from")
                .doesNotContain("false", "wrong", "A late report can bring suspension of up to");
        assertThat(claims(folder, 6, "--language", "ru").out())
                .contains("отличается от прочитанного текста", "приостановить на три месяца");
    }

    @Test
    void an_article_dated_by_a_month_is_not_set_beside_the_law_of_any_day(@TempDir Path folder)
            throws IOException {
        Path month =
                Files.writeString(
                        folder.resolve("month.json"),
                        "{\"document\": {\"published\": \"2018-07\"}, \"provisions\": []}");
        Path none = Files.writeString(folder.resolve("none.json"), "{\"document\": {}}");

        Session ofAMonth = Session.of("claims", month.toString(), "--packs", PACKS);
        Session ofNoDay = Session.of("claims", none.toString(), "--packs", PACKS);

        assertThat(ofAMonth.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(ofAMonth.out()).isEmpty();
        assertThat(ofAMonth.err())
                .contains("the day of this article is not known, only July 2018")
                .contains("--on YEAR-MONTH-DAY");
        assertThat(ofNoDay.err()).contains("the day of this article is not known", "--on");
        assertThat(
                        Session.of(
                                        "claims",
                                        month.toString(),
                                        "--packs",
                                        PACKS,
                                        "--on",
                                        "2018-07-04")
                                .code())
                .isEqualTo(Exit.DONE);
    }

    @Test
    void what_is_no_reading_is_refused(@TempDir Path folder) throws IOException {
        Path none = Files.writeString(folder.resolve("none.json"), "[1, 2");

        Session claims = Session.of("claims", none.toString(), "--packs", PACKS);

        assertThat(claims.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(claims.err()).contains("this is not the reading of a document");
    }

    @Test
    void the_differences_known_of_two_real_articles_are_told(@TempDir Path folder) {
        Path first = SEEDS.resolve("000_419b9b5b985ff69a.txt");
        Path second = SEEDS.resolve("002_8ef9c5e901f5b0e4.txt");
        Assumptions.assumeTrue(
                Files.isReadable(first) && Files.isReadable(second), "the articles are not here");
        Path readings = folder.resolve("readings");
        assertThat(
                        Session.of(
                                        "read",
                                        "--shallow",
                                        "--json",
                                        "--out",
                                        readings.toString(),
                                        first.toString(),
                                        second.toString())
                                .code())
                .isIn(Exit.DONE, Exit.WITH_PROBLEMS);

        assertThat(claims(readings, first, "2014-06-18"))
                .containsPattern("up to six years[^\\n]*\\n +differs in part")
                .containsPattern("Bill of the Criminal Code[^\\n]+ on 18 June 2014: .*passed")
                .containsPattern("fifteen groups[^\\n]*\\n +cannot be told")
                .contains("cheapest");
        assertThat(claims(readings, second, "2017-06-07"))
                .containsPattern("arrested in Almaty[\\s\\S]*?\\[says otherwise\\]")
                .containsPattern("sold to foreigners[^\\n]*\\n +differs")
                .containsPattern("40,000 signatures[^\\n]*\\n +differs")
                .containsPattern("sectoral unions[^\\n]*\\n +differs")
                .containsPattern("2012 to 2014[^\\n]*\\n +differs")
                .containsPattern("social sphere only[^\\n]*\\n +differs")
                .containsPattern("a warning, a fine, or[^\\n]*\\n +agrees")
                .containsPattern("prosecutor can suspend[^\\n]*\\n +differs in part")
                .containsPattern("at least ten years[^\\n]*\\n +differs in part")
                .containsPattern("Foreign grants are limited[^\\n]*\\n +differs")
                .containsPattern("monitor every project[^\\n]*\\n +differs in part")
                .containsPattern("monopoly on grants[^\\n]*\\n +differs")
                .containsPattern("money from abroad to the tax[^\\n]*\\n +differs in part");
    }

    private static String claims(Path readings, Path article, String day) {
        String name = String.valueOf(article.getFileName()).replace(".txt", ".json");
        return Session.of(
                        "claims",
                        readings.resolve(name).toString(),
                        "--text",
                        article.toString(),
                        "--on",
                        day,
                        "--packs",
                        PACKS)
                .out();
    }
}
