// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.dalel.intake.pdf.Pdf;
import org.dalel.terms.Document;
import org.dalel.terms.Document.BlockKind;
import org.dalel.terms.Passage;
import org.dalel.terms.Problem;
import org.junit.jupiter.api.Test;

/** PDFs with text. */
class PdfTest {

    @Test
    void lines_become_paragraphs_and_a_word_parted_at_a_line_end_is_joined() throws Exception {
        try (Paper paper = new Paper()) {
            paper.page(
                    "Police detained at least 40 people on the central square of Karsin, the organi-",
                    "sation said. Among them were two lawyers of a non-governmental group, and they",
                    "stayed there for six hours. В городе Карсин полиция задержала не менее сорока че-",
                    "ловек, среди них двух журналисток. Кто-то из них ещё в отделении полиции.");
            Read read = Read.of("report.pdf", paper.bytes());
            assertThat(read.paragraphs())
                    .containsExactly(
                            "Police detained at least 40 people on the central square of Karsin, the"
                                    + " organisation said. Among them were two lawyers of a"
                                    + " non-governmental group, and they stayed there for six hours."
                                    + " В городе Карсин полиция задержала не менее сорока человек,"
                                    + " среди них двух журналисток. Кто-то из них ещё в отделении"
                                    + " полиции.");
            assertThat(read.problems()).isEmpty();
        }
    }

    @Test
    void a_particle_keeps_its_hyphen_at_a_line_end() throws Exception {
        try (Paper paper = new Paper()) {
            paper.page(
                    "Полиция не назвала ни одной причины задержания, и адвокаты не знают, был ли кто-",
                    "нибудь из задержанных отпущен до вечера. Об этом сказали родственники, а северо-",
                    "западный округ не ответил. Сам северо-западный округ о задержаниях молчит.");
            assertThat(Read.of("report.pdf", paper.bytes()).text())
                    .contains("был ли кто-нибудь из")
                    .contains("а северо-западный округ не");
        }
    }

    @Test
    void two_columns_are_read_one_after_the_other() throws Exception {
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            left.add("left column says line " + i + " of its text");
            right.add("right column says line " + i + " of it");
        }
        try (Paper paper = new Paper()) {
            paper.page(
                    List.of(
                            new Paper.Column(
                                    72, 60, 20, List.of("Assemblies in Karsin this spring")),
                            new Paper.Column(
                                    72,
                                    95,
                                    11,
                                    List.of(
                                            "This line stands above both columns and runs over the"
                                                    + " whole of the page.")),
                            new Paper.Column(72, 130, 11, left),
                            new Paper.Column(320, 133, 11, right)));
            Read read = Read.of("report.pdf", paper.bytes());
            assertThat(read.all(BlockKind.TITLE))
                    .containsExactly("Assemblies in Karsin this spring");
            assertThat(read.text())
                    .containsSubsequence(
                            "above both columns",
                            "left column says line 1 of its text left column says line 2",
                            "line 20 of its text",
                            "right column says line 1 of it right column says line 2");
        }
    }

    @Test
    void a_table_is_read_row_by_row() throws Exception {
        try (Paper paper = new Paper()) {
            paper.page(
                    List.of(
                            new Paper.Column(
                                    72, 72, 11, List.of("Date", "3 March", "4 March", "9 March")),
                            new Paper.Column(
                                    200, 72, 11, List.of("Place", "Karsin", "Velmar", "Osan")),
                            new Paper.Column(330, 72, 11, List.of("People", "40", "12", "7"))));
            assertThat(Read.of("table.pdf", paper.bytes()).text())
                    .contains("3 March\tKarsin\t40")
                    .contains("9 March\tOsan\t7");
        }
    }

    @Test
    void running_heads_and_page_numbers_are_furniture_and_part_no_sentence() throws Exception {
        try (Paper paper = new Paper()) {
            for (int i = 1; i <= 4; i++) {
                paper.page(
                        List.of(
                                new Paper.Column(
                                        72, 40, 9, List.of("Lakeside Group | Report of 2025")),
                                new Paper.Column(
                                        72,
                                        72,
                                        11,
                                        List.of(
                                                Paper.fill(
                                                        "page "
                                                                + i
                                                                + " goes on with these words and others that fill all the line",
                                                        50))),
                                new Paper.Column(290, 810, 9, List.of("– " + i + " –"))));
            }
            Read read = Read.of("report.pdf", paper.bytes());
            assertThat(read.all(BlockKind.FURNITURE))
                    .hasSize(8)
                    .contains("Lakeside Group | Report of 2025", "– 3 –");
            assertThat(read.text().contains("and then page 2 goes on with these words")).isTrue();
            assertThat(read.paragraphs()).hasSize(1 + 8);
        }
    }

    @Test
    void every_passage_knows_its_page_and_line() throws Exception {
        try (Paper paper = new Paper()) {
            paper.page(Paper.fill("First page begins.", 12));
            paper.page("A line of the second page that ends here.", "Three people were fined.");
            Document document = Read.of("report.pdf", paper.bytes()).document();
            int at = document.text().indexOf("Three people");
            Document.Page page = document.pageOf(new Passage(at, at + 5)).orElseThrow();
            assertThat(page.number()).isEqualTo(2);
            assertThat(page.lineAt(at)).isEqualTo(2);
            assertThat(document.pages()).extracting(p -> p.lines().size()).containsExactly(12, 2);
            assertThat(document.pageOf(new Passage(0, 3)).orElseThrow().number()).isEqualTo(1);
        }
    }

    @Test
    void kazakh_and_russian_letters_are_read() throws Exception {
        try (Paper paper = new Paper()) {
            paper.page("Полиция ұстады: Әсел, Ғани, Қарсин, Өмір, Ұлы, Үкі, Іле, һ. Ёлка, ъ, Щ.");
            assertThat(Read.of("kk.pdf", paper.bytes()).text())
                    .isEqualTo(
                            "Полиция ұстады: Әсел, Ғани, Қарсин, Өмір, Ұлы, Үкі, Іле, һ. Ёлка, ъ, Щ.");
        }
    }

    @Test
    void a_title_in_the_properties_counts_and_who_typed_it_does_not() throws Exception {
        try (Paper paper = new Paper()) {
            paper.page("Police detained at least 40 people on the square.");
            paper.pdf.getDocumentInformation().setTitle("Assemblies in Karsin, spring of 2025");
            paper.pdf.getDocumentInformation().setAuthor("Typist Osanova");
            Document document = Read.of("report.pdf", paper.bytes()).document();
            assertThat(document.metadata().title())
                    .contains("Assemblies in Karsin, spring of 2025");
            assertThat(document.metadata().author()).isEmpty();
        }
        try (Paper paper = new Paper()) {
            paper.page("Police detained at least 40 people on the square.");
            paper.pdf.getDocumentInformation().setTitle("Microsoft Word - report final 2.docx");
            assertThat(Read.of("a.pdf", paper.bytes()).document().metadata().title()).isEmpty();
        }
    }

    @Test
    void a_pdf_is_told_by_its_content_whatever_its_name_is() throws Exception {
        try (Paper paper = new Paper()) {
            paper.page("Police detained at least 40 people on the square.");
            assertThat(Read.of("report.txt", paper.bytes()).text()).startsWith("Police detained");
        }
    }

    @Test
    void a_locked_pdf_says_so() {
        try (Paper paper = new Paper()) {
            paper.page("Police detained at least 40 people on the square.");
            Problem problem = Read.refusal("locked.pdf", paper.locked("secret"));
            assertThat(problem.what()).contains("locked with a password");
            assertThat(problem.where()).isEqualTo("locked.pdf");
            assertThat(problem.whatToDo()).contains("qpdf --decrypt");
        }
    }

    @Test
    void a_pdf_that_only_forbids_printing_is_read() throws Exception {
        try (Paper paper = new Paper()) {
            paper.page("Police detained at least 40 people on the square.");
            assertThat(Read.of("open.pdf", paper.locked("")).text()).startsWith("Police detained");
        }
    }

    @Test
    void half_a_pdf_gives_what_is_there_or_says_that_nothing_is() throws Exception {
        byte[] whole;
        try (Paper paper = new Paper()) {
            for (int i = 0; i < 30; i++) {
                paper.page(Paper.fill("Page " + i + " of thirty.", 40));
            }
            whole = paper.bytes();
        }
        for (double share : new double[] {0.05, 0.3, 0.5, 0.8, 0.98}) {
            byte[] half = Arrays.copyOf(whole, (int) (whole.length * share));
            try {
                Read read = Read.of("half.pdf", half);
                assertThat(read.said()).anyMatch(p -> p.contains("the end of this PDF is missing"));
            } catch (UnreadableFile refused) {
                assertThat(refused.problem().what()).contains("PDF");
                assertThat(refused.problem().whatToDo()).isNotBlank();
            }
        }
    }

    @Test
    void scripts_and_commands_are_named_and_never_run() throws Exception {
        try (Paper paper = new Paper()) {
            paper.page("Police detained at least 40 people on the square.");
            paper.pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            PDPage page = paper.pdf.getPage(0);
            PDActionLaunch launch = new PDActionLaunch();
            page.getCOSObject().setItem(COSName.AA, dictionary("O", launch.getCOSObject()));
            Read read = Read.of("scripts.pdf", paper.bytes());
            assertThat(read.text()).startsWith("Police detained");
            assertThat(read.said())
                    .singleElement()
                    .asString()
                    .isEqualTo(
                            "nothing was run or opened of what this PDF holds: commands to start programs, scripts");
        }
    }

    private static COSDictionary dictionary(String key, COSDictionary value) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.getPDFName(key), value);
        return dictionary;
    }

    @Test
    void a_pdf_without_text_says_so() {
        try (Paper paper = new Paper()) {
            paper.page();
            assertThat(Read.refusal("blank.pdf", paper.bytes()).what())
                    .contains("no text in this PDF");
        }
    }

    @Test
    void more_pages_than_the_limit_are_refused_with_what_to_do() {
        try (Paper paper = new Paper()) {
            for (int i = 0; i <= Pdf.MOST_PAGES; i++) {
                paper.pdf.addPage(new PDPage());
            }
            Problem problem = Read.refusal("long.pdf", paper.bytes());
            assertThat(problem.what())
                    .isEqualTo("this PDF has more pages than the 5000 that are read: 5001");
            assertThat(problem.whatToDo()).contains("cut it into parts");
        }
    }

    @Test
    void a_part_that_unpacks_to_gigabytes_is_refused_also_when_packed_twice() throws Exception {
        for (int layers = 1; layers <= 2; layers++) {
            byte[] bomb = packed(new byte[1_000_000], 210);
            try (Paper paper = new Paper()) {
                paper.page("Police detained at least 40 people on the square.");
                COSStream part = new COSStream();
                try (var raw = part.createRawOutputStream()) {
                    raw.write(layers == 1 ? bomb : packed(bomb, 1));
                }
                part.setItem(COSName.FILTER, COSName.FLATE_DECODE);
                paper.pdf.getPage(0).getCOSObject().setItem(COSName.CONTENTS, part);
                assertThat(Read.refusal("bomb.pdf", paper.bytes()).what())
                        .contains("unpacks to more than 200 MB");
            }
        }
    }

    private static byte[] packed(byte[] piece, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var deflater = new java.util.zip.DeflaterOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                deflater.write(piece);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_page_drawn_with_endless_steps_is_left_out_and_the_others_are_read() throws Exception {
        try (Paper paper = new Paper()) {
            paper.page("Police detained at least 40 people on the square.");
            paper.page("to be replaced");
            COSStream endless = new COSStream();
            try (var out = endless.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] steps = "q Q ".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < Pdf.MOST_STEPS / 20_000 + 1; i++) {
                    out.write(steps);
                }
            }
            paper.pdf.getPage(1).getCOSObject().setItem(COSName.CONTENTS, endless);
            Read read = Read.of("endless.pdf", paper.bytes());
            assertThat(read.text()).startsWith("Police detained");
            assertThat(read.said()).containsExactly("parts of this PDF could not be read: page 2");
        }
    }

    @Test
    void noise_behind_the_mark_of_a_pdf_is_damage() {
        byte[] noise = new byte[5_000];
        new java.util.Random(7).nextBytes(noise);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, noise, 0, head.length);
        assertThat(Read.refusal("noise.pdf", noise).what()).contains("damaged");
    }
}
