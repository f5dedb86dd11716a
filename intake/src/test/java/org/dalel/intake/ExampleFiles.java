// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the example reports that are no texts, {@code examples/reports/quarterly.pdf} and {@code
 * otchet.docx}. All people and organisations in them are invented.
 */
final class ExampleFiles {
    private static final List<String> QUARTER =
            List.of(
                    "# Lakeside Group: the first quarter of 2025",
                    "ASTANA, 4 April 2025. The Lakeside Group recorded fewer assemblies this quarter"
                            + " than in any quarter of the past year, and more refusals.",
                    "# Assemblies",
                    "On 3 March 2025, police detained at least 40 people on the central square of"
                            + " Karaganda, among them the journalist Aidar Velnov and two lawyers of a"
                            + " non-governmental organisation. A court fined six of them under article"
                            + " 488 of the Administrative Code, and sentenced the activist Timur"
                            + " Osanov to 15 days of administrative arrest.",
                    "On 11 March 2025, the akimat of Almaty refused to allow a march planned by the"
                            + " women's group Dala Dawysy. The organisers had notified it ten days"
                            + " before.",
                    "# Organisations",
                    "On 20 March 2025, the tax authority fined the foundation Open Shore 500,000 tenge"
                            + " for a late report on foreign funding. The foundation said that it had"
                            + " reported in time and would appeal.");

    private static final List<String> REPORT =
            List.of(
                    "# Свобода собраний в Костанае: отчёт за май 2025 года",
                    "12 мая 2025 года полиция Костаная задержала не менее 18 участников мирного"
                            + " собрания на улице Приозёрной, среди них журналистку Айдану Вельнову.",
                    "14 мая 2025 года суд приговорил активиста Тимура Осанова к 10 суткам"
                            + " административного ареста. Ещё пятерых участников суд оштрафовал.",
                    "# Что говорят власти",
                    "Акимат сообщил, что собрание не было согласовано. Организаторы утверждают, что"
                            + " подали уведомление за семь дней.");

    private ExampleFiles() {}

    /**
     * @param arguments the folder to write to
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.write(folder.resolve("quarterly.pdf"), quarter());
        Files.write(folder.resolve("otchet.docx"), report());
    }

    private static byte[] quarter() {
        try (Paper paper = new Paper()) {
            List<Paper.Column> page = new ArrayList<>();
            float top = 80;
            int number = 1;
            page.add(new Paper.Column(72, 40, 8, List.of("Lakeside Group | Assemblies 2025")));
            for (String said : QUARTER) {
                boolean heading = said.startsWith("# ");
                List<String> lines = lines(heading ? said.substring(2) : said);
                float size = heading ? 15 : 11;
                if (said.equals("# Organisations")) {
                    page.add(new Paper.Column(290, 800, 8, List.of(String.valueOf(number++))));
                    paper.page(page);
                    page.clear();
                    page.add(
                            new Paper.Column(
                                    72, 40, 8, List.of("Lakeside Group | Assemblies 2025")));
                    top = 80;
                }
                page.add(new Paper.Column(72, top, size, lines));
                top += lines.size() * size * 1.25f + 14;
            }
            page.add(new Paper.Column(290, 800, 8, List.of(String.valueOf(number))));
            paper.page(page);
            paper.pdf.setDocumentId(20250404L);
            return paper.bytes();
        }
    }

    private static List<String> lines(String said) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : said.split(" ")) {
            if (line.length() + word.length() > 82) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static byte[] report() {
        StringBuilder body = new StringBuilder();
        for (String said : REPORT) {
            body.append(
                    said.startsWith("# ")
                            ? OfficeFile.styled("Heading1", said.substring(2))
                            : OfficeFile.p(said));
        }
        String types =
                "<?xml version=\"1.0\"?><Types"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
        String links =
                "<?xml version=\"1.0\"?><Relationships"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
        return OfficeFile.docx(body.toString())
                .with("[Content_Types].xml", types)
                .with("_rels/.rels", links)
                .bytes();
    }
}
