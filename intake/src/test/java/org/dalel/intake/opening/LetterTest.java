// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.dalel.intake.mail.Letter;
import org.dalel.terms.Document;
import org.dalel.terms.Document.BlockKind;
import org.dalel.terms.PersonName;
import org.dalel.terms.When;
import org.junit.jupiter.api.Test;

/** Letters and mailboxes, good and bad; all people in them are invented. */
class LetterTest {
    private static final String HEAD =
            """
            From: Mira Telken <mira@example.org>
            To: Oro Vanden <oro@example.org>
            Subject: Two teachers detained
            Date: Wed, 4 Mar 2026 23:30:00 +0500
            MIME-Version: 1.0
            """;

    private static final String BODY = "Police detained two teachers in Velmar on 3 March.";

    private static String plain(String body) {
        return HEAD + "Content-Type: text/plain; charset=utf-8\n\n" + body;
    }

    private static Document only(Opened opened) {
        assertThat(opened.problems()).isEmpty();
        assertThat(opened.documents()).hasSize(1);
        return opened.documents().get(0);
    }

    @Test
    void a_letter_is_a_document_with_subject_day_and_protected_sender() {
        Document letter = only(Opened.of("a.eml", plain(BODY)));

        assertThat(letter.text()).isEqualTo("Two teachers detained\n\n" + BODY);
        assertThat(Opened.marked(letter, BlockKind.TITLE)).containsExactly("Two teachers detained");
        assertThat(letter.metadata().title()).contains("Two teachers detained");
        assertThat(letter.metadata().published()).isEqualTo(new When.Day(LocalDate.of(2026, 3, 4)));
        assertThat(letter.metadata().author()).contains(new PersonName("Mira Telken"));
        assertThat(letter.metadata().toString()).doesNotContain("Telken");
        assertThat(letter.text()).doesNotContain("Vanden").doesNotContain("@");
        assertThat(letter.within()).isEmpty();
    }

    @Test
    void quoted_letters_and_the_signature_are_furniture() {
        Document letter =
                only(
                        Opened.of(
                                "a.eml",
                                plain(
                                        BODY
                                                + "\n\nOn 2 March 2026, Oro Vanden wrote:\n"
                                                + "> Was anyone fined?\n> Please write.\n\n"
                                                + "One was fined on 5 March.\n\n"
                                                + "-- \nMira Telken\nLakeside Group\n")));

        assertThat(Opened.marked(letter, BlockKind.FURNITURE))
                .containsExactly(
                        "On 2 March 2026, Oro Vanden wrote:\n"
                                + "> Was anyone fined?\n> Please write.",
                        "-- \nMira Telken\nLakeside Group");
        assertThat(letter.text()).contains("One was fined on 5 March.");
    }

    @Test
    void a_russian_answer_is_furniture_from_its_introduction_on() {
        Document letter =
                only(
                        Opened.of(
                                "a.eml",
                                plain(
                                        "Двоих учителей задержали.\n\n"
                                                + "3 марта 2026 г. Оро Ванден написал:\n"
                                                + "> Кого задержали?\n")));

        assertThat(Opened.marked(letter, BlockKind.FURNITURE))
                .containsExactly("3 марта 2026 г. Оро Ванден написал:\n> Кого задержали?");
    }

    @Test
    void what_is_forwarded_is_the_letters_own_matter() {
        Document letter =
                only(Opened.of("a.eml", plain("> " + BODY).replace("Subject: ", "Subject: Fwd: ")));

        assertThat(Opened.marked(letter, BlockKind.FURNITURE)).isEmpty();
    }

    @Test
    void plain_text_is_preferred_to_html_and_html_is_read_where_there_is_no_other() {
        String both =
                HEAD
                        + """
                        Content-Type: multipart/alternative; boundary=b1

                        --b1
                        Content-Type: text/plain; charset=utf-8

                        Plain words.
                        --b1
                        Content-Type: text/html; charset=utf-8

                        <html><body><p>Words in HTML.</p></body></html>
                        --b1--
                        """;
        assertThat(only(Opened.of("a.eml", both)).text()).endsWith("\n\nPlain words.");

        String html =
                HEAD
                        + "Content-Type: text/html; charset=utf-8\n\n<html><body><p>"
                        + BODY
                        + "</p><blockquote type=\"cite\"><p>Was anyone fined?</p></blockquote>"
                        + "</body></html>";
        Document letter = only(Opened.of("a.eml", html));
        assertThat(letter.text()).contains("\n\n" + BODY);
        assertThat(Opened.marked(letter, BlockKind.FURNITURE)).containsExactly("Was anyone fined?");
    }

    @Test
    void attached_files_are_documents_of_their_own() {
        String attached =
                Base64.getMimeEncoder()
                        .encodeToString("Протокол задержания.".getBytes(StandardCharsets.UTF_8));
        Opened opened =
                Opened.of(
                        "a.eml",
                        HEAD
                                + "Content-Type: multipart/mixed; boundary=b1\n\n"
                                + "--b1\nContent-Type: text/plain\n\n"
                                + BODY
                                + "\n--b1\nContent-Type: text/plain; charset=utf-8\n"
                                + "Content-Disposition: attachment;"
                                + " filename*=UTF-8''%D0%BF%D1%80%D0%BE%D1%82%D0%BE%D0%BA%D0%BE%D0%BB.txt\n"
                                + "Content-Transfer-Encoding: base64\n\n"
                                + attached
                                + "\n--b1\nContent-Type: message/rfc822\n\n"
                                + plain("An earlier letter.")
                                + "\n--b1--\n");

        assertThat(opened.problems()).isEmpty();
        assertThat(opened.paths()).containsExactly("", "протокол.txt", "part-2.eml");
        assertThat(opened.texts().get(1)).isEqualTo("Протокол задержания.");
        assertThat(opened.texts().get(2)).endsWith("An earlier letter.");
    }

    @Test
    void of_five_hundred_attached_files_the_documented_number_is_read_and_that_is_said() {
        StringBuilder letter =
                new StringBuilder(
                        HEAD
                                + "Content-Type: multipart/mixed; boundary=b1\n\n"
                                + "--b1\nContent-Type: text/plain\n\n"
                                + BODY
                                + "\n");
        for (int i = 1; i <= 500; i++) {
            letter.append(
                            "--b1\nContent-Type: text/plain\nContent-Disposition: attachment; filename=")
                    .append(i)
                    .append(".txt\n\nReport number ")
                    .append(i)
                    .append(".\n");
        }
        Opened opened = Opened.of("a.eml", letter + "--b1--\n");

        assertThat(opened.documents()).hasSize(1 + Letter.MOST_ATTACHED);
        assertThat(opened.said())
                .containsExactly("this letter has 500 files attached; the first 100 were read");
    }

    @Test
    void encoded_words_and_bare_letters_in_the_head_are_decoded() {
        String encoded =
                plain(BODY)
                        .replace(
                                "Subject: Two teachers detained",
                                "Subject: =?UTF-8?B?"
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        "Задержаны учителя"
                                                                .getBytes(StandardCharsets.UTF_8))
                                        + "?=");
        assertThat(only(Opened.of("a.eml", encoded)).metadata().title())
                .contains("Задержаны учителя");

        String bare = plain(BODY).replace("Two teachers detained", "Задержаны учителя");
        assertThat(only(Opened.of("a.eml", bare)).metadata().title()).contains("Задержаны учителя");
    }

    @Test
    void a_wrong_or_unknown_encoding_is_told_from_the_letters() {
        byte[] wrong =
                plain("Полиция задержала двух учителей в Вельмаре, суд оштрафовал одного из них.")
                        .getBytes(Charset.forName("windows-1251"));
        Document letter = Opened.of("a.eml", wrong).documents().get(0);
        assertThat(letter.text()).contains("Полиция задержала двух учителей");

        Opened unknown = Opened.of("a.eml", plain(BODY).replace("utf-8", "x-nobody-knows"));
        assertThat(unknown.texts().get(0)).endsWith(BODY);
        assertThat(unknown.said()).singleElement().asString().contains("encoding");
    }

    @Test
    void a_letter_whose_parts_or_base64_are_broken_gives_what_can_be_read() {
        Opened open =
                Opened.of(
                        "a.eml",
                        HEAD
                                + "Content-Type: multipart/mixed; boundary=b1\n\n"
                                + "--b1\nContent-Type: text/plain\n\n"
                                + BODY
                                + "\n--b1\nContent-Type: text/plain\n"
                                + "Content-Disposition: attachment; filename=b.txt\n"
                                + "Content-Transfer-Encoding: base64\n\n"
                                + "UmVw***b3J0IG9uZS4\n");
        assertThat(open.texts().get(0)).endsWith(BODY);
        assertThat(open.paths()).containsExactly("", "b.txt");
    }

    @Test
    void parts_nested_without_end_are_left() {
        StringBuilder letter =
                new StringBuilder(HEAD + "Content-Type: multipart/mixed; boundary=b0\n\n");
        for (int i = 0; i < 200; i++) {
            letter.append("--b")
                    .append(i)
                    .append("\nContent-Type: text/plain\n\nLevel ")
                    .append(i)
                    .append(".\n--b")
                    .append(i)
                    .append("\nContent-Type: multipart/mixed; boundary=b")
                    .append(i + 1)
                    .append("\n\n");
        }
        Opened opened = Opened.of("a.eml", letter.toString());

        assertThat(opened.texts().get(0)).contains("Level 0.").contains("Level 20.");
        assertThat(opened.said()).singleElement().asString().contains("nested too deep");
    }

    @Test
    void a_mailbox_gives_letter_after_letter() {
        String box =
                "From mira@example.org Wed Mar  4 18:30:00 2026\n"
                        + plain("First letter.\n\n>From here the march went north.\n")
                        + "\nFrom oro@example.org Thu Mar  5 09:00:00 2026\n"
                        + plain("Second letter.\n\nFrom there it went home, at 10:30 in 2026.\n");
        Opened opened = Opened.of("inbox.mbox", box);

        assertThat(opened.problems()).isEmpty();
        assertThat(opened.paths()).containsExactly("1.eml", "2.eml");
        assertThat(opened.texts().get(0)).contains("\n\nFrom here the march went north.");
        assertThat(opened.texts().get(1)).contains("Second letter.");
    }

    @Test
    void a_line_that_begins_with_From_does_not_cut_a_letter_in_two() {
        Opened opened =
                Opened.of(
                        "inbox.mbox",
                        "From mira@example.org Wed Mar  4 18:30:00 2026\n"
                                + plain("First.\n\nFrom the square they went to the court.\n"));

        assertThat(opened.paths()).containsExactly("1.eml");
        assertThat(opened.texts().get(0)).endsWith("From the square they went to the court.");
    }

    @Test
    void a_report_that_begins_with_a_colon_is_no_letter() {
        assertThat(only(Opened.of("a.txt", "Velmar: police detained two.\n\nMore.")).text())
                .startsWith("Velmar: police");
    }
}
