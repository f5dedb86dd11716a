// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dalel.intake.OfficeFile.docx;
import static org.dalel.intake.OfficeFile.odt;
import static org.dalel.intake.OfficeFile.open;
import static org.dalel.intake.OfficeFile.p;
import static org.dalel.intake.OfficeFile.styled;
import static org.dalel.intake.OfficeFile.word;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.dalel.intake.office.Rtf;
import org.dalel.terms.Document.BlockKind;
import org.dalel.terms.Problem;
import org.junit.jupiter.api.Test;

/** Documents of word processors. */
class OfficeTest {
    private static final String SAID = "Police detained at least 40 people in Karsin.";

    @Test
    void headings_of_word_are_titles_by_their_style_or_the_one_it_is_based_on() throws Exception {
        byte[] file =
                docx(styled("1", "Мониторинг") + styled("own", "Выводы") + p(SAID))
                        .with(
                                "word/styles.xml",
                                word(
                                        "styles",
                                        "<w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"
                                                + "<w:style w:styleId=\"own\"><w:name w:val=\"Mine\"/>"
                                                + "<w:basedOn w:val=\"1\"/></w:style>"))
                        .bytes();
        Read read = Read.of("report.docx", file);
        assertThat(read.all(BlockKind.TITLE)).containsExactly("Мониторинг", "Выводы");
        assertThat(read.all(BlockKind.BODY)).containsExactly(SAID);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void a_table_of_word_is_read_cell_by_cell() throws Exception {
        String row = "<w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>";
        String table =
                "<w:tbl>"
                        + row.formatted(p("Date"), p("Place"))
                        + row.formatted(p("3 March"), p("Karsin"))
                        + "</w:tbl>";
        assertThat(Read.of("table.docx", docx(table + p(SAID)).bytes()).paragraphs())
                .containsExactly("Date", "Place", "3 March", "Karsin", SAID);
    }

    @Test
    void lists_of_word_keep_the_numbers_that_word_counts() throws Exception {
        String item =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>"
                        + "<w:r><w:t>%s</w:t></w:r></w:p>";
        byte[] file =
                docx(item.formatted(0, "Notify the akimat.")
                                + item.formatted(1, "In writing.")
                                + item.formatted(1, "In time.")
                                + item.formatted(0, "Wait."))
                        .with(
                                "word/numbering.xml",
                                word(
                                        "numbering",
                                        "<w:abstractNum w:abstractNumId=\"3\">"
                                                + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt"
                                                + " w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
                                                + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt"
                                                + " w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1.%2)\"/></w:lvl>"
                                                + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId"
                                                + " w:val=\"3\"/></w:num>"))
                        .bytes();
        assertThat(Read.of("list.docx", file).paragraphs())
                .containsExactly(
                        "1. Notify the akimat.", "1.a) In writing.", "1.b) In time.", "2. Wait.");
    }

    @Test
    void footnotes_stand_below_the_text_and_part_no_sentence() throws Exception {
        byte[] file =
                docx("<w:p><w:r><w:t>Police detained 40 people</w:t></w:r><w:r>"
                                + "<w:footnoteReference w:id=\"5\"/></w:r><w:r><w:t> in"
                                + " Karsin.</w:t></w:r></w:p>"
                                + p("A court fined six."))
                        .with(
                                "word/footnotes.xml",
                                word(
                                        "footnotes",
                                        "<w:footnote w:type=\"separator\" w:id=\"0\">"
                                                + p("---")
                                                + "</w:footnote><w:footnote w:id=\"5\">"
                                                + p("By the count of the Lakeside Group.")
                                                + "</w:footnote>"))
                        .bytes();
        assertThat(Read.of("notes.docx", file).paragraphs())
                .containsExactly(
                        "Police detained 40 people¹ in Karsin.",
                        "A court fined six.",
                        "¹ By the count of the Lakeside Group.");
    }

    @Test
    void tracked_changes_are_read_as_accepted_and_comments_left_out_and_both_is_said()
            throws Exception {
        byte[] file =
                docx("<w:p><w:r><w:t xml:space=\"preserve\">Police detained </w:t></w:r>"
                                + "<w:del><w:r><w:delText>12</w:delText></w:r></w:del>"
                                + "<w:ins><w:r><w:t>40</w:t></w:r></w:ins>"
                                + "<w:r><w:t xml:space=\"preserve\"> people.</w:t></w:r>"
                                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>")
                        .with(
                                "word/comments.xml",
                                word("comments", "<w:comment>" + p("Is it so?") + "</w:comment>"))
                        .bytes();
        Read read = Read.of("changes.docx", file);
        assertThat(read.text()).isEqualTo("Police detained 40 people.");
        assertThat(read.said())
                .containsExactly(
                        "this document has tracked changes; it was read as if they were accepted",
                        "hidden text of this document was left out",
                        "1 comment in the margin of this document left out");
    }

    @Test
    void a_text_box_is_read_once() throws Exception {
        String box = "<w:txbxContent>" + p("Boxed words here.") + "</w:txbxContent>";
        byte[] file =
                docx("<w:p><w:r><mc:AlternateContent><mc:Choice>"
                                + box
                                + "</mc:Choice><mc:Fallback>"
                                + box
                                + "</mc:Fallback></mc:AlternateContent><w:t>Around it."
                                + "</w:t></w:r></w:p>")
                        .bytes();
        assertThat(Read.of("box.docx", file).paragraphs())
                .containsExactlyInAnyOrder("Boxed words here.", "Around it.");
    }

    @Test
    void macros_are_named_and_never_run() throws Exception {
        Read read =
                Read.of(
                        "macro.docm",
                        docx(p(SAID)).with("word/vbaProject.bin", new byte[100]).bytes());
        assertThat(read.text()).isEqualTo(SAID);
        assertThat(read.said()).containsExactly("this document holds macros; none was run");
    }

    @Test
    void an_entity_in_word_or_opendocument_is_refused_and_nothing_is_fetched() {
        String entity =
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + "<d>&x;</d>";
        for (OfficeFile file :
                new OfficeFile[] {
                    docx("").with("word/document.xml", entity), odt("").with("content.xml", entity)
                }) {
            Problem problem = Read.refusal("xxe.docx", file.bytes());
            assertThat(problem.what()).contains("declares entities");
            assertThat(problem.whatToDo()).isNotBlank();
        }
    }

    @Test
    void a_part_that_unpacks_to_gigabytes_is_refused() {
        byte[] zeros = new byte[101_000_000];
        Arrays.fill(zeros, (byte) ' ');
        Problem problem =
                Read.refusal("bomb.docx", docx("").with("word/document.xml", zeros).bytes());
        assertThat(problem.what()).contains("unpacks to more than 100 MB");
    }

    @Test
    void half_a_document_is_damage_with_what_to_do() {
        byte[] whole = docx(p(SAID)).with("word/media/a.png", noise(30_000)).bytes();
        Problem problem = Read.refusal("half.docx", Arrays.copyOf(whole, whole.length / 2));
        assertThat(problem.what()).contains("damaged or cut short");
        assertThat(problem.whatToDo()).contains("fetch it again");
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new java.util.Random(3).nextBytes(noise);
        return noise;
    }

    @Test
    void opendocument_gives_headings_lists_cells_and_notes() throws Exception {
        String text =
                "<office:text><text:h>Мониторинг</text:h>"
                        + "<text:p>Задержаны 40 человек<text:note><text:note-citation>1"
                        + "</text:note-citation><text:note-body><text:p>По данным группы.</text:p>"
                        + "</text:note-body></text:note>,<text:s/>сказали они.<office:annotation>"
                        + "<text:p>так ли?</text:p></office:annotation></text:p>"
                        + "<text:list text:style-name=\"L\"><text:list-item><text:p>Первое.</text:p>"
                        + "</text:list-item><text:list-item><text:p>Второе.</text:p></text:list-item>"
                        + "</text:list><table:table><table:table-row><table:table-cell><text:p>Дата"
                        + "</text:p></table:table-cell><table:table-cell><text:p>Место</text:p>"
                        + "</table:table-cell></table:table-row></table:table></office:text>";
        byte[] file =
                odt(text)
                        .with(
                                "styles.xml",
                                open(
                                        "document-styles",
                                        "<text:list-style style:name=\"L\">"
                                                + "<text:list-level-style-number text:level=\"1\""
                                                + " style:num-format=\"1\" style:num-suffix=\")\"/>"
                                                + "</text:list-style>"))
                        .bytes();
        Read read = Read.of("report.odt", file);
        assertThat(read.paragraphs())
                .containsExactly(
                        "Мониторинг",
                        "Задержаны 40 человек¹, сказали они.",
                        "1) Первое.",
                        "2) Второе.",
                        "Дата",
                        "Место",
                        "¹ По данным группы.");
        assertThat(read.all(BlockKind.TITLE)).containsExactly("Мониторинг");
        assertThat(read.said())
                .containsExactly("1 comment in the margin of this document left out");
    }

    @Test
    void a_locked_opendocument_says_so() {
        byte[] file = odt("").with("META-INF/manifest.xml", "<manifest:encryption-data/>").bytes();
        assertThat(Read.refusal("locked.odt", file).what()).contains("locked with a password");
    }

    @Test
    void letters_of_rich_text_are_in_the_page_of_their_font_or_numbered() throws Exception {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Times"
                        + " Cyr;}}{\\info{\\author Typist}}\\f1 "
                        + hex("Полиция задержала", "windows-1251")
                        + " 40 \\f0 caf\\'e9 \\uc1\\u1178?\\u1072?\\u1088\\'f0\\u1089?\\u1080?\\u1085?"
                        + " \\uc0\\u1178\\u1089.\\par second{\\*\\unknown left out}\\par}";
        assertThat(Read.of("a.rtf", rtf.getBytes(StandardCharsets.US_ASCII)).paragraphs())
                .containsExactly("Полиция задержала 40 café Қарсин Қс.", "second");
    }

    @Test
    void the_page_of_the_document_counts_where_the_font_names_none() throws Exception {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg1251 "
                        + hex("Суд оштрафовал шестерых.", "windows-1251")
                        + "}";
        assertThat(Read.of("a.rtf", rtf.getBytes(StandardCharsets.US_ASCII)).text())
                .isEqualTo("Суд оштрафовал шестерых.");
    }

    private static String hex(String said, String page) {
        StringBuilder hex = new StringBuilder();
        for (byte b : said.getBytes(Charset.forName(page))) {
            hex.append(b == ' ' ? " " : String.format("\\'%02x", b & 0xff));
        }
        return hex.toString();
    }

    @Test
    void rich_text_gives_headings_cells_notes_and_leaves_out_what_is_deleted() throws Exception {
        String rtf =
                "{\\rtf1\\ansi{\\stylesheet{\\s3 heading 1;}}{\\header Lakeside Group\\par}"
                        + "\\pard\\s3 Assemblies\\par\\pard Police detained {\\deleted 12 }40 people"
                        + "{\\footnote By the Lakeside Group.} there.{\\annotation Is it so?}\\par"
                        + "\\trowd Date\\cell Place\\cell\\row {\\object{\\*\\objdata 0102}}{\\v"
                        + " hidden}End.\\par}";
        Read read = Read.of("a.rtf", rtf.getBytes(StandardCharsets.US_ASCII));
        assertThat(read.paragraphs())
                .containsExactly(
                        "Assemblies",
                        "Police detained 40 people¹ there.",
                        "Date",
                        "Place",
                        "End.",
                        "Lakeside Group",
                        "¹ By the Lakeside Group.");
        assertThat(read.all(BlockKind.TITLE)).containsExactly("Assemblies");
        assertThat(read.all(BlockKind.FURNITURE)).containsExactly("Lakeside Group");
        assertThat(read.said())
                .containsExactly(
                        "this document has tracked changes; it was read as if they were accepted",
                        "hidden text of this document was left out",
                        "1 comment in the margin of this document left out",
                        "this document holds embedded objects; none was opened");
    }

    @Test
    void half_a_rich_text_and_groups_without_end_are_said() throws Exception {
        byte[] half = "{\\rtf1\\ansi Police detained 40".getBytes(StandardCharsets.US_ASCII);
        Read read = Read.of("half.rtf", half);
        assertThat(read.text()).isEqualTo("Police detained 40");
        assertThat(read.said()).singleElement().asString().contains("the end of this rich text");
        byte[] deep =
                ("{\\rtf1 " + "{".repeat(Rtf.DEEPEST + 1)).getBytes(StandardCharsets.US_ASCII);
        assertThat(Read.refusal("deep.rtf", deep).what()).contains("groups in each other");
    }

    @Test
    void old_word_is_read_in_both_kinds_of_letters() throws Exception {
        byte[] file =
                OfficeFile.oldWord(
                        "Police detained 40.\r",
                        "Полиция \u0013 HYPERLINK x \u0014задержала\u0015.\rҚарсин\u0007",
                        false);
        Read read = Read.of("report.doc", file);
        assertThat(read.paragraphs())
                .containsExactly("Police detained 40.", "Полиция задержала.", "Қарсин");
        assertThat(read.said()).singleElement().asString().contains("Word before 2007");
    }

    @Test
    void locked_and_foreign_old_office_files_say_so() {
        assertThat(Read.refusal("a.doc", OfficeFile.oldWord("x\r", "y\r", true)).what())
                .contains("locked with a password");
        assertThat(
                        Read.refusal(
                                        "a.docx",
                                        OfficeFile.container(
                                                Map.of("EncryptedPackage", new byte[4096])))
                                .what())
                .contains("locked with a password");
        assertThat(
                        Read.refusal(
                                        "a.xls",
                                        OfficeFile.container(Map.of("Workbook", new byte[4096])))
                                .what())
                .contains("an old table");
        byte[] whole = OfficeFile.oldWord("Police\r", "Полиция\r", false);
        assertThat(Read.refusal("half.doc", Arrays.copyOf(whole, 2_000)).what())
                .contains("damaged");
    }
}
