// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dalel.intake.page.Unreadable;
import org.dalel.intake.pdf.Pdf;
import org.dalel.intake.picture.MachineReader;
import org.junit.jupiter.api.Test;

/** Pages a second on one thread, side by side with PDFBox's own stripper, on a PDF of our own. */
class PdfBench {
    private static final int PAGES = 400;
    private static final int ROUNDS = 6;
    private static final String[] WORDS =
            ("police detained people square court fined organisation assembly полиция задержала"
                            + " участников собрания суд оштрафовал group said March notification"
                            + " akimat article days arrest of the and in to")
                    .split(" ");

    @Test
    void pages_a_second() throws IOException, Unreadable {
        byte[] pdf = pdf();
        MachineReader none = MachineReader.named("no-such-program-here");
        System.out.println(PAGES + " pages of 46 lines, pages a second of processor time:");
        for (int round = 1; round <= ROUNDS; round++) {
            long begin = time();
            Pdf.read("bench.pdf", pdf, none, Optional.empty(), Integer.MAX_VALUE);
            long ours = time() - begin;
            begin = time();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                new PDFTextStripper().getText(document);
            }
            long theirs = time() - begin;
            System.out.printf(
                    Locale.ROOT,
                    "  round %d: Dalel %,.0f, PDFTextStripper %,.0f, ratio %.1f%n",
                    round,
                    PAGES / (ours / 1e9),
                    PAGES / (theirs / 1e9),
                    (double) theirs / ours);
        }
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static byte[] pdf() {
        Random random = new Random(1);
        try (Paper paper = new Paper()) {
            for (int page = 0; page < PAGES; page++) {
                List<String> lines = new ArrayList<>();
                for (int line = 0; line < 46; line++) {
                    StringBuilder words = new StringBuilder();
                    while (words.length() < 78) {
                        words.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
                    }
                    lines.add(words.toString().strip());
                }
                paper.page(lines.toArray(String[]::new));
            }
            return paper.bytes();
        }
    }
}
