// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day of the past, as it could be known then and as it is known now. */
class ReplayCommandTest {
    private static final String PACKS = Path.of("..", "packs").toString();
    private static final Path EXAMPLES = Path.of("..", "examples", "replay");
    private static final Path SEEDS = Path.of("..", "..", "shared", "seeds");

    private static Session replay(Path reading, Path text, String pack, String on, String... more) {
        List<String> all = new ArrayList<>(List.of("replay", reading.toString()));
        all.addAll(List.of("--text", text.toString(), "--pack", pack, "--packs", PACKS));
        all.addAll(List.of("--on", on, "--now", "2026-11-22"));
        all.addAll(List.of(more));
        return Session.of(all.toArray(String[]::new));
    }

    private static Session example(String name, String pack, String on, String... more) {
        return replay(
                EXAMPLES.resolve(name + ".json"), EXAMPLES.resolve(name + ".txt"), pack, on, more);
    }

    private static String between(String all, String first, String last) {
        Matcher found =
                Pattern.compile(
                                Pattern.quote(first) + "(.*?)(" + Pattern.quote(last) + "|$)",
                                Pattern.DOTALL)
                        .matcher(all);
        assertThat(found.find()).as(first).isTrue();
        return found.group(1);
    }

    @Test
    void what_was_enacted_after_the_day_is_known_now_and_not_then() {
        Session replay = example("karsin-2015", "xx", "2015-11-15");

        assertThat(replay.code()).isEqualTo(Exit.DONE);
        String late = between(replay.out(), "A late report can bring", "The article, characters");
        assertThat(between(late, "Known then", "Known now"))
                .contains("cannot be told")
                .doesNotContain("art. 31(2)");
        assertThat(between(late, "Known now", "zzz"))
                .contains("differs", "Came later", "art. 31(2)")
                .contains("could be known from: 2 December 2015");
        assertThat(replay.out())
                .contains("not legal advice", "Then: 15 November 2015. Now: 22 November 2026.")
                .doesNotContain("false", "could face suspension of up to six");
    }

    @Test
    void on_the_day_on_which_it_was_signed_it_is_known_though_not_in_force() {
        String late =
                between(
                        example("karsin-2015", "xx", "2015-12-02").out(),
                        "A late report can bring",
                        "The article, characters");

        assertThat(between(late, "Known then", "Known now"))
                .contains("art. 31(2) [known, not yet in force]");
    }

    @Test
    void what_has_ended_since_is_told() {
        assertThat(example("karsin-2015", "xx", "2015-11-15").out())
                .contains("art. 40 [in force then; ended since]");
        assertThat(example("karsin-2015", "xx", "2017-12-01").out())
                .contains("Bills on their way on that day", "Bill on reporting (invented)")
                .containsPattern("by then:\\n +4 September 2017: drafted")
                .containsPattern("later:\\n +.*2018");
    }

    @Test
    void a_day_nobody_gave_stays_unknown() {
        String insult =
                between(
                        example("karsin-2015", "xx", "2015-11-15").out(),
                        "Insulting an office",
                        "zzz");

        assertThat(insult)
                .contains("Not known from when:")
                .contains("could be known at the latest when in force: 1 July 2018");
    }

    @Test
    void a_verdict_that_hangs_on_a_day_nobody_gave_is_not_known(@TempDir Path packs)
            throws IOException {
        Path xx = Path.of(PACKS, "xx");
        try (Stream<Path> all = Files.walk(xx)) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                Path copy = packs.resolve("xx").resolve(xx.relativize(one).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                String undated = Files.readString(one).replace(", known: 2015-12-02", "");
                Files.writeString(copy, undated);
            }
        }
        Session replay =
                Session.of(
                        "replay",
                        EXAMPLES.resolve("karsin-2015.json").toString(),
                        "--text",
                        EXAMPLES.resolve("karsin-2015.txt").toString(),
                        "--pack",
                        "xx",
                        "--packs",
                        packs.toString(),
                        "--on",
                        "2015-11-15",
                        "--now",
                        "2026-11-22");

        String late = between(replay.out(), "A late report can bring", "The article, characters");
        assertThat(between(late, "Known then", "Known now"))
                .contains("not known: cannot be told from the texts read; or differs");
        assertThat(between(late, "Known now", "Not known from when"))
                .doesNotContain("art. 31(2)", "Came later");
        assertThat(between(late, "Not known from when", "zzz")).contains("art. 31(2)");
    }

    @Test
    void what_was_law_by_the_day_is_no_longer_on_its_way() {
        String replay = example("kazakhstan-2014", "kz", "2025-03-01").out();

        assertThat(replay)
                .doesNotContain("Bills on their way")
                .contains("Bills that were law or withdrawn by that day")
                .containsPattern("by then:\\n +11 June 2014: passed");
        assertThat(example("kazakhstan-2014", "kz", "2014-07-02").out())
                .contains("Bills on their way on that day");
    }

    @Test
    void what_was_enacted_on_a_day_nobody_gave_is_not_told_as_later() {
        String replay = example("kazakhstan-2014", "kz", "2014-06-18").out();
        String later = between(replay, "enacted in its place, later:", "enacted in its place, not");

        assertThat(later).contains("Criminal Code of 2014, art. 404(1)");
    }

    @Test
    void it_is_told_in_three_languages() {
        assertThat(example("karsin-2015", "xx", "2015-11-15", "--language", "ru").out())
                .contains("Было известно тогда", "Известно теперь");
        assertThat(example("karsin-2015", "xx", "2015-11-15", "--language", "kk").out())
                .contains("Сол кезде белгілі", "Қазір белгілі");
    }

    @Test
    void the_public_facts_of_june_2014_are_told_as_of_that_day() {
        String replay = example("kazakhstan-2014", "kz", "2014-06-18").out();
        String prison = between(replay, "Prison of up to six years", "Bills on their way");

        assertThat(between(prison, "Known then", "Known now"))
                .contains("Criminal Code of 1997, art. 337(1) [in force then; ended since]")
                .doesNotContain("Criminal Code of 2014");
        assertThat(between(prison, "Came later", "zzz"))
                .contains("Criminal Code of 2014, art. 404(1)", "could be known from: 3 July 2014")
                .contains("the text read is of a later day");
        assertThat(replay)
                .containsPattern("by then:\\n +11 June 2014: passed")
                .containsPattern("later:\\n +3 July 2014: signed");
    }

    @Test
    void a_day_to_come_and_an_article_without_a_day_are_refused(@TempDir Path folder)
            throws IOException {
        assertThat(example("karsin-2015", "xx", "2099-01-01").err())
                .contains("a day to come cannot be told");
        Path undated = Files.writeString(folder.resolve("a.json"), "{\"document\": {}}");
        Session none = Session.of("replay", undated.toString(), "--pack", "xx", "--packs", PACKS);
        assertThat(none.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(none.err()).contains("the day of this article is not known", "--on");
        Path year =
                Files.writeString(
                        folder.resolve("year.json"), "{\"document\": {\"published\": \"2014\"}}");
        assertThat(Session.of("replay", year.toString(), "--pack", "xx", "--packs", PACKS).err())
                .contains("the day of this article is not known, only 2014");
    }

    @Test
    void the_differences_known_of_two_real_articles_are_told_then_and_now(@TempDir Path folder) {
        Path first = SEEDS.resolve("000_419b9b5b985ff69a.txt");
        Path second = SEEDS.resolve("002_8ef9c5e901f5b0e4.txt");
        Assumptions.assumeTrue(
                Files.isReadable(first) && Files.isReadable(second), "the articles are not here");
        Path readings = folder.resolve("readings");
        Session.of(
                "read",
                "--shallow",
                "--json",
                "--out",
                readings.toString(),
                first.toString(),
                second.toString());

        String in2014 = replay(reading(readings, first), first, "kz", "2014-06-18").out();
        String in2017 = replay(reading(readings, second), second, "kz", "2017-06-07").out();

        assertThat(matter(in2014, "Prison of up to six years"))
                .contains("Known then: differs in part", "Known now: differs in part")
                .contains("art. 337(1) [in force then; ended since]", "Came later");
        assertThat(matter(in2014, "fifteen groups")).contains("Known now: cannot be told");
        assertThat(matter(in2014, "cheapest bid")).contains("[says otherwise]");
        assertThat(matter(in2014, "The ministry accepted")).contains("2 December 2015");
        assertThat(matter(in2014, "became State Secretary")).contains("Known now: cannot be told");
        assertThat(matter(in2014, "asked in a letter")).contains("19 June 2014", "3 July 2014");
        List<String> differing =
                List.of(
                        "sold to foreigners",
                        "40,000 signatures",
                        "sectoral unions",
                        "2012 to 2014",
                        "social sphere only",
                        "prosecutor can suspend",
                        "at least ten years",
                        "Foreign grants are limited",
                        "monitor every project",
                        "monopoly on grants",
                        "money from abroad to the tax");
        for (String statement : differing) {
            assertThat(matter(in2017, statement)).as(statement).contains("Known now: differs");
        }
        assertThat(matter(in2017, "arrested in Almaty")).contains("[says otherwise]");
        assertThat(matter(in2017, "a warning, a fine, or")).contains("Known then: agrees");
        assertThat(matter(in2017, "charge of money laundering")).contains("7 September 2017");
        assertThat(matter(in2017, "four fifths")).contains("Known now: cannot be told");
        System.out.println("18 June 2014: " + totals(in2014));
        System.out.println("7 June 2017: " + totals(in2017));
        assertThat(totals(in2014)).contains("otherwise by texts or other sources: 2;");
        assertThat(totals(in2017)).contains("otherwise by texts or other sources: 12;");
    }

    /** Everything that is told of one statement. */
    private static String matter(String replay, String words) {
        for (String part : replay.split("\n\n")) {
            if (part.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))) {
                return part;
            }
        }
        return "";
    }

    private static String totals(String replay) {
        return replay.lines().filter(l -> l.startsWith("Statements known")).findFirst().orElse("");
    }

    private static Path reading(Path readings, Path article) {
        return readings.resolve(String.valueOf(article.getFileName()).replace(".txt", ".json"));
    }
}
