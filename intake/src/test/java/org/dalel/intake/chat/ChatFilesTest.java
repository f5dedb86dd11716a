// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dalel.intake.Original;
import org.dalel.intake.Taken;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.container.Member;
import org.dalel.intake.opening.OpenedFile;
import org.dalel.terms.Document;
import org.dalel.terms.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export of a chat is a file that holds a document for each day. */
class ChatFilesTest {
    private static final String WHATSAPP =
            """
            24/03/2025, 09:14 - Zhanar Inventova: The rally was banned.
            25/03/2025, 09:15 - Zhanar Inventova: Police detained four people yesterday.
            25/03/2025, 09:16 - Daulet: <Media omitted>
            """;

    private final List<Taken> taken = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    private void open(OpenedFile file, Document.Metadata known) throws UnreadableFile {
        while (true) {
            try {
                Optional<Member> next = file.next();
                if (next.isEmpty()) {
                    return;
                }
                taken.add(next.get().take(known));
            } catch (UnreadableFile problem) {
                said.add(problem.problem().message());
            }
        }
    }

    private void open(String name, String text) throws UnreadableFile {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        open(OpenedFile.of(Original.of(name, bytes)), Document.Metadata.NONE);
    }

    @Test
    void a_document_is_published_on_the_day_of_its_messages() throws UnreadableFile {
        open("_chat.txt", WHATSAPP);
        assertThat(taken)
                .extracting(t -> t.document().metadata().published().edtf())
                .containsExactly("2025-03-24", "2025-03-25");
        assertThat(taken)
                .extracting(t -> t.document().metadata().title().orElseThrow())
                .containsExactly("WhatsApp, chat 1, 2025-03-24", "WhatsApp, chat 1, 2025-03-25");
    }

    @Test
    void what_was_not_read_is_said_once() throws UnreadableFile {
        open("_chat.txt", WHATSAPP);
        assertThat(said).hasSize(1);
        assertThat(said.get(0)).contains("not read: 1").contains("_chat.txt");
        assertThat(taken).allSatisfy(t -> assertThat(t.problems()).isEmpty());
    }

    @Test
    void a_file_named_after_a_person_gives_that_name_to_nothing(@TempDir Path folder)
            throws IOException, UnreadableFile {
        Path file = folder.resolve("WhatsApp Chat with Zhanar Inventova.txt");
        Files.writeString(file, WHATSAPP);
        open(OpenedFile.of(file), Document.Metadata.NONE);
        for (Taken one : taken) {
            Document document = one.document();
            assertThat(document.within().orElseThrow().file()).isEqualTo("WhatsApp.txt");
            assertThat(
                            document.file()
                                    + document.within().orElseThrow().path()
                                    + document.metadata().title().orElseThrow()
                                    + document.text())
                    .doesNotContain("Zhanar")
                    .doesNotContain("Inventova");
        }
        assertThat(String.join("\n", said)).doesNotContain("Zhanar");
        Original uploaded = Original.of("WhatsApp Chat - Zhanar Inventova.zip", new byte[] {1, 2});
        assertThat(uploaded.name()).isEqualTo("WhatsApp.zip");
    }

    @Test
    void in_an_archive_such_a_name_is_left_out_of_the_path_too()
            throws IOException, UnreadableFile {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("chats/WhatsApp Chat with Zhanar Inventova.txt"));
            zip.write(WHATSAPP.getBytes(StandardCharsets.UTF_8));
        }
        open(OpenedFile.of(Original.of("chats.zip", bytes.toByteArray())), Document.Metadata.NONE);
        assertThat(taken).hasSize(2);
        assertThat(taken.get(0).document().within().orElseThrow().path())
                .isEqualTo("chats/WhatsApp.txt/whatsapp-2025-03-24");
        assertThat(String.join("\n", said)).doesNotContain("Zhanar");
    }

    @Test
    void pictures_keep_the_names_that_the_app_gives_them() {
        assertThat(Original.withoutCorrespondent("WhatsApp Image 2025-03-06 at 10.11.12.jpeg"))
                .isEqualTo("WhatsApp Image 2025-03-06 at 10.11.12.jpeg");
        assertThat(Original.withoutCorrespondent("whatsapp-surveillance.txt"))
                .isEqualTo("whatsapp-surveillance.txt");
        assertThat(Original.withoutCorrespondent("Чат WhatsApp с контактом Жанар.txt"))
                .isEqualTo("WhatsApp.txt");
    }

    @Test
    void the_same_day_in_a_later_export_is_the_same_document() throws UnreadableFile {
        open("_chat.txt", WHATSAPP);
        open("_chat.txt", WHATSAPP + "26/03/2025, 10:00 - Daulet: They are free.\n");
        assertThat(taken.get(0).document().sha256()).isEqualTo(taken.get(2).document().sha256());
        assertThat(taken.get(1).document().sha256()).isEqualTo(taken.get(3).document().sha256());
        assertThat(taken).hasSize(5);
    }

    @Test
    void a_date_that_may_be_either_is_said_and_a_known_month_decides() throws UnreadableFile {
        String chat = "3/4/25, 09:14 - Aigul: one\n3/4/25, 09:15 - Aigul: two\n";
        open("_chat.txt", chat);
        assertThat(taken.get(0).document().metadata().published()).isEqualTo(When.UNKNOWN);
        assertThat(taken.get(0).problems().get(0).message())
                .contains("day or the month")
                .contains("--published");
        open(
                OpenedFile.of(Original.of("_chat.txt", chat.getBytes(StandardCharsets.UTF_8))),
                new Document.Metadata(
                        Optional.empty(),
                        When.month(2025, 3),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(taken.get(1).document().metadata().published().edtf()).isEqualTo("2025-03-04");
    }

    @Test
    void an_export_saved_in_another_encoding_gives_no_names_either() throws UnreadableFile {
        open(
                OpenedFile.of(Original.of("_chat.txt", WHATSAPP.getBytes(StandardCharsets.UTF_16))),
                Document.Metadata.NONE);
        assertThat(taken).hasSize(2);
        assertThat(taken.toString() + taken.get(0).document().text()).doesNotContain("Zhanar");
    }

    @Test
    void json_that_is_no_chat_is_not_read_as_a_report() throws UnreadableFile {
        byte[] json = "{\"from\": \"Zhanar Inventova\"}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> OpenedFile.of(Original.of("contacts.json", json)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("this JSON is no export of a chat");
    }

    @Test
    void an_export_of_pictures_alone_is_said() throws UnreadableFile {
        open(
                "result.json",
                """
                {"name": "x", "type": "private_group", "id": 1, "messages": [
                 {"id": 1, "type": "message", "date": "2025-03-06T10:00:00", "from": "A", "from_id": "user1",
                  "photo": "p.jpg", "text": ""}]}
                """);
        assertThat(taken).isEmpty();
        assertThat(said.get(0)).contains("not read: 1");
    }
}
