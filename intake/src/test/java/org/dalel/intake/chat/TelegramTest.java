// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dalel.terms.Document.BlockKind;
import org.dalel.terms.Problem;
import org.junit.jupiter.api.Test;

/** What Telegram exports, and what of it may be seen. */
class TelegramTest {
    private static final String GROUP =
            """
            {
             "name": "Monitors of Semey", "type": "private_supergroup", "id": 4455,
             "messages": [
              {"id": 1, "type": "service", "date": "2025-03-05T08:00:00", "actor": "Zhanar Inventova",
               "actor_id": "user7", "action": "join_group_by_link", "text": ""},
              {"id": 2, "type": "message", "date": "2025-03-05T21:40:10", "date_unixtime": "1",
               "from": "Zhanar Inventova", "from_id": "user7",
               "text": "Police detained four people near the theatre yesterday."},
              {"id": 3, "type": "message", "date": "2025-03-06T09:14:00", "from": "+7 701 000 11 22",
               "from_id": "user8", "reply_to_message_id": 2, "edited": "2025-03-06T09:20:00",
               "text": ["They were taken to ", {"type": "bold", "text": "the station"},
                        ", see ", {"type": "text_link", "text": "the note", "href": "https://tribuna.example/1"},
                        ". Thanks, ", {"type": "mention_name", "text": "Zhanar", "user_id": 7}, "!"]},
              {"id": 4, "type": "message", "date": "2025-03-06T10:00:00", "from": "Zhanar Inventova",
               "from_id": "user7", "photo": "(File not included. Change data exporting settings to download.)",
               "text": ""},
              {"id": 5, "type": "message", "date": "2025-03-06T10:05:00", "from": "Zhanar Inventova",
               "from_id": "user7", "forwarded_from": "Free Tribune", "forwarded_from_id": "channel99",
               "text": "A court fined the editor."},
              {"id": 6, "type": "message", "date": "2025-03-06T10:06:00", "from": "Daulet",
               "from_id": "user9", "forwarded_from": "Aigul Inventova", "text": "Aigul Inventova wrote this."},
              {"id": 7, "type": "message", "date": "2025-03-06T10:07:00", "from": "Daulet",
               "from_id": "user9", "text": "Zhanar Inventova was warned by the akimat."}
             ]
            }
            """;

    private static List<ChatDay> days(String json) {
        return Telegram.read(json, "result.json").chats().stream()
                .flatMap(c -> ChatDay.of(c).stream())
                .toList();
    }

    private static String texts(String json) {
        StringBuilder all = new StringBuilder();
        days(json).forEach(d -> all.append(d.chat()).append('\n').append(d.text()));
        return all.toString();
    }

    @Test
    void each_day_of_a_chat_is_one_text_of_its_own_day() {
        assertThat(days(GROUP).stream().map(d -> d.day().orElseThrow()))
                .containsExactly(LocalDate.of(2025, 3, 5), LocalDate.of(2025, 3, 6));
        assertThat(days(GROUP).get(0).chat()).isEqualTo("Telegram, «Monitors of Semey»");
    }

    @Test
    void who_wrote_is_a_number_that_stays_the_same_through_the_chat() {
        assertThat(days(GROUP).get(0).text()).startsWith("21:40 · sender 1\nPolice detained");
        assertThat(days(GROUP).get(1).text())
                .startsWith("09:14 · sender 2 · in reply to 2025-03-05 21:40 · edited\nThey were")
                .contains("10:05 · sender 1 · forwarded from the channel «Free Tribune»\nA court");
    }

    @Test
    void no_name_number_or_handle_of_a_sender_stands_in_texts_or_titles() {
        assertThat(texts(GROUP))
                .doesNotContain("Zhanar")
                .doesNotContain("Daulet")
                .doesNotContain("701")
                .doesNotContain("user7")
                .contains("Thanks, sender 1!")
                .contains("sender 1 was warned by the akimat.");
    }

    @Test
    void a_channel_is_a_source_and_a_forwarding_person_is_withheld() {
        assertThat(texts(GROUP))
                .contains("«Free Tribune»")
                .contains("10:06 · sender 3 · forwarded, from whom is withheld\n");
    }

    @Test
    void who_came_and_who_left_is_not_taken_in_and_pictures_are_counted() {
        Chat chat = Telegram.read(GROUP, "result.json").chats().get(0);
        assertThat(chat.messages()).hasSize(5);
        assertThat(chat.unread()).isEqualTo(1);
        assertThat(texts(GROUP)).doesNotContain("08:00").doesNotContain("10:00");
    }

    @Test
    void findings_rest_on_the_words_not_on_the_line_that_says_who() {
        ChatDay day = days(GROUP).get(0);
        assertThat(day.blocks())
                .extracting(b -> b.kind())
                .containsExactly(BlockKind.BYLINE, BlockKind.BODY);
        assertThat(day.blocks().get(1).passage().in(day.text()))
                .isEqualTo("Police detained four people near the theatre yesterday.");
    }

    @Test
    void a_channel_speaks_under_its_own_name() {
        String json =
                """
                {"name": "Free Tribune", "type": "public_channel", "id": 99, "messages": [
                 {"id": 1, "type": "message", "date": "2025-03-06T10:00:00", "from": "Free Tribune",
                  "from_id": "channel99", "author": "Zhanar Inventova", "text": "The rally was banned."}]}
                """;
        ChatDay day = days(json).get(0);
        assertThat(day.publisher()).contains("Free Tribune");
        assertThat(day.text()).isEqualTo("10:00 · «Free Tribune»\nThe rally was banned.\n");
    }

    @Test
    void a_chat_of_two_has_no_name() {
        String json =
                """
                {"name": "Zhanar Inventova", "type": "personal_chat", "id": 7, "messages": [
                 {"id": 1, "type": "message", "date": "2025-03-06T10:00:00", "from": "Zhanar Inventova",
                  "from_id": "user7", "text": "They searched the office."}]}
                """;
        assertThat(days(json).get(0).chat()).isEqualTo("Telegram, chat 1");
        assertThat(texts(json)).doesNotContain("Zhanar");
    }

    @Test
    void of_an_account_only_the_chats_are_read() {
        String json =
                """
                {"about": "Here is the data you requested.",
                 "personal_information": {"first_name": "Zhanar", "phone_number": "+7 701 000 11 22"},
                 "contacts": {"about": "", "list": [{"first_name": "Daulet", "phone_number": "+7 702"}]},
                 "chats": {"about": "", "list": [%s]},
                 "left_chats": {"about": "", "list": [
                   {"name": null, "type": "personal_chat", "id": 3, "messages": [
                     {"id": 1, "type": "message", "date": "2025-04-01T10:00:00", "from": null,
                      "from_id": "user3", "text": "The bank froze the account."}]}]}}
                """
                        .formatted(GROUP);
        ChatExport export = Telegram.read(json, "result.json");
        assertThat(export.problems()).isEmpty();
        assertThat(export.chats()).hasSize(2);
        assertThat(texts(json)).contains("Telegram, chat 2").doesNotContain("Daulet");
    }

    @Test
    void an_export_that_breaks_off_gives_what_stands_before_the_break() {
        String broken = GROUP.substring(0, GROUP.indexOf("A court fined") + 5);
        ChatExport export = Telegram.read(broken, "result.json");
        assertThat(export.chats().get(0).messages()).hasSize(2);
        assertThat(export.problems())
                .extracting(Problem::what)
                .containsExactly(
                        "this export is broken off or damaged; 2 messages were read before the"
                                + " break");
        assertThat(export.problems().get(0).where()).startsWith("line ");
    }

    @Test
    void nesting_without_end_and_numbers_without_end_are_a_break() {
        for (String odd : List.of("[".repeat(5000), "9".repeat(5000))) {
            String json = GROUP.replace("{\"id\": 7,", "{\"odd\": " + odd + ", \"id\": 7,");
            ChatExport export = Telegram.read(json, "result.json");
            assertThat(export.chats().get(0).messages()).hasSize(4);
            assertThat(export.problems().get(0).what()).contains("broken off or damaged");
        }
    }

    @Test
    void a_message_without_a_date_is_left_out_and_that_is_said() {
        String json =
                """
                {"name": "x", "type": "private_group", "id": 1, "messages": [
                 {"id": 1, "type": "message", "date": "soon", "from": "A", "from_id": "user1", "text": "one"},
                 {"id": 2, "type": "message", "date": "2025-03-06T10:00:00", "from_id": "user1", "text": "two"}]}
                """;
        ChatExport export = Telegram.read(json, "result.json");
        assertThat(export.chats().get(0).messages()).hasSize(1);
        assertThat(export.problems().get(0).what()).startsWith("1 message has no date");
    }

    @Test
    void a_chat_in_russian_is_told_in_russian() {
        String json =
                """
                {"name": "Юристы", "type": "private_group", "id": 1, "messages": [
                 {"id": 1, "type": "message", "date": "2025-03-06T10:00:00", "from": "Жанар Выдумова",
                  "from_id": "user1", "text": "Суд оштрафовал редактора газеты."}]}
                """;
        assertThat(days(json).get(0).text()).startsWith("10:00 · отправитель 1\n");
    }

    @Test
    void a_poll_gives_its_question_and_answers() {
        String json =
                """
                {"name": "x", "type": "private_group", "id": 1, "messages": [
                 {"id": 1, "type": "message", "date": "2025-03-06T10:00:00", "from_id": "user1", "text": "",
                  "poll": {"question": "Do we sign the letter?", "closed": false, "total_voters": 2,
                           "answers": [{"text": "yes", "voters": 2}, {"text": "no", "voters": 0}]}}]}
                """;
        assertThat(texts(json)).contains("Do we sign the letter?\n– yes\n– no");
    }

    @Test
    void an_export_is_known_by_its_beginning_and_other_json_is_not_one() {
        assertThat(Telegram.isOne(GROUP)).isTrue();
        assertThat(Telegram.isOne("{\"messages\": [], \"title\": \"x\"}")).isFalse();
        assertThat(Telegram.isOne("[1, 2]")).isFalse();
        assertThat(Telegram.isOne("Police detained four.")).isFalse();
    }
}
