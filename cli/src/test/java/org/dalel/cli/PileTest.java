// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a folder that somebody sent. */
class PileTest {
    private final Path folder;
    private final Path own;

    PileTest(@TempDir Path disk) throws IOException {
        this.folder = Files.createDirectory(disk.resolve("sent"));
        this.own = Files.writeString(disk.resolve("own.txt"), "not sent by anybody");
        Files.writeString(folder.resolve("report.txt"), "A report.");
    }

    private static Pile pile(Path given) {
        return Pile.of(List.of(given.toString()), InputStream.nullInputStream(), Optional.empty());
    }

    @Test
    void a_link_out_of_a_folder_is_not_followed_and_that_is_said() throws IOException {
        Files.createSymbolicLink(folder.resolve("notes.txt"), own);
        Files.createSymbolicLink(folder.resolve("below"), own.getParent());
        Pile pile = pile(folder);
        assertThat(pile.reports()).extracting(Pile.Report::file).containsExactly("report.txt");
        assertThat(pile.unreadable())
                .singleElement()
                .satisfies(u -> assertThat(u.problem().what()).contains("leads out of the folder"));
    }

    @Test
    void a_link_within_a_folder_is_the_file_it_leads_to() throws IOException {
        Files.createSymbolicLink(folder.resolve("again.txt"), folder.resolve("report.txt"));
        Pile pile = pile(folder);
        assertThat(pile.reports()).hasSize(1);
        assertThat(pile.unreadable()).isEmpty();
    }

    @Test
    void a_chat_named_after_a_person_is_not_called_so() throws IOException {
        Path chat = folder.resolve("WhatsApp Chat with Zhanar Inventova.txt");
        Files.writeString(chat, "25/03/2025, 09:14 - A: one\n25/03/2025, 09:15 - A: two\n");
        assertThat(pile(chat).reports())
                .extracting(Pile.Report::file)
                .containsExactly("WhatsApp.txt");
    }

    @Test
    void a_link_that_is_given_itself_is_followed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("notes.txt"), own);
        assertThat(pile(link).reports()).hasSize(1);
    }
}
