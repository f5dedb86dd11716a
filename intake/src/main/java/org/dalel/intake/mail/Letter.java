// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.container.Container;
import org.dalel.intake.container.FileBytes;
import org.dalel.intake.container.Member;
import org.dalel.intake.container.Members;
import org.dalel.intake.container.Unpacking;

/**
 * A letter as mail programs save it (EML, RFC 5322 and MIME): its own text is a document, and so is
 * every attached file that can be read.
 */
public final class Letter implements Container {
    /** Files attached to one letter that are read; the others are counted and left. */
    public static final int MOST_ATTACHED = 100;

    private static final Pattern FIELD = Pattern.compile("^([!-9;-~]+):.*$");
    private static final Set<String> USUAL =
            Set.of(
                    "from",
                    "to",
                    "subject",
                    "date",
                    "received",
                    "return-path",
                    "delivered-to",
                    "message-id",
                    "mime-version",
                    "content-type",
                    "x-mozilla-status",
                    "reply-to");

    @Override
    public Set<String> endings() {
        return Set.of("eml");
    }

    /** A head of fields, three of which letters have. */
    @Override
    public boolean isOne(FileBytes file) {
        if (List.of("html", "htm", "mht", "mhtml").contains(file.ending())) {
            return false;
        }
        String head = new String(file.head(), StandardCharsets.ISO_8859_1);
        int usual = 0;
        boolean from = false;
        for (String line : head.split("\r\n|\n|\r", -1)) {
            if (line.isEmpty()) {
                break;
            }
            if (line.startsWith(" ") || line.startsWith("\t")) {
                continue;
            }
            Matcher field = FIELD.matcher(line);
            if (!field.matches()) {
                return false;
            }
            String name = field.group(1).toLowerCase(Locale.ROOT);
            usual += USUAL.contains(name) ? 1 : 0;
            from |= name.equals("from") || name.equals("received");
        }
        return usual >= 3 && from || usual >= 1 && file.ending().equals("eml");
    }

    @Override
    public Members open(FileBytes file, Unpacking unpacking) throws UnreadableFile {
        Original letter = file.whole();
        MimeParts parts = MimeParts.of(letter, MOST_ATTACHED);
        List<MimeParts.Attached> wanted = new ArrayList<>();
        for (MimeParts.Attached attached : parts.attached()) {
            if (unpacking.isWanted(attached.name())) {
                wanted.add(attached);
            }
        }
        return new Parts(letter, parts, wanted);
    }

    /** The letter's own text, then what is attached. */
    private static final class Parts implements Members {
        private final Original letter;
        private final MimeParts parts;
        private final List<MimeParts.Attached> attached;
        private int next = -1;

        Parts(Original letter, MimeParts parts, List<MimeParts.Attached> attached) {
            this.letter = letter;
            this.parts = parts;
            this.attached = attached;
        }

        @Override
        public Optional<Member> next() throws UnreadableFile {
            if (next < 0) {
                next = 0;
                if (!parts.texts().isEmpty() || attached.isEmpty()) {
                    return Optional.of(
                            new Member(
                                    "",
                                    letter,
                                    (original, said) -> LetterText.of(original, parts, said)));
                }
            }
            if (next >= attached.size()) {
                return Optional.empty();
            }
            MimeParts.Attached file = attached.get(next++);
            return Optional.of(Member.of(file.name(), Original.of(file.name(), file.bytes())));
        }

        @Override
        public void close() {
            // everything is in memory
        }
    }
}
