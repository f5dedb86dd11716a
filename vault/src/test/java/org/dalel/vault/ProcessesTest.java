// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dalel.record.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several programs on one vault, and programs that end in the middle. */
class ProcessesTest {
    private final Path disk;
    private final Path folder;

    ProcessesTest(@TempDir Path disk) {
        this.disk = disk;
        this.folder = disk.resolve("case.dalel");
    }

    @BeforeEach
    void create() throws UnusableVault {
        Vault.create(folder, VaultTest.passphrase(), VaultTest.CHEAP).close();
    }

    @Test
    void two_programs_take_in_at_once_and_nothing_is_lost() throws Exception {
        Process one = child("take", "one", "30");
        Process other = child("take", "other", "30");
        List<String> said = new ArrayList<>(lines(one, Integer.MAX_VALUE));
        said.addAll(lines(other, Integer.MAX_VALUE));

        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();
        try (Vault vault = open()) {
            assertThat(said).hasSize(60);
            assertThat(vault.documents().all()).hasSize(60);
            assertThat(vault.verify().problems()).isEmpty();
        }
    }

    @Test
    void a_reader_sees_what_another_program_has_just_kept() throws Exception {
        try (Vault vault = open()) {
            Process writer = child("take", "one", "3");
            lines(writer, Integer.MAX_VALUE);
            assertThat(writer.waitFor()).isZero();

            assertThat(vault.documents().all()).hasSize(3);
        }
    }

    @Test
    void what_was_kept_before_a_program_was_killed_is_all_there_and_whole() throws Exception {
        Random random = new Random(11);
        int kept = 0;
        for (int round = 0; round < 12; round++) {
            Process victim = child("take", "round" + round, "100000");
            List<String> said = lines(victim, 3 + round);
            Thread.sleep(random.nextInt(12));
            victim.toHandle().destroyForcibly();
            said.addAll(lines(victim, Integer.MAX_VALUE));
            victim.waitFor();
            try (Vault vault = open()) {
                for (String sha256 : said) {
                    assertThat(vault.holds(sha256, "1 shallow")).isTrue();
                }
                Verification verification = vault.verify();
                assertThat(verification.problems()).isEmpty();
                assertThat(verification.covered()).anyMatch(c -> c.contains("without a trace"));
                assertThat(vault.documents().all().size())
                        .isBetween(kept + said.size(), kept + said.size() + 1);
                kept = vault.documents().all().size();
                assertThat(vault.info().candidates()).isEqualTo(kept);
                assertThat(found(vault)).isEqualTo(kept);
            }
        }
    }

    private static int found(Vault vault) {
        return vault.search().answer(Search.Question.of("арестовали")).candidatesInAll().count();
    }

    @Test
    void a_passphrase_change_that_is_killed_leaves_one_that_opens() throws Exception {
        for (int round = 0; round < 6; round++) {
            Process victim = child("change");
            lines(victim, 1 + round);
            victim.toHandle().destroyForcibly();
            victim.waitFor();

            Vault opened;
            try {
                opened = open();
            } catch (UnusableVault wrong) {
                assertThat(wrong.reason()).isEqualTo(UnusableVault.Reason.WRONG_PASSPHRASE);
                opened = Vault.open(folder, Child.OTHER.toCharArray());
                Vault.changePassphrase(
                        folder, Child.OTHER.toCharArray(), VaultTest.passphrase(), VaultTest.CHEAP);
            }
            opened.close();
        }
    }

    @Test
    void a_creation_that_is_killed_leaves_no_half_vault() throws Exception {
        for (int round = 0; round < 4; round++) {
            Process victim = child("create", "new" + round + ".dalel");
            victim.waitFor(300L + 60L * round, TimeUnit.MILLISECONDS);
            victim.toHandle().destroyForcibly();
            victim.waitFor();

            Path made = disk.resolve("new" + round + ".dalel");
            if (Files.exists(made)) {
                Vault.open(made, VaultTest.passphrase()).close();
            } else {
                Vault.create(made, VaultTest.passphrase(), VaultTest.CHEAP).close();
            }
        }
    }

    @Test
    void a_vault_that_another_program_is_changing_says_so() throws Exception {
        Process holder = child("lock");
        lines(holder, 1);
        try {
            assertThatThrownBy(
                            () ->
                                    Vault.changePassphrase(
                                            folder,
                                            VaultTest.passphrase(),
                                            Child.OTHER.toCharArray(),
                                            VaultTest.CHEAP))
                    .isInstanceOfSatisfying(
                            UnusableVault.class,
                            e -> assertThat(e.reason()).isEqualTo(UnusableVault.Reason.IN_USE))
                    .hasMessageContaining("another program");
        } finally {
            holder.destroyForcibly();
            holder.waitFor();
        }
    }

    private Vault open() throws UnusableVault {
        return Vault.open(folder, VaultTest.passphrase());
    }

    private Process child(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static List<String> lines(Process process, int most) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line;
        while (lines.size() < most && (line = out.readLine()) != null) {
            lines.add(line);
        }
        return lines;
    }

    /** The other program. */
    static final class Child {
        static final String OTHER = "quite another passphrase";

        private Child() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            switch (arguments[1]) {
                case "take" -> take(folder, arguments[2], Integer.parseInt(arguments[3]));
                case "change" -> change(folder);
                case "create" ->
                        Vault.create(
                                        folder.resolveSibling(arguments[2]),
                                        VaultTest.passphrase(),
                                        VaultTest.CHEAP)
                                .close();
                case "lock" -> {
                    try (FileChannel channel = Database.lockFile(folder);
                            FileLock lock = Database.alone(channel, folder)) {
                        System.out.println(lock.isValid());
                        Thread.sleep(60_000);
                    }
                }
                default -> throw new IllegalArgumentException(arguments[1]);
            }
        }

        private static void take(Path folder, String name, int count) throws UnusableVault {
            try (Vault vault = Vault.open(folder, VaultTest.passphrase())) {
                for (int i = 0; i < count; i++) {
                    String text = Reports.RUSSIAN + " " + name + " " + i + ".";
                    Taken taken = Reports.take(vault, name + i, text);
                    System.out.println(taken.document().sha256());
                    System.out.flush();
                }
            }
        }

        private static void change(Path folder) throws UnusableVault {
            while (true) {
                System.out.println("change");
                System.out.flush();
                Vault.changePassphrase(
                        folder, VaultTest.passphrase(), OTHER.toCharArray(), VaultTest.CHEAP);
                System.out.println("back");
                System.out.flush();
                Vault.changePassphrase(
                        folder, OTHER.toCharArray(), VaultTest.passphrase(), VaultTest.CHEAP);
            }
        }
    }
}
