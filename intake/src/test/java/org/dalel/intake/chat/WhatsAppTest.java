// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.dalel.terms.When;
import org.junit.jupiter.api.Test;

/** What WhatsApp exports in its many ways of writing a date, and what of it may be seen. */
class WhatsAppTest {
    private static final String ANDROID =
            """
            25/03/2025, 09:14 - Messages and calls are end-to-end encrypted. No one outside of this chat can read them.
            25/03/2025, 09:14 - Zhanar Inventova created group "Monitors: Semey"
            25/03/2025, 09:15 - Zhanar Inventova: Police detained four people yesterday.
            They were near the theatre.

            Two are minors.
            25/03/2025, 09:16 - +7 701 000 11 22: <Media omitted>
            25/03/2025, 09:17 - +7 701 000 11 22: @77010001122 thanks Zhanar Inventova
            25/03/2025, 09:18 - Daulet left
            26/03/2025, 21:05 - +7 701 000 11 22: IMG-20250326-WA0001.jpg (file attached)
            The paper from the court
            26/03/2025, 21:06 - Zhanar Inventova: This message was deleted
            26/03/2025, 21:07 - Zhanar Inventova: The fine is 85,000 tenge <This message was edited>
            """;

    private static List<Message> messages(String text) {
        return WhatsApp.read(text).messages();
    }

    private static LocalDate day(String... dates) {
        StringBuilder text = new StringBuilder();
        for (String date : dates) {
            text.append(date).append("Aigul: a message\n");
        }
        assertThat(WhatsApp.isOne(text.toString(), false)).as(text.toString()).isTrue();
        List<Message> messages = messages(text.toString());
        return messages.get(messages.size() - 1).day().orElse(LocalDate.MIN);
    }

    private static String text(String export) {
        StringBuilder all = new StringBuilder();
        ChatDay.of(WhatsApp.read(export)).stream()
                .forEach(d -> all.append(d.chat()).append('\n').append(d.text()));
        return all.toString();
    }

    @Test
    void a_message_goes_over_several_lines() {
        assertThat(messages(ANDROID).get(0).text())
                .isEqualTo(
                        "Police detained four people yesterday.\n"
                                + "They were near the theatre.\n\nTwo are minors.");
    }

    @Test
    void lines_of_the_app_are_no_messages() {
        assertThat(messages(ANDROID)).hasSize(4);
        assertThat(text(ANDROID))
                .doesNotContain("encrypted")
                .doesNotContain("created group")
                .doesNotContain("left")
                .doesNotContain("deleted");
    }

    @Test
    void pictures_and_files_are_counted_and_their_captions_read() {
        assertThat(WhatsApp.read(ANDROID).unread()).isEqualTo(2);
        assertThat(text(ANDROID)).contains("The paper from the court").doesNotContain("IMG-");
    }

    @Test
    void no_name_or_number_of_a_sender_stands_in_texts_or_titles() {
        assertThat(text(ANDROID))
                .doesNotContain("Zhanar")
                .doesNotContain("701")
                .doesNotContain("Daulet")
                .contains("09:15 · sender 1\nPolice detained")
                .contains("09:17 · sender 2\n@sender 2 thanks sender 1")
                .contains("21:07 · sender 1 · edited\nThe fine is 85,000 tenge\n")
                .contains("WhatsApp, chat 1\n");
    }

    @Test
    void the_day_is_told_however_the_phone_writes_it() {
        LocalDate day = LocalDate.of(2025, 3, 25);
        assertThat(day("24/03/2025, 09:14 - ", "25/03/2025, 09:14 - ")).isEqualTo(day);
        assertThat(day("24/03/25, 09:14 - ", "25/03/25, 09:14 - ")).isEqualTo(day);
        assertThat(day("3/24/25, 9:14 AM - ", "3/25/25, 9:14 PM - ")).isEqualTo(day);
        assertThat(day("3/24/25, 9:14\u202fAM - ", "3/25/25, 9:14\u202fPM - ")).isEqualTo(day);
        assertThat(day("24.03.2025, 09:14 - ", "25.03.2025, 09:14 - ")).isEqualTo(day);
        assertThat(day("24.03.25, 09:14 - ", "25.03.25, 09:14 - ")).isEqualTo(day);
        assertThat(day("[24.03.2025, 09:14:05] ", "\u200e[25.03.2025, 09:14:07] ")).isEqualTo(day);
        assertThat(day("[24/03/2025, 9:14:05 a.m.] ", "[25/03/2025, 9:14:05 p. m.] "))
                .isEqualTo(day);
        assertThat(day("2025-03-24, 09:14 - ", "2025-03-25, 09:14 - ")).isEqualTo(day);
        assertThat(day("24/03/2025 à 09:14 - ", "25/03/2025 à 09:14 - ")).isEqualTo(day);
        assertThat(day("24.03.2025 г., 09:14 - ", "25.03.2025 г., 09:14 - ")).isEqualTo(day);
        assertThat(day("24-03-2025 09:14 - ", "25-03-2025 09:14 - ")).isEqualTo(day);
        assertThat(day("2025/03/24, 09:14 - ", "2025/03/25, 09:14 - ")).isEqualTo(day);
    }

    @Test
    void twelve_at_night_is_the_first_hour_of_the_day() {
        String text =
                "3/24/25, 12:05 AM - Aigul: one\n3/24/25, 12:05 PM - Aigul: two\n"
                        + "3/24/25, 1:05 PM - Aigul: three\n";
        assertThat(messages(text))
                .extracting(Message::time)
                .containsExactly(LocalTime.of(0, 5), LocalTime.of(12, 5), LocalTime.of(13, 5));
    }

    @Test
    void a_chat_that_runs_forward_tells_the_day_from_the_month() {
        assertThat(day("01/02/2025, 09:14 - ", "02/02/2025, 09:14 - ", "01/03/2025, 09:14 - "))
                .isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(day("1/2/25, 9:14 AM - ", "2/1/25, 9:14 AM - ", "2/3/25, 9:14 AM - "))
                .isEqualTo(LocalDate.of(2025, 2, 3));
    }

    @Test
    void a_date_that_may_be_either_is_no_date() {
        String text = "3/4/25, 09:14 - Aigul: one\n3/4/25, 09:15 - Aigul: two\n";
        List<ChatDay> days = ChatDay.of(WhatsApp.read(text));
        assertThat(days).hasSize(1);
        assertThat(days.get(0).dated()).isEqualTo("3/4/25");
        assertThat(days.get(0).day(When.UNKNOWN)).isEmpty();
        assertThat(days.get(0).day(When.year(2025))).isEmpty();
    }

    @Test
    void a_month_that_somebody_says_tells_which_number_is_the_day() {
        String text = "3/4/25, 09:14 - Aigul: one\n3/4/25, 09:15 - Aigul: two\n";
        ChatDay day = ChatDay.of(WhatsApp.read(text)).get(0);
        assertThat(day.day(When.month(2025, 4))).contains(LocalDate.of(2025, 4, 3));
        assertThat(day.day(When.month(2025, 3))).contains(LocalDate.of(2025, 3, 4));
    }

    @Test
    void an_iphone_marks_what_nobody_wrote() {
        String text =
                """
                [25.03.2025, 09:14:00] Monitors: \u200eMessages and calls are end-to-end encrypted.
                [25.03.2025, 09:15:00] Monitors: \u200eZhanar Inventova added you
                [25.03.2025, 09:16:00] Zhanar Inventova: The court sat until night.
                \u200e[25.03.2025, 09:17:00] Zhanar Inventova: \u200e<attached: 00000010-PHOTO-2025-03-25-09-17-00.jpg>
                \u200e[25.03.2025, 09:18:00] Daulet: The ruling \u200e<attached: 00000011-ruling.pdf>
                \u200e[25.03.2025, 09:19:00] Daulet: \u200eimage omitted
                [25.03.2025, 09:20:00] ~\u00a0Aigul: @\u2068Zhanar Inventova\u2069 and @\u2068Somebody Else\u2069 know
                """;
        Chat chat = WhatsApp.read(text);
        assertThat(chat.messages()).hasSize(3);
        assertThat(chat.unread()).isEqualTo(3);
        assertThat(text(text))
                .contains("@sender 1 and @(name withheld) know")
                .contains("The ruling\n")
                .doesNotContain("added you")
                .doesNotContain("Else");
    }

    @Test
    void a_russian_and_a_kazakh_chat_are_told_in_their_languages() {
        String russian =
                """
                25.03.2025, 09:14 - Сообщения и звонки защищены сквозным шифрованием.
                25.03.2025, 09:15 - Жанар Выдумова создал(-а) группу "Мониторинг: Семей"
                25.03.2025, 09:16 - Жанар Выдумова: Суд оштрафовал редактора.
                25.03.2025, 09:17 - Жанар Выдумова: <Без медиафайлов>
                25.03.2025, 09:18 - Жанар Выдумова: Данное сообщение удалено
                """;
        assertThat(text(russian))
                .contains("09:16 · отправитель 1\nСуд оштрафовал")
                .doesNotContain("Выдумова")
                .doesNotContain("удалено");
        String kazakh =
                "25.03.2025, 09:16 - Жанар: Сот редакторға айыппұл салды.\n"
                        + "25.03.2025, 09:17 - Дәулет: Өтініш қабылданбады.\n";
        assertThat(text(kazakh)).contains("09:16 · жіберуші 1\n");
    }

    @Test
    void a_report_that_cites_a_message_is_no_export() {
        assertThat(WhatsApp.isOne("A report.\n25/03/2025, 09:14 - Aigul: one\n", false)).isFalse();
        assertThat(WhatsApp.isOne("25/03/2025, 09:14 - Aigul: one\nA report of one line.\n", false))
                .isFalse();
        assertThat(WhatsApp.isOne("", false)).isFalse();
        assertThat(WhatsApp.isOne(ANDROID, false)).isTrue();
    }

    @Test
    void digits_of_another_script_are_digits() {
        String text = "٢٥/٠٣/٢٠٢٥, ٠٩:١٤ - Aigul: ٤ people\n٢٥/٠٣/٢٠٢٥, ٠٩:١٥ - Aigul: two\n";
        assertThat(WhatsApp.isOne(text, false)).isTrue();
        assertThat(messages(text).get(0).day()).contains(LocalDate.of(2025, 3, 25));
        assertThat(messages(text).get(0).text()).isEqualTo("٤ people");
    }

    @Test
    void a_first_message_longer_than_what_is_looked_at_hides_no_export() {
        String first = "25/03/2025, 09:14 - Aigul: " + "x".repeat(20_000);
        assertThat(WhatsApp.isOne(first, true)).isTrue();
        assertThat(WhatsApp.isOne(first, false)).isFalse();
    }

    @Test
    void a_time_in_the_words_begins_no_message() {
        List<Message> messages =
                messages(
                        "25/03/2025, 09:14 - Aigul: at court\n10:30 hearing\n99/99/2025, 10:10 - no\n"
                                + "25/03/2025, 09:15 - Aigul: two\n");
        assertThat(messages).hasSize(2);
        assertThat(messages.get(0).text())
                .isEqualTo("at court\n10:30 hearing\n99/99/2025, 10:10 - no");
    }
}
