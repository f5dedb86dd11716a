// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a folder of invented files of many kinds, the same for the same seed: texts, web pages,
 * letters with and without attached files, PDFs, archives, mailboxes, feeds, web archives; some
 * twice, some broken.
 */
public final class ImportFiles {
    private static final List<String> TOWNS =
            List.of("Velmar", "Karsin", "Odrava", "Tolmin Bay", "Northgate", "Saltford");
    private static final List<String> PEOPLE =
            List.of("two teachers", "a lawyer", "three students", "an editor", "twelve marchers");
    private static final List<String> DEEDS =
            List.of(
                    "Police detained %s in %s on %s.",
                    "A court fined %s in %s on %s.",
                    "Officers searched the homes of %s in %s on %s.",
                    "A court in %2$s sentenced %1$s to ten days of administrative arrest on %3$s.",
                    "Unknown men beat %s in %s on %s.");
    private static final List<String> MONTHS =
            List.of("January", "February", "March", "April", "May", "June", "July");

    private final Random random;

    private ImportFiles(long seed) {
        this.random = new Random(seed);
    }

    /**
     * @param arguments the folder, which is made; how many files; the seed
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int files = Integer.parseInt(arguments[1]);
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 7;
        ImportFiles invented = new ImportFiles(seed);
        for (int i = 0; i < files; i++) {
            Path month = folder.resolve(String.format(Locale.ROOT, "%02d", i % 40));
            Files.createDirectories(month);
            invented.write(month, i);
        }
    }

    private void write(Path folder, int number) throws IOException {
        String name = String.format(Locale.ROOT, "report-%05d", number);
        int kind = random.nextInt(100);
        byte[] content;
        String ending;
        if (kind < 45) {
            ending = ".txt";
            content = bytes(text());
        } else if (kind < 62) {
            ending = ".html";
            content = bytes(page());
        } else if (kind < 82) {
            ending = ".eml";
            content = bytes(letter(random.nextInt(3)));
        } else if (kind < 88) {
            ending = ".pdf";
            content = pdf();
        } else if (kind < 93) {
            ending = ".zip";
            content = zip(4);
        } else if (kind < 95) {
            ending = ".mbox";
            content = bytes(mailbox(6));
        } else if (kind < 96) {
            ending = ".rss";
            content = bytes(feed(8));
        } else if (kind < 97) {
            ending = ".warc.gz";
            content = warc(5);
        } else if (kind < 98) {
            // the same words in many places
            ending = ".txt";
            content = bytes(sentence(new Random(number % 5)));
        } else if (kind < 99) {
            ending = ".zip";
            byte[] whole = zip(5);
            content = Arrays.copyOf(whole, whole.length * 3 / 4);
        } else {
            ending = ".txt";
            content = new byte[0];
        }
        Files.write(folder.resolve(name + ending), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String sentence(Random random) {
        return String.format(
                Locale.ROOT,
                one(random, DEEDS),
                one(random, PEOPLE),
                one(random, TOWNS),
                (1 + random.nextInt(28)) + " " + one(random, MONTHS) + " 2026");
    }

    private String text() {
        StringBuilder text = new StringBuilder("Report " + random.nextInt(1_000_000_000) + "\n\n");
        int sentences = 3 + random.nextInt(12);
        for (int i = 0; i < sentences; i++) {
            text.append(sentence(random)).append(i % 3 == 2 ? "\n\n" : " ");
        }
        return text.toString().strip() + "\n";
    }

    private String page() {
        return "<!DOCTYPE html><html><head><title>Report</title></head><body><nav><a href='/'>Home</a>"
                + "</nav><article><p>"
                + text().strip().replace("\n\n", "</p><p>")
                + "</p></article><footer>All rights</footer></body></html>";
    }

    private String letter(int attached) {
        String head =
                "From: Mira Telken <mira@example.org>\nTo: Oro Vanden <oro@example.org>\nSubject:"
                        + " Report "
                        + random.nextInt(1_000_000_000)
                        + "\nDate: Wed, 4 Mar 2026 10:00:00 +0500\nMIME-Version: 1.0\n";
        if (attached == 0) {
            return head + "Content-Type: text/plain; charset=utf-8\n\n" + text();
        }
        StringBuilder letter =
                new StringBuilder(
                        head
                                + "Content-Type: multipart/mixed; boundary=b1\n\n--b1\nContent-Type:"
                                + " text/plain\n\n"
                                + text());
        for (int i = 1; i <= attached; i++) {
            letter.append(
                            "\n--b1\nContent-Type: text/plain\nContent-Disposition: attachment; filename=annex")
                    .append(i)
                    .append(".txt\n\n")
                    .append(text());
        }
        return letter + "\n--b1--\n";
    }

    private String mailbox(int letters) {
        StringBuilder box = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            box.append("From mira@example.org Wed Mar  4 10:00:00 2026\n")
                    .append(letter(random.nextInt(2)))
                    .append('\n');
        }
        return box.toString();
    }

    private String feed(int entries) {
        StringBuilder feed =
                new StringBuilder(
                        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Press</title>");
        for (int i = 0; i < entries; i++) {
            feed.append(
                            "<item><title>Report</title><pubDate>Wed, 04 Mar 2026 10:00:00 GMT</pubDate><description>")
                    .append(text())
                    .append("</description></item>");
        }
        return feed + "</channel></rss>";
    }

    private byte[] zip(int members) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < members; i++) {
                zip.putNextEntry(new ZipEntry("folder/" + i + (i % 2 == 0 ? ".txt" : ".html")));
                zip.write(bytes(i % 2 == 0 ? text() : page()));
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    private byte[] warc(int pages) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < pages; i++) {
            String http =
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page();
            try (OutputStream gzip = new GZIPOutputStream(all)) {
                gzip.write(
                        bytes(
                                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI:"
                                        + " https://press.example/"
                                        + i
                                        + "\r\nWARC-Date: 2026-03-04T10:00:00Z\r\nContent-Type:"
                                        + " application/http\r\nContent-Length: "
                                        + bytes(http).length
                                        + "\r\n\r\n"
                                        + http
                                        + "\r\n\r\n"));
            }
        }
        return all.toByteArray();
    }

    /** A page of text, as simple as the format allows. */
    private byte[] pdf() {
        StringBuilder drawn = new StringBuilder("BT /F1 11 Tf 60 780 Td 14 TL\n");
        drawn.append("(Report ").append(random.nextInt(1_000_000_000)).append(") Tj T* T*\n");
        for (int i = 0; i < 12; i++) {
            drawn.append('(').append(sentence(random)).append(") Tj T*\n");
        }
        drawn.append("ET");
        List<String> objects =
                List.of(
                        "<< /Type /Catalog /Pages 2 0 R >>",
                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                                + " /Resources << /Font << /F1 5 0 R >> >> >>",
                        "<< /Length " + drawn.length() + " >>\nstream\n" + drawn + "\nendstream",
                        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < objects.size(); i++) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = file.length();
        file.append("xref\n0 6\n0000000000 65535 f \n")
                .append(places)
                .append("trailer << /Size 6 /Root 1 0 R >>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
