// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code dalel read} on good files and bad ones. */
class ReadCommandTest {
    private static final String REPORT =
            "Police in Semey detained Zhanar Inventova and at least 40 other marchers on 3 March"
                    + " 2025.\n\nA court fined two of them under article 488 of the Code of"
                    + " Administrative Offences.\n";

    private final Path folder;

    ReadCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }

    private static Session read(Object... arguments) {
        String[] all =
                Stream.concat(Stream.of("read", "--shallow"), Stream.of(arguments))
                        .map(Object::toString)
                        .toArray(String[]::new);
        return Session.of(all);
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Session json(Object... arguments) {
        return read(
                Stream.concat(Stream.of("--json", "--out", out()), Stream.of(arguments)).toArray());
    }

    private JsonNode json(String name) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(out().resolve(name)));
    }

    @Test
    void a_table_shows_what_happened_above_its_passage() throws IOException {
        Session session = read(file("report.txt", REPORT), "--country", "KZ");
        assertThat(session.code()).isEqualTo(Exit.DONE);
        assertThat(session.out())
                .contains("What happened")
                .contains("arrest detention")
                .contains("at least 40")
                .contains("“Police in Semey detained")
                .doesNotContain("\u001b");
        assertThat(session.err()).contains("read 1 of 1 document").doesNotContain("Inventova");
    }

    @Test
    void no_line_is_wider_than_the_window() throws IOException {
        Path report = file("report.txt", REPORT);
        for (int width : new int[] {40, 60, 79, 80, 100, 200}) {
            Session session = read(report, "--columns", width);
            assertThat(session.out().lines())
                    .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void json_is_named_by_the_contract_and_text_stands_beside_what_is_not_it() throws IOException {
        Path text = file("a.txt", REPORT);
        Path page = file("a.html", "<html><body><p>" + REPORT + "</p></body></html>");
        Path again = file("below/a.html", "<html><body><p>" + REPORT + "</p></body></html>");
        json(text, page, again);
        assertThat(json("a.json").path("document").path("text_file").isNull()).isTrue();
        assertThat(json("a.html.json").path("document").path("text_file").asString())
                .isEqualTo("a.html.txt");
        assertThat(json("a.html.2.json").path("document").path("file").asString())
                .isEqualTo("a.html");
        assertThat(Files.readString(out().resolve("a.html.txt"))).contains("Police in Semey");
        assertThat(Files.exists(out().resolve("a.txt"))).isFalse();
    }

    @Test
    void standard_input_is_a_document_named_stdin() throws IOException {
        Session session =
                Session.typing(
                        REPORT,
                        Map.of(),
                        "read",
                        "--shallow",
                        "--json",
                        "--out",
                        out().toString(),
                        "-");
        assertThat(session.code()).isEqualTo(Exit.DONE);
        assertThat(json("stdin.json").path("document").path("file").asString()).isEqualTo("stdin");
    }

    @Test
    void what_is_written_is_for_its_owner_alone_and_that_it_is_plain_is_said() throws IOException {
        Session session = json(file("a.html", "<p>" + REPORT));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out())))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(out())) {
            assertThat(files.toList())
                    .hasSize(2)
                    .allSatisfy(
                            f ->
                                    assertThat(
                                                    PosixFilePermissions.toString(
                                                            Files.getPosixFilePermissions(f)))
                                            .isEqualTo("rw-------"));
        }
        assertThat(session.err()).contains("plain text with names of people");
    }

    @Test
    void the_same_bytes_and_settings_give_the_same_bytes_whatever_the_number_of_files()
            throws IOException {
        for (int i = 0; i < 12; i++) {
            file("in/r" + i + ".txt", REPORT.replace("40", String.valueOf(40 + i)));
        }
        json(folder.resolve("in"));
        String first = Files.readString(out().resolve("r7.json"));
        Files.delete(out().resolve("r7.json"));
        json(folder.resolve("in").resolve("r7.txt"));
        assertThat(Files.readString(out().resolve("r7.json"))).isEqualTo(first);
    }

    @Test
    void a_second_run_reads_only_what_changed() throws IOException {
        Path one = file("in/one.txt", REPORT);
        file("in/two.txt", REPORT.replace("40", "50"));
        assertThat(json(folder.resolve("in")).err()).contains("read 2 of 2");
        assertThat(json(folder.resolve("in")).err()).contains("read 0 of 2", "2 were read before");
        Files.writeString(one, REPORT.replace("40", "60"));
        assertThat(json(folder.resolve("in")).err()).contains("read 1 of 2", "1 were read before");
        assertThat(json("--country", "KZ", folder.resolve("in")).err()).contains("read 2 of 2");
    }

    @Test
    void problems_are_said_again_when_the_reading_is_there_already() throws IOException {
        Path odd = folder.resolve("odd.txt");
        Files.write(odd, "Да.\n".getBytes(Charset.forName("windows-1251")));
        Session first = json(odd);
        Session second = json(odd);
        assertThat(first.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(second.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(second.err()).contains("not certain").contains("1 were read before");
    }

    @Test
    void every_bad_file_has_its_message_and_the_good_one_is_read() throws IOException {
        Path in = folder.resolve("in");
        file("in/good.txt", REPORT);
        file("in/empty.txt", "");
        Files.write(in.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 1, 1});
        Files.write(in.resolve("koi.txt"), "Нет, да.".getBytes(Charset.forName("KOI8-R")));
        file("in/marks.txt", REPORT.replace("Semey", "Se\u202Emey\u202C"));
        file("in/welsh.txt", "Mae hen wlad fy nhadau yn annwyl i mi, gwlad beirdd a chantorion.");
        file("in/broken.html", "<html><body><p>" + REPORT + "<table><tr><td><div></p>");
        try (RandomAccessFile large =
                new RandomAccessFile(in.resolve("large.txt").toFile(), "rw")) {
            large.setLength(200_000_000);
        }
        file("in/late.epub", "a book");
        Session session = json(in);
        assertThat(session.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(session.err())
                .contains("this file is empty", "binary file", "larger than 50 MB")
                .contains("turn the direction of writing")
                .contains("1 file was left out")
                .contains("welsh.txt");
        assertThat(json("good.json").path("incidents").isEmpty()).isFalse();
        assertThat(json("broken.json").path("incidents").isEmpty()).isFalse();
        assertThat(Files.exists(out().resolve("empty.json"))).isFalse();
    }

    @Test
    void a_line_of_fifty_million_letters_is_refused_and_the_others_are_read() throws IOException {
        file("in/good.txt", REPORT);
        byte[] line = new byte[50_000_000];
        java.util.Arrays.fill(line, (byte) 'x');
        Files.write(folder.resolve("in").resolve("line.txt"), line);
        Session session = json(folder.resolve("in"));
        assertThat(session.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(session.err()).contains("longer than 2 million characters", "cut it into parts");
        assertThat(json("good.json").path("incidents").isEmpty()).isFalse();
    }

    @Test
    void what_is_not_there_is_not_found_unless_others_are() throws IOException {
        Session none = read(folder.resolve("none.txt"));
        assertThat(none.code()).isEqualTo(Exit.NOT_FOUND);
        assertThat(none.err()).contains("there is no such file").contains("do:");
        Session some = read(folder.resolve("none.txt"), file("a.txt", REPORT));
        assertThat(some.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(some.out()).contains("arrest detention");
    }

    @Test
    void a_table_with_an_unknown_column_and_a_bad_date_is_used_as_far_as_it_goes()
            throws IOException {
        Path table =
                file(
                        "table.csv",
                        "file,published,country,mood\na.txt,2025-03-06,KZ,sad\nb.txt,soon,KZ,\n");
        Session session = json("--metadata", table, file("a.txt", REPORT), file("b.txt", REPORT));
        assertThat(session.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(session.err()).contains("'mood'", "'soon' is not a date", "table.csv, line 3");
        assertThat(json("a.json").path("document").path("published").asString())
                .isEqualTo("2025-03-06");
        assertThat(json("b.json").path("document").path("published").isNull()).isTrue();
        assertThat(read("--metadata", folder.resolve("no.csv"), file("a.txt", REPORT)).code())
                .isEqualTo(Exit.NOT_FOUND);
    }

    @Test
    void a_line_of_the_table_outranks_what_is_said_for_all() throws IOException {
        Path table = file("table.csv", "file,published\na.txt,2025-03-06\n");
        json(
                "--metadata",
                table,
                "--published",
                "2024",
                "--country",
                "KZ",
                file("a.txt", REPORT),
                file("b.txt", REPORT));
        assertThat(json("a.json").path("document").path("published").asString())
                .isEqualTo("2025-03-06");
        assertThat(json("b.json").path("document").path("published").asString()).isEqualTo("2024");
    }

    @Test
    void wrong_usage_says_what_is_right() throws IOException {
        Path report = file("a.txt", REPORT);
        for (Session wrong :
                java.util.List.of(
                        read("--json", report),
                        read("--country", "Kazakhstan", report),
                        read("--published", "soon", report),
                        read("--show", "moods", report),
                        read("--nonsense", report),
                        Session.of("read"),
                        Session.of("raed"))) {
            assertThat(wrong.code()).isEqualTo(Exit.WRONG_USAGE);
            assertThat(wrong.err()).contains("do:").contains("--help");
            assertThat(wrong.out()).isEmpty();
        }
    }

    @Test
    void a_file_that_is_no_reading_is_never_overwritten() throws IOException {
        Path report = file("a.txt", REPORT);
        file("out/a.json", "{\"mine\": true}");
        Session session = json(report);
        assertThat(session.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(session.err()).contains("it was not touched");
        assertThat(Files.readString(out().resolve("a.json"))).isEqualTo("{\"mine\": true}");
    }

    @Test
    void a_report_is_not_written_over_by_the_text_of_another() throws IOException {
        Path page = file("out/a.html", "<p>" + REPORT);
        Path text = file("out/a.txt", "An own text.\n");
        Session session = json(page, text);
        assertThat(session.err()).contains("it was not touched");
        assertThat(Files.readString(text)).isEqualTo("An own text.\n");
    }

    @Test
    void a_read_only_folder_says_so_and_leaves_no_half_file() throws IOException {
        Path report = file("a.txt", REPORT);
        Path proc = Path.of("/proc");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.isDirectory(proc), "a folder that nobody may write to: /proc");
        Session session = read("--json", "--out", proc.resolve("dalel"), report);
        assertThat(session.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(session.err()).contains("where: /proc/dalel");
    }

    @Test
    void names_stay_out_of_messages_and_marks_cannot_move_the_cursor() throws IOException {
        Session session =
                read(file("a.txt", REPORT.replace("Semey", "Se\u001b[2Jmey")), "--country", "KZ");
        assertThat(session.out()).doesNotContain("\u001b");
        assertThat(session.err()).doesNotContain("Inventova");
    }

    @Test
    void files_of_one_name_are_told_apart_by_their_folders() throws IOException {
        Path first = file("a/empty.txt", "");
        Path second = file("b/empty.txt", "");
        assertThat(read(first, second).err())
                .contains("where: " + first)
                .contains("where: " + second);
    }

    @Test
    void no_name_is_no_folder() {
        Session session = read("");
        assertThat(session.code()).isEqualTo(Exit.NOT_FOUND);
        assertThat(session.err()).contains("there is no such file or folder");
    }

    @Test
    void output_that_is_lost_is_told_and_a_reader_who_had_enough_is_not() {
        assertThat(lost("No space left on device").problem())
                .hasValueSatisfying(p -> assertThat(p.where()).isEqualTo("standard output"));
        assertThat(lost("Broken pipe").problem()).isEmpty();
    }

    /** Standard output after the system refused a write with these words. */
    private static Outlet lost(String words) {
        Outlet outlet =
                new Outlet(
                        new OutputStream() {
                            @Override
                            public void write(int b) throws IOException {
                                throw new IOException(words);
                            }
                        });
        assertThat(new PrintWriter(outlet, false, StandardCharsets.UTF_8))
                .satisfies(w -> w.print("a line"))
                .satisfies(w -> assertThat(w.checkError()).isTrue());
        return outlet;
    }

    @Test
    void a_terminal_gets_progress_and_a_pipe_none() throws IOException {
        Path report = file("a.txt", REPORT);
        Session watched =
                Session.with(
                        "",
                        Map.of(),
                        Set.of(Terminal.Stream.ERR),
                        100,
                        "read",
                        "--shallow",
                        report.toString());
        assertThat(watched.err()).contains("0 of 1 file").contains("\r");
        assertThat(read(report).err()).doesNotContain("\r").doesNotContain("0 of 1");
    }

    @Test
    void a_folder_of_ones_own_adds_words() throws IOException {
        file("lists/en/triggers.tsv", "# only a remark\n");
        Session session = read("--lexicon", folder.resolve("lists"), file("a.txt", REPORT));
        assertThat(session.code()).isEqualTo(Exit.DONE);
        assertThat(read("--lexicon", folder.resolve("none"), file("a.txt", REPORT)).code())
                .isEqualTo(Exit.NOT_FOUND);
    }

    @Test
    void the_rate_and_the_time_left_are_told() {
        long[] now = {0};
        Terminal terminal = Terminal.ofThisProcess(Outlet.ofThisProcess());
        Progress progress = new Progress(terminal, 300, 3_000_000, () -> now[0]);
        now[0] = 10_000_000_000L;
        for (int i = 0; i < 20; i++) {
            progress.step();
        }
        progress.reached(15, 200_000);
        assertThat(progress.line())
                .isEqualTo("15 of 300 files · 20 documents · 2.0 a second · about 2 min left");
    }

    @Test
    void a_name_in_cyrillic_letters_is_written_in_utf_8() throws IOException {
        json("--language", "ru", file("отчёт.txt", "Полиция задержала сорок участников.\n"));
        assertThat(Files.readString(out().resolve("отчёт.json"), StandardCharsets.UTF_8))
                .contains("\"отчёт.txt\"");
    }
}
