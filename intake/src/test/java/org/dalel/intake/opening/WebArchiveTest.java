// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.dalel.terms.Document;
import org.dalel.terms.When;
import org.junit.jupiter.api.Test;

/** Web archives. */
class WebArchiveTest {
    private static final String PAGE =
            "<html><head><title>Detained</title></head><body><article><p>Police detained two"
                    + " teachers in Velmar on Tuesday, when they came out of the school in which"
                    + " they had worked for many years, and took them to the town's court.</p>"
                    + "<p>The court fined one of them, who had asked for an interpreter and was"
                    + " given none, and let the other go home late in the evening, after the"
                    + " parents of her pupils had come and waited in the corridor.</p></article>"
                    + "</body></html>";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] record(String address, byte[] http) {
        return joined(
                bytes(
                        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
                                + address
                                + "\r\nWARC-Date: 2026-03-04T10:15:00Z\r\nContent-Type:"
                                + " application/http; msgtype=response\r\nContent-Length: "
                                + http.length
                                + "\r\n\r\n"),
                http,
                bytes("\r\n\r\n"));
    }

    private static byte[] response(String fields, byte[] body) {
        return joined(
                bytes(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
                                + fields
                                + "\r\n"),
                body);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    @Test
    void a_saved_page_is_a_document_with_its_address_and_moment_as_place() {
        Opened opened =
                Opened.of(
                        "crawl.warc",
                        joined(
                                bytes(
                                        "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length:"
                                                + " 4\r\n\r\nabcd\r\n\r\n"),
                                record(
                                        "https://courier.example/news/1?x=2",
                                        response("", bytes(PAGE)))));

        assertThat(opened.problems()).isEmpty();
        assertThat(opened.paths())
                .containsExactly("20260304101500/courier.example/news/1?x=2.html");
        Document page = opened.documents().get(0);
        assertThat(page.text()).contains("Police detained two teachers");
        assertThat(page.metadata().publisher()).contains("courier.example");
        // when it was saved is not when it was published
        assertThat(page.metadata().published()).isEqualTo(When.UNKNOWN);
    }

    @Test
    void chunks_and_packing_are_undone_in_plain_and_packed_archives() throws Exception {
        byte[] packed = gzip(bytes(PAGE));
        byte[] half = Arrays.copyOf(packed, packed.length / 2);
        byte[] rest = Arrays.copyOfRange(packed, packed.length / 2, packed.length);
        byte[] chunked =
                joined(
                        bytes(Integer.toHexString(half.length) + ";x=y\r\n"),
                        half,
                        bytes("\r\n" + Integer.toHexString(rest.length) + "\r\n"),
                        rest,
                        bytes("\r\n0\r\n\r\n"));
        byte[] record =
                record(
                        "https://courier.example/",
                        response(
                                "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
                                chunked));
        // as crawlers do, each record is packed by itself
        byte[] archive =
                joined(
                        gzip(record),
                        gzip(record("https://courier.example/b", response("", bytes(PAGE)))));
        Opened opened = Opened.of("crawl.warc.gz", archive);

        assertThat(opened.problems()).isEmpty();
        assertThat(opened.paths())
                .containsExactly(
                        "20260304101500/courier.example/index.html",
                        "20260304101500/courier.example/b.html");
        assertThat(opened.texts().get(0)).contains("Police detained two teachers");
    }

    @Test
    void errors_redirections_and_pictures_are_no_documents() {
        byte[] error = bytes("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nGone");
        byte[] picture = bytes("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxxxx");
        Opened opened =
                Opened.of(
                        "crawl.warc",
                        joined(
                                record("https://courier.example/1", error),
                                record("https://courier.example/2", picture),
                                record("https://courier.example/3", response("", bytes(PAGE)))));

        assertThat(opened.problems()).isEmpty();
        assertThat(opened.documents()).hasSize(1);
    }

    @Test
    void a_damaged_record_is_named_and_the_others_are_read() {
        byte[] good = record("https://courier.example/1", response("", bytes(PAGE)));
        byte[] noLength =
                bytes(
                        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nHTTP\r\n\r\n");
        byte[] wrongChunk =
                record(
                        "https://courier.example/2",
                        response("Transfer-Encoding: chunked\r\n", bytes("5\r\nabc")));
        Opened opened = Opened.of("crawl.warc", joined(good, noLength, good, wrongChunk, good));

        assertThat(opened.documents()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(opened.said()).allMatch(s -> s.contains("damaged") || s.contains("twice"));
        assertThat(opened.said()).anyMatch(s -> s.contains("record of this web archive"));
    }

    @Test
    void an_archive_that_is_cut_off_gives_the_records_before_the_break() throws Exception {
        byte[] good = record("https://courier.example/1", response("", bytes(PAGE)));
        byte[] two = joined(good, record("https://courier.example/2", response("", bytes(PAGE))));
        Opened opened = Opened.of("crawl.warc", Arrays.copyOf(two, two.length - 60));

        assertThat(opened.documents()).hasSize(1);
        assertThat(opened.said()).singleElement().asString().contains("cut off");
    }
}
