// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dalel.intake.UnreadableFile;
import org.dalel.terms.Problem;

/**
 * Passphrases of vaults: typed on the terminal, where nothing shows them, or for scripts in a file
 * that only its owner may read. Never an argument or a variable, which other programs can see.
 *
 * <p>Whoever gets one wipes it; the vault does.
 */
final class Passphrases {
    /** Names the file with the passphrase. */
    static final String FILE = "DALEL_PASSPHRASE_FILE";

    /** Names the file with the next passphrase, for {@code vault change-passphrase}. */
    static final String NEXT_FILE = "DALEL_NEW_PASSPHRASE_FILE";

    private static final int LARGEST = 4096;

    private final Terminal terminal;

    Passphrases(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The passphrase of a vault that is there. */
    char[] of(Path vault) throws Refused {
        if (!Files.isDirectory(vault)) {
            return new char[0]; // the vault says that it is not there, before anybody types
        }
        Optional<String> file = terminal.setting(FILE);
        return file.isPresent()
                ? read(Path.of(file.get()))
                : asked("Passphrase of " + vault + ": ");
    }

    /** A passphrase for a vault that is made, asked for twice. */
    char[] fresh(Path vault) throws Refused {
        return fresh(vault, FILE);
    }

    /** The passphrase that a vault is to have from now on, asked for twice. */
    char[] next(Path vault) throws Refused {
        return fresh(vault, NEXT_FILE);
    }

    private char[] fresh(Path vault, String setting) throws Refused {
        Optional<String> file = terminal.setting(setting);
        if (file.isPresent()) {
            return read(Path.of(file.get()));
        }
        char[] once = asked("New passphrase of " + vault + " (six random words are good): ");
        char[] again = asked("The same once more: ");
        boolean same = Arrays.equals(once, again);
        Arrays.fill(again, '\0');
        if (!same) {
            Arrays.fill(once, '\0');
            throw new Refused("the two passphrases differ", vault.toString(), "start again");
        }
        return once;
    }

    private char[] asked(String question) throws Refused {
        return terminal.askSecret(question)
                .orElseThrow(
                        () ->
                                new Refused(
                                        new Problem(
                                                "a passphrase is needed and nobody can be asked",
                                                "standard input",
                                                "start it on a terminal without redirecting its output, or let "
                                                        + FILE
                                                        + " name a file with the passphrase that"
                                                        + " only you may read (chmod 600)")));
    }

    /** The first line of a file that nobody but its owner may open. */
    private static char[] read(Path file) throws Refused {
        try {
            refuseOpen(file);
            if (Files.size(file) > LARGEST) {
                throw new Refused(
                        "this is too large for a passphrase", file.toString(), "name another file");
            }
            byte[] bytes = Files.readAllBytes(file);
            CharBuffer chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
            int end = 0;
            while (end < chars.length() && chars.charAt(end) != '\n' && chars.charAt(end) != '\r') {
                end++;
            }
            char[] passphrase = Arrays.copyOfRange(chars.array(), 0, end);
            Arrays.fill(chars.array(), '\0');
            Arrays.fill(bytes, (byte) 0);
            return passphrase;
        } catch (IOException unreadable) {
            throw new Refused(UnreadableFile.of(file, unreadable).problem());
        }
    }

    private static void refuseOpen(Path file) throws IOException, Refused {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        Set<PosixFilePermission> ownersOnly =
                EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if (!ownersOnly.containsAll(rights)) {
            throw new Refused(
                    "others may open the file with the passphrase; it was not used",
                    file.toString(),
                    "take their rights away (chmod 600), and change the passphrase if others"
                            + " could have read it");
        }
    }
}
