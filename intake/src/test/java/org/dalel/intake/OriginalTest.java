// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they come. */
class OriginalTest {
    private final Path folder;

    OriginalTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_file_keeps_its_bytes_and_their_sha_256() throws IOException, UnreadableFile {
        Path file = Files.writeString(folder.resolve("a.txt"), "abc");
        Original original = Original.read(file);
        assertThat(original.name()).isEqualTo("a.txt");
        assertThat(new String(original.bytes(), StandardCharsets.UTF_8)).isEqualTo("abc");
        assertThat(original.sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void two_hundred_million_bytes_are_refused_unread_with_what_to_do() throws IOException {
        Path file = folder.resolve("large.txt");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200_000_000);
        }
        assertThatThrownBy(() -> Original.read(file))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        u -> {
                            assertThat(u.problem().what()).contains("larger than 50 MB");
                            assertThat(u.problem().where()).endsWith("large.txt");
                            assertThat(u.problem().whatToDo()).contains("cut it into parts");
                        });
    }

    @Test
    void a_missing_file_and_a_folder_say_what_to_do() {
        assertThatThrownBy(() -> Original.read(folder.resolve("none.txt")))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        u -> assertThat(u.problem().whatToDo()).contains("check the name"));
        assertThatThrownBy(() -> Original.read(folder))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        u -> assertThat(u.problem().what()).contains("folder"));
    }
}
