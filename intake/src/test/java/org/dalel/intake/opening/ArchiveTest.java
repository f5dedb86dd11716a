// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.container.Member;
import org.dalel.intake.container.Unpacking;
import org.dalel.terms.Document;
import org.dalel.terms.Within;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives, good and bad. */
class ArchiveTest {
    private static final String REPORT = "Police detained two teachers in Velmar on 4 March 2026.";

    private record Entry(String name, byte[] content) {
        static Entry of(String name, String content) {
            return new Entry(name, content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] zip(Entry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Entry entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name()));
                zip.write(entry.content());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Writes names as they are, twice the same too, in any encoding. */
    private static byte[] looseZip(Charset names, Entry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding(names.name());
            zip.setUseLanguageEncodingFlag(false);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            for (Entry entry : entries) {
                zip.putArchiveEntry(new ZipArchiveEntry(entry.name()));
                zip.write(entry.content());
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(Entry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Entry entry : entries) {
                TarArchiveEntry head = new TarArchiveEntry(entry.name(), true);
                head.setSize(entry.content().length);
                tar.putArchiveEntry(head);
                tar.write(entry.content());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] packed(String how, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packing =
                switch (how) {
                    case "gz" -> new GzipCompressorOutputStream(bytes);
                    case "bz2" -> new BZip2CompressorOutputStream(bytes);
                    default -> new XZCompressorOutputStream(bytes);
                }) {
            packing.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void every_report_in_an_archive_is_a_document_that_knows_where_it_lay() throws Exception {
        byte[] archive =
                zip(
                        Entry.of("2026/march/a.txt", REPORT),
                        Entry.of(
                                "b.html",
                                "<html><body><article><p>"
                                        + REPORT
                                        + "</p></article></body></html>"),
                        Entry.of("logo.svg", "<svg/>"),
                        Entry.of("__MACOSX/._a.txt", "x"));
        Opened opened = Opened.of("reports.zip", archive);

        assertThat(opened.where()).allMatch("b.html"::equals); // too short to tell its main text
        assertThat(opened.paths()).containsExactly("2026/march/a.txt", "b.html");
        Document first = opened.documents().get(0);
        assertThat(first.file()).isEqualTo("a.txt");
        assertThat(first.text()).isEqualTo(REPORT);
        assertThat(first.within())
                .contains(
                        new Within(
                                "reports.zip",
                                Original.of("reports.zip", archive).sha256(),
                                "2026/march/a.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gz", "bz2", "xz"})
    void a_tar_is_opened_plain_or_packed(String how) throws Exception {
        byte[] tar = tar(Entry.of("a.txt", REPORT), Entry.of("folder/b.txt", REPORT + " Again."));
        Opened opened =
                how.isEmpty()
                        ? Opened.of("a.tar", tar)
                        : Opened.of("a.tar." + how, packed(how, tar));

        assertThat(opened.problems()).isEmpty();
        assertThat(opened.paths()).containsExactly("a.txt", "folder/b.txt");
        assertThat(opened.texts()).containsExactly(REPORT, REPORT + " Again.");
    }

    @Test
    void a_single_packed_file_is_one_document() throws Exception {
        Opened opened =
                Opened.of("report.txt.gz", packed("gz", REPORT.getBytes(StandardCharsets.UTF_8)));

        assertThat(opened.problems()).isEmpty();
        assertThat(opened.paths()).containsExactly("report.txt");
    }

    @Test
    void members_of_an_archive_on_the_disk_are_read_when_asked_for(@TempDir Path folder)
            throws Exception {
        Path file =
                Files.write(
                        folder.resolve("a.zip"),
                        zip(Entry.of("a.txt", REPORT), Entry.of("b.txt", "Second.")));
        try (OpenedFile opened = OpenedFile.of(file)) {
            Member first = opened.next().orElseThrow();
            assertThat(first.path()).isEqualTo("a.txt");
            assertThat(opened.next().map(Member::path)).contains("b.txt");
            assertThat(opened.next()).isEmpty();
        }
    }

    @Test
    void a_member_that_unpacks_to_far_more_than_its_size_is_left_and_the_others_are_read()
            throws Exception {
        Opened opened =
                Opened.of(
                        "a.zip",
                        zip(
                                new Entry("bomb.txt", new byte[20_000_000]),
                                Entry.of("a.txt", REPORT)));

        assertThat(opened.texts()).containsExactly(REPORT);
        assertThat(opened.said()).singleElement().asString().contains("archive bombs");
        assertThat(opened.where()).containsExactly("a.zip, bomb.txt");
    }

    @Test
    void a_packed_tar_that_is_a_bomb_ends_there() throws Exception {
        byte[] bomb =
                packed(
                        "bz2",
                        tar(
                                Entry.of("a.txt", REPORT),
                                new Entry("bomb.txt", new byte[20_000_000]),
                                Entry.of("b.txt", REPORT)));
        Opened opened = Opened.of("a.tar.bz2", bomb);

        assertThat(opened.texts()).containsExactly(REPORT);
        assertThat(opened.said()).singleElement().asString().contains("archive bombs");
    }

    @Test
    void archives_in_archives_are_opened_up_to_the_documented_depth() throws Exception {
        byte[] inner = zip(Entry.of("a.txt", REPORT));
        String path = "a.txt";
        for (int depth = 2; depth <= Unpacking.DEEPEST; depth++) {
            inner = zip(new Entry("inner" + depth + ".zip", inner));
            path = "inner" + depth + ".zip/" + path;
        }
        Opened deepest = Opened.of("outer.zip", inner);
        assertThat(deepest.problems()).isEmpty();
        assertThat(deepest.paths()).containsExactly(path);

        Opened deeper =
                Opened.of("outer.zip", zip(new Entry("x.zip", inner), Entry.of("b.txt", REPORT)));
        assertThat(deeper.paths()).containsExactly("b.txt");
        assertThat(deeper.said())
                .singleElement()
                .asString()
                .contains("more than " + Unpacking.DEEPEST + " deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.txt",
                "a/../../outside.txt",
                "/etc/outside.txt",
                "C:\\outside.txt",
                "..\\outside.txt",
                "a\0b.txt"
            })
    void a_name_that_leads_out_of_the_archive_is_refused_and_the_others_are_read(String name)
            throws Exception {
        byte[] archive =
                looseZip(
                        StandardCharsets.UTF_8,
                        Entry.of("a.txt", REPORT),
                        Entry.of(name, "outside"),
                        Entry.of("b.txt", "Second."));
        Opened opened = Opened.of("a.zip", archive);

        assertThat(opened.paths()).containsExactly("a.txt", "b.txt");
        assertThat(opened.said()).singleElement().asString().contains("leads out");
        assertThat(opened.where().get(0)).doesNotContain("\0");
    }

    @Test
    void a_folder_written_with_a_backslash_is_a_folder() throws Exception {
        assertThat(
                        Opened.of(
                                        "a.zip",
                                        looseZip(
                                                StandardCharsets.UTF_8,
                                                Entry.of("march\\a.txt", REPORT)))
                                .paths())
                .containsExactly("march/a.txt");
    }

    @Test
    void two_members_of_one_name_are_both_read_and_that_is_said() throws Exception {
        Opened opened =
                Opened.of(
                        "a.zip",
                        looseZip(
                                StandardCharsets.UTF_8,
                                Entry.of("a.txt", "First."),
                                Entry.of("a.txt", "Second.")));

        assertThat(opened.texts()).containsExactly("First.", "Second.");
        assertThat(opened.paths()).containsExactly("a.txt", "a.txt (2)");
        assertThat(opened.said())
                .containsExactly("this name stands in the file twice; both were read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM866", "windows-1251", "UTF-8"})
    void cyrillic_names_that_do_not_say_their_encoding_are_told(String encoding) throws Exception {
        Opened opened =
                Opened.of(
                        "a.zip",
                        looseZip(
                                Charset.forName(encoding),
                                Entry.of("отчёты/задержания в марте.txt", REPORT)));

        assertThat(opened.paths()).containsExactly("отчёты/задержания в марте.txt");
    }

    @Test
    void western_names_from_dos_are_told_from_cyrillic_ones() throws Exception {
        assertThat(
                        Opened.of(
                                        "a.zip",
                                        looseZip(
                                                Charset.forName("IBM437"),
                                                Entry.of("Résumé été.txt", REPORT)))
                                .paths())
                .containsExactly("Résumé été.txt");
    }

    @Test
    void an_encrypted_member_is_named_and_the_others_are_read() throws Exception {
        byte[] archive = zip(Entry.of("a.txt", REPORT), Entry.of("b.txt", "Second."));
        // the flag of the first member in the list of contents and before the member itself
        setFlag(archive, "PK\1\2", 8, 1);
        setFlag(archive, "PK\3\4", 6, 1);
        Opened opened = Opened.of("a.zip", archive);

        assertThat(opened.texts()).containsExactly("Second.");
        assertThat(opened.said()).singleElement().asString().contains("encrypted");
        assertThat(opened.where()).containsExactly("a.zip, a.txt");
    }

    private static void setFlag(byte[] archive, String signature, int offset, int flag) {
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        archive[text.indexOf(signature) + offset] |= (byte) flag;
    }

    @Test
    void of_an_archive_that_is_cut_off_what_stands_before_the_break_is_read() throws Exception {
        byte[] archive =
                zip(
                        Entry.of("a.txt", REPORT),
                        Entry.of("b.txt", "Second. ".repeat(2000)),
                        Entry.of("c.txt", "Third. " + random(4000)));
        Opened opened = Opened.of("a.zip", Arrays.copyOf(archive, archive.length - 1000));

        assertThat(opened.paths()).containsExactly("a.txt", "b.txt");
        assertThat(opened.said()).singleElement().asString().contains("cut off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gz"})
    void of_a_tar_that_is_cut_off_what_stands_before_the_break_is_read(String how)
            throws Exception {
        byte[] tar = tar(Entry.of("a.txt", REPORT), Entry.of("b.txt", random(20_000)));
        byte[] whole = how.isEmpty() ? tar : packed(how, tar);
        byte[] cut = Arrays.copyOf(whole, whole.length - (how.isEmpty() ? 16_000 : 8_000));
        Opened opened = Opened.of(how.isEmpty() ? "a.tar" : "a.tar.gz", cut);

        assertThat(opened.texts()).containsExactly(REPORT);
        assertThat(opened.said()).singleElement().asString().contains("cut off");
    }

    private static String random(int length) {
        return new java.util.Random(7)
                .ints(length, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void a_member_whose_checksum_differs_is_left() throws Exception {
        byte[] archive = zip(Entry.of("a.txt", REPORT), Entry.of("b.txt", "Second."));
        setFlag(archive, "PK\1\2", 16, 0x55);
        byte[] differs = archive.clone();
        differs[new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\1\2") + 17] ^= 0x0f;

        Opened opened = Opened.of("a.zip", differs);
        assertThat(opened.texts()).containsExactly("Second.");
        assertThat(opened.said()).containsExactly("this part of the file is damaged");
    }

    @Test
    void links_in_a_tar_are_not_followed() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry link = new TarArchiveEntry("secret.txt", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            TarArchiveEntry report = new TarArchiveEntry("a.txt");
            report.setSize(REPORT.length());
            tar.putArchiveEntry(report);
            tar.write(REPORT.getBytes(StandardCharsets.UTF_8));
            tar.closeArchiveEntry();
        }
        Opened opened = Opened.of("a.tar", bytes.toByteArray());

        assertThat(opened.texts()).containsExactly(REPORT);
        assertThat(opened.said()).singleElement().asString().contains("link to another file");
    }

    @Test
    void an_empty_member_is_named_and_the_others_are_read() throws Exception {
        Opened opened =
                Opened.of("a.zip", zip(Entry.of("empty.txt", ""), Entry.of("a.txt", REPORT)));

        assertThat(opened.texts()).containsExactly(REPORT);
        assertThat(opened.said()).containsExactly("this file is empty");
        assertThat(opened.where()).containsExactly("a.zip, empty.txt");
    }

    @Test
    void nothing_of_a_member_is_written_to_the_temporary_folder() throws Exception {
        Set<String> before = temporary();
        byte[] archive =
                zip(
                        new Entry("large.txt", random(3_000_000).getBytes(StandardCharsets.UTF_8)),
                        new Entry("t.tar.gz", packed("gz", tar(Entry.of("a.txt", REPORT)))));
        try (OpenedFile opened = OpenedFile.of(Original.of("a.zip", archive))) {
            Optional<Member> member = opened.next();
            while (member.isPresent()) {
                assertThat(temporary()).isEqualTo(before);
                member = opened.next();
            }
        } catch (UnreadableFile none) {
            throw new AssertionError(none);
        }
    }

    /** Others on this machine may write there too: only files of this moment's making count. */
    private static Set<String> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(
                            n ->
                                    List.of("zip", "tar", "compress", "m4j", "mime4j", "upload")
                                            .stream()
                                            .anyMatch(n::contains))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
