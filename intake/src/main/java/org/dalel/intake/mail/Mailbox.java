// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.container.Container;
import org.dalel.intake.container.FileBytes;
import org.dalel.intake.container.Member;
import org.dalel.intake.container.Members;
import org.dalel.intake.container.Unpacking;

/**
 * Letters one after the other in one file (mbox): each is a member {@code 1.eml}, {@code 2.eml} ….
 *
 * <p>A letter begins at a line {@code From } with a date after an empty line; such a line in the
 * text of a letter, which programs put {@code >} before, is part of it.
 */
public final class Mailbox implements Container {
    /** {@code From somebody@example.org Tue Mar 3 10:15:00 2026}, with what some programs add. */
    private static final Pattern BEGIN =
            Pattern.compile(
                    "^From .*\\b\\d{1,2}:\\d\\d(:\\d\\d)?\\b.*\\b(19|20)\\d\\d\\b.*|^From .*\\b(19|20)\\d\\d\\b.*\\b\\d{1,2}:\\d\\d(:\\d\\d)?\\b.*");

    private static final int LONGEST_BEGIN = 500;

    @Override
    public Set<String> endings() {
        return Set.of("mbox", "mbx");
    }

    @Override
    public boolean isOne(FileBytes file) {
        if (!file.hasAt(0, "From ")) {
            return false;
        }
        String head = new String(file.head(), StandardCharsets.ISO_8859_1);
        int end = head.indexOf('\n');
        return end > 0 && BEGIN.matcher(head.substring(0, end).stripTrailing()).matches();
    }

    @Override
    public Members open(FileBytes file, Unpacking unpacking) throws UnreadableFile {
        try {
            return new InOrder(file.stream(), file.name());
        } catch (IOException unreadable) {
            throw Unpacking.cutOff(file.name());
        }
    }

    private static final class InOrder implements Members {
        private final InputStream stream;
        private final String name;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private boolean begun;
        private boolean ended;
        private int number;

        InOrder(InputStream stream, String name) {
            this.stream = stream;
            this.name = name;
        }

        @Override
        public Optional<Member> next() throws UnreadableFile {
            while (!ended) {
                Optional<byte[]> letter = letter();
                if (letter.isPresent()) {
                    String path = number + ".eml";
                    if (letter.get().length > Original.LARGEST) {
                        throw new UnreadableFile(
                                "this letter is larger than "
                                        + Original.LARGEST / 1_000_000
                                        + " MB",
                                path,
                                "save its attachments into a folder and read that");
                    }
                    return Optional.of(Member.of(path, Original.of(path, letter.get())));
                }
            }
            return Optional.empty();
        }

        /**
         * Everything up to the next beginning; of a letter that is too large, only its first part.
         */
        private Optional<byte[]> letter() throws UnreadableFile {
            ByteArrayOutputStream letter = new ByteArrayOutputStream();
            boolean blankBefore = !begun;
            try {
                while (line()) {
                    boolean begins = blankBefore && isBegin();
                    if (begins && begun) {
                        begun = true;
                        number++;
                        return content(letter);
                    }
                    if (begins) {
                        begun = true;
                        blankBefore = false;
                        continue;
                    }
                    blankBefore = isBlank();
                    if (letter.size() <= Original.LARGEST) {
                        unquoted(letter);
                    }
                }
            } catch (IOException broken) {
                ended = true;
                throw Unpacking.cutOff(name);
            }
            ended = true;
            number++;
            return content(letter);
        }

        private static Optional<byte[]> content(ByteArrayOutputStream letter) {
            return letter.size() == 0 ? Optional.empty() : Optional.of(letter.toByteArray());
        }

        /** Reads up to the end of a line; false at the end of the file. */
        private boolean line() throws IOException {
            line.reset();
            int b;
            while ((b = stream.read()) >= 0) {
                line.write(b);
                if (b == '\n' || line.size() > Original.LARGEST) {
                    return true;
                }
            }
            return line.size() > 0;
        }

        private boolean isBlank() {
            return line.size() <= 2 && line.toString(StandardCharsets.ISO_8859_1).isBlank();
        }

        private boolean isBegin() {
            if (line.size() > LONGEST_BEGIN) {
                return false;
            }
            String said = line.toString(StandardCharsets.ISO_8859_1);
            return said.startsWith("From ") && BEGIN.matcher(said.stripTrailing()).matches();
        }

        /** The {@code >} that was put before a line {@code From } is taken away again. */
        private void unquoted(ByteArrayOutputStream letter) throws IOException {
            byte[] bytes = line.toByteArray();
            int quotes = 0;
            while (quotes < bytes.length && bytes[quotes] == '>') {
                quotes++;
            }
            boolean quoted =
                    quotes > 0
                            && new String(
                                            bytes,
                                            quotes,
                                            Math.min(5, bytes.length - quotes),
                                            StandardCharsets.ISO_8859_1)
                                    .equals("From ");
            letter.write(bytes, quoted ? 1 : 0, bytes.length - (quoted ? 1 : 0));
        }

        @Override
        public void close() {
            try {
                stream.close();
            } catch (IOException nothingWasWritten) {
                return;
            }
        }
    }
}
