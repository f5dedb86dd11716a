// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code dalel read} on files that hold many documents. */
class ManyInOneTest {
    private static final String REPORT = "Police detained two marchers in Semey on 3 March 2025.\n";
    private static final String OTHER = "A court in Semey fined an editor on 4 March 2025.\n";

    private final Path folder;
    private final Path in;

    ManyInOneTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.in = Files.createDirectory(folder.resolve("in"));
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Session json(String... options) {
        return Session.of(
                Stream.concat(
                                Stream.of(
                                        "read",
                                        "--shallow",
                                        "--json",
                                        "--out",
                                        folder.resolve("out").toString(),
                                        in.toString()),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    private JsonNode about(String name) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readString(folder.resolve("out").resolve(name)))
                .path("document");
    }

    @Test
    void members_are_named_by_the_contract_and_say_where_they_lay() throws IOException {
        Files.write(
                in.resolve("a.zip"),
                zip("march/a.txt", REPORT, "march/a.html", "<p>" + OTHER, "b.txt", OTHER));
        Files.writeString(in.resolve("a.txt"), REPORT + OTHER);
        json();

        assertThat(about("a.json").has("within")).isFalse();
        assertThat(about("a.zip/march/a.json").path("within").path("path").asString())
                .isEqualTo("march/a.txt");
        assertThat(about("a.zip/march/a.json").path("within").path("file").asString())
                .isEqualTo("a.zip");
        assertThat(about("a.zip/march/a.html.json").path("text_file").asString())
                .isEqualTo("a.html.txt");
        assertThat(folder.resolve("out/a.zip/march/a.html.txt")).exists();
        assertThat(about("a.zip/b.json").path("file").asString()).isEqualTo("b.txt");
    }

    @Test
    void a_bad_member_is_said_with_its_place_and_the_others_are_read() throws IOException {
        Files.write(in.resolve("a.zip"), zip("../../evil.txt", REPORT, "b.txt", OTHER));
        Session session = json();

        assertThat(session.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(session.err()).contains("leads out").contains("a.zip, ../../evil.txt");
        assertThat(folder.resolve("out/a.zip/b.json")).exists();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(f -> f.contains("evil"));
        }
    }

    @Test
    void a_second_run_leaves_members_that_are_there() throws IOException {
        Files.write(in.resolve("a.zip"), zip("a.txt", REPORT, "b.txt", OTHER));
        assertThat(json().err()).contains("read 2 of 2 documents");
        assertThat(json().err()).contains("read 0 of 2 documents, 2 were read before");
    }

    @Test
    void a_line_of_the_table_may_name_a_member_or_the_file_that_holds_it() throws IOException {
        Files.write(in.resolve("a.zip"), zip("a.txt", REPORT, "b.txt", OTHER));
        Path table =
                Files.writeString(
                        folder.resolve("m.csv"),
                        "file,published\na.zip,2025-03\na.zip/b.txt,2025-03-05\n");
        json("--metadata", table.toString());

        assertThat(about("a.zip/a.json").path("published").asString()).isEqualTo("2025-03");
        assertThat(about("a.zip/b.json").path("published").asString()).isEqualTo("2025-03-05");
    }

    @Test
    void the_same_content_at_two_places_is_one_document_and_that_is_said() throws IOException {
        Files.writeString(in.resolve("a.txt"), REPORT);
        Files.write(in.resolve("b.zip"), zip("again.txt", REPORT, "b.txt", OTHER));
        Map<String, String> environment = Session.passphraseIn(folder);
        String vault = folder.resolve("work.dalel").toString();
        Session.typing("", environment, "vault", "init", vault);
        List<String> read = List.of("read", "--shallow", "--vault", vault, in.toString());
        Session first = Session.typing("", environment, read.toArray(String[]::new));

        assertThat(first.err()).contains("2 new").contains("1 with the same content as one");
        Session second = Session.typing("", environment, read.toArray(String[]::new));
        assertThat(second.err())
                .contains("read 0 of 3 documents, 3 were read before")
                .contains("nothing new");
    }

    @Test
    void a_name_on_the_disk_that_is_not_utf_8_is_told() throws IOException {
        // such a name cannot be given, only found: file:///…/%EE%F2 is windows-1251 for "от"
        Path odd = Path.of(URI.create(in.toUri() + "%EE%F2%F7%B8%F2%20%EE%20%EC%E0%F0%F2%E5.txt"));
        Files.writeString(odd, REPORT);
        json();

        assertThat(about("отчёт о марте.json").path("file").asString())
                .isEqualTo("отчёт о марте.txt");
    }

    @Test
    void data_of_other_programs_in_a_folder_is_left() throws IOException {
        Files.writeString(in.resolve("a.txt"), REPORT);
        Files.writeString(in.resolve("build.xml"), "<project/>");
        assertThat(json().err()).contains("read 1 of 1 document");
    }
}
