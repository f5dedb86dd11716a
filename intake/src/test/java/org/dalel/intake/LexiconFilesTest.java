// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dalel.reading.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lexicon folders. */
class LexiconFilesTest {
    private final Path folder;

    LexiconFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_folder_of_ones_own_adds_rows_behind_those_of_the_program()
            throws IOException, UnreadableFile {
        Lexicon bundled = LexiconFiles.bundled();
        String path = bundled.paths().get(0);
        Path own = folder.resolve(path);
        Files.createDirectories(own.getParent());
        Files.writeString(own, "# mine\nmy word\tmy meaning\n");
        Lexicon both = LexiconFiles.bundledAnd(folder);
        assertThat(both.paths()).isEqualTo(bundled.paths());
        assertThat(both.rows(path)).hasSize(bundled.rows(path).size() + 1);
        assertThat(both.rows(path).get(bundled.rows(path).size()).cell(1)).isEqualTo("my meaning");
    }

    @Test
    void a_folder_without_tables_a_missing_one_and_one_not_in_utf_8_are_refused()
            throws IOException {
        assertThatThrownBy(() -> LexiconFiles.bundledAnd(folder))
                .isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> LexiconFiles.bundledAnd(folder.resolve("none")))
                .isInstanceOf(UnreadableFile.class);
        Files.write(folder.resolve("x.tsv"), new byte[] {(byte) 0xff, (byte) 0xfe, 1});
        assertThatThrownBy(() -> LexiconFiles.bundledAnd(folder))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        u -> assertThat(u.problem().what()).contains("not UTF-8"));
    }
}
