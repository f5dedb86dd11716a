// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are there whole or not at all. */
class OwnFilesTest {
    @Test
    void a_full_disk_leaves_no_part_and_keeps_what_was_there() throws IOException {
        try (FileSystem disk =
                Jimfs.newFileSystem(
                        Configuration.unix().toBuilder()
                                .setBlockSize(1024)
                                .setMaxSize(8 * 1024)
                                .build())) {
            Path folder = Files.createDirectory(disk.getPath("/out"));
            Path file = folder.resolve("a.json");
            OwnFiles.write(file, "first");
            IOException full =
                    catchThrowableOfType(
                            IOException.class, () -> OwnFiles.write(file, "x".repeat(100 * 1024)));
            assertThat(OwnFiles.problem(file, full).what()).contains("the disk is full");
            assertThat(OwnFiles.problem(file, full).whatToDo()).contains("make room");
            assertThat(Files.readString(file)).isEqualTo("first");
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left.toList()).isEqualTo(List.of(file));
            }
        }
    }

    @Test
    void a_file_is_replaced_in_one_step(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.txt");
        OwnFiles.write(file, "one");
        OwnFiles.write(file, "two");
        assertThat(Files.readString(file)).isEqualTo("two");
    }

    @Test
    void a_folder_in_which_everybody_may_write_gets_nothing(@TempDir Path disk) throws IOException {
        Path open = Files.createDirectory(disk.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        IOException refused = catchThrowableOfType(IOException.class, () -> OwnFiles.folder(open));
        assertThat(OwnFiles.problem(open.resolve("a.json"), refused).what())
                .contains("everybody on this computer may write");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxr-x"));
        OwnFiles.folder(open);
    }

    @Test
    void what_is_written_through_a_planted_link_goes_nowhere_else(@TempDir Path disk)
            throws IOException {
        Path mine = Files.writeString(disk.resolve("mine"), "mine");
        Path out = Files.createDirectory(disk.resolve("out"));
        Files.createSymbolicLink(out.resolve("a.json"), mine);
        Files.createSymbolicLink(out.resolve(".a.json.part"), mine);
        OwnFiles.write(out.resolve("a.json"), "a reading");
        assertThat(Files.readString(mine)).isEqualTo("mine");
        assertThat(out.resolve("a.json")).hasContent("a reading");
        assertThat(Files.isSymbolicLink(out.resolve("a.json"))).isFalse();
    }
}
