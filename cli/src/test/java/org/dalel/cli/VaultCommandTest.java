// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vault from its making over reading, review and search to its copy. */
class VaultCommandTest {
    private static final String REPORT =
            "Police in Semey detained Zhanar Inventova and at least 40 other marchers on 3 March"
                    + " 2025.\n";

    private final Path folder;
    private final Map<String, String> environment;
    private final String vault;

    VaultCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.environment = Session.passphraseIn(folder);
        this.vault = folder.resolve("work.dalel").toString();
    }

    private Session run(String... arguments) {
        return Session.typing("", environment, arguments);
    }

    private Session keep() throws IOException {
        Path report = Files.writeString(folder.resolve("report.txt"), REPORT);
        run("vault", "init", vault);
        return run("read", "--shallow", "--vault", vault, report.toString());
    }

    @Test
    void what_is_read_is_kept_encrypted_and_not_read_twice() throws IOException {
        assertThat(keep().code()).isEqualTo(Exit.DONE);
        assertThat(run("vault", "info", vault).out()).containsPattern("documents +1");
        Session again =
                run("read", "--shallow", "--vault", vault, folder.resolve("report.txt").toString());
        assertThat(again.err()).contains("1 were read before");
        try (Stream<Path> files = Files.list(Path.of(vault))) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Inventova");
            }
        }
    }

    @Test
    void a_person_accepts_rejects_and_takes_back_on_the_terminal() throws IOException {
        keep();
        Session review =
                Session.typing(
                        "a\nu\na\nx\nr\n9\nr\n5\nno reason\nq\n",
                        environment,
                        "review",
                        "--vault",
                        vault,
                        "--as",
                        "AK");
        assertThat(review.code()).isEqualTo(Exit.DONE);
        assertThat(review.out()).contains("arrest detention").contains("why:");
        assertThat(review.err())
                .contains("taken back")
                .contains("a, r, s, u or q")
                .contains("the reason is a number from 1 to 5")
                .contains("accepted 1, rejected 1");
        assertThat(run("vault", "info", vault).out())
                .containsPattern("incidents +1")
                .containsPattern("decisions +4");
    }

    @Test
    void words_are_found_in_all_their_forms_and_what_is_not_there_is_not_found()
            throws IOException {
        keep();
        Session found = run("search", "--vault", vault, "marcher", "detain");
        assertThat(found.code()).isEqualTo(Exit.DONE);
        assertThat(found.out()).contains("Documents (1)").contains("report.txt");
        assertThat(run("search", "--vault", vault, "elephants").code()).isEqualTo(Exit.NOT_FOUND);
        Session asked = Session.typing("marchers\n", environment, "search", "--vault", vault, "-");
        assertThat(asked.out()).contains("Documents (1)");
    }

    @Test
    void a_vault_is_verified_copied_and_gets_another_passphrase() throws IOException {
        keep();
        Session verified = run("vault", "verify", vault);
        assertThat(verified.code()).isEqualTo(Exit.DONE);
        assertThat(verified.out()).contains("looked at:").contains("all of that is whole");
        String copy = folder.resolve("copy.dalel").toString();
        assertThat(run("vault", "backup", vault, copy).code()).isEqualTo(Exit.DONE);
        Path next = Files.writeString(folder.resolve("next"), "another invented passphrase");
        Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
        Map<String, String> both = new HashMap<>(environment);
        both.put(Passphrases.NEXT_FILE, next.toString());
        assertThat(Session.typing("", both, "vault", "change-passphrase", vault).code())
                .isEqualTo(Exit.DONE);
        Session refused = run("vault", "info", vault);
        assertThat(refused.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(refused.err()).contains("does not open the vault").contains("do:");
        assertThat(run("vault", "info", copy).code()).isEqualTo(Exit.DONE);
    }

    @Test
    void a_passphrase_that_others_can_read_is_refused() throws IOException {
        Path open = Files.writeString(folder.resolve("open"), Session.PASSPHRASE);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r-----"));
        Session session =
                Session.typing(
                        "", Map.of(Passphrases.FILE, open.toString()), "vault", "init", vault);
        assertThat(session.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(session.err()).contains("it was not used").contains("chmod 600");
        assertThat(Files.exists(Path.of(vault))).isFalse();
    }

    @Test
    void nobody_to_ask_and_no_vault_there_are_said() {
        Session nobody = Session.of("vault", "init", vault);
        assertThat(nobody.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(nobody.err()).contains(Passphrases.FILE);
        Session none = run("vault", "info", folder.resolve("none.dalel").toString());
        assertThat(none.code()).isEqualTo(Exit.NOT_FOUND);
    }
}
