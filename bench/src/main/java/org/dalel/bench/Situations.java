// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.terms.Passage;

/**
 * Invented texts that tell of one thing twice, or seem to: {@code linking/open.txt}, and {@code
 * linking/aside.txt} kept aside. The first file tells their form.
 */
final class Situations {
    private static final Pattern MARK = Pattern.compile("\\[\\[([^|\\]]+)\\|([^\\]]*)\\]\\]");

    private Situations() {}

    /** Texts that belong together, and why they were written. */
    record Situation(String name, String cause, List<Told> documents) {}

    /**
     * A document of a situation.
     *
     * @param copy whether it is a copy of the one before
     */
    record Told(
            String outlet,
            String published,
            String language,
            boolean copy,
            String text,
            List<Mark> marks) {}

    /**
     * What words of a text stand for.
     *
     * @param what {@code e1}, {@code p1}, {@code o1}; equal ones of a situation are one thing
     * @param type of an event
     * @param named whom a word like "the group" stands for; then {@code what} is the event in which
     *     it is done to them
     */
    record Mark(String what, Optional<String> type, Optional<String> named, Passage passage) {
        boolean isEvent() {
            return what.startsWith("e") && named.isEmpty();
        }

        boolean isName() {
            return !what.startsWith("e") && named.isEmpty();
        }
    }

    static List<Situation> in(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        Situations.class.getResourceAsStream("linking/" + file), file)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<Situation> of(String all) {
        List<Situation> situations = new ArrayList<>();
        for (String part : all.split("(?m)^== ")) {
            if (part.startsWith("#") || part.isBlank()) {
                continue;
            }
            int line = part.indexOf('\n');
            String[] head = part.substring(0, line).split("\\|");
            List<Told> told = new ArrayList<>();
            for (String document : part.substring(line).split("(?m)^-- ")) {
                if (!document.isBlank()) {
                    told.add(told(document));
                }
            }
            situations.add(new Situation(head[0].strip(), head[1].strip(), List.copyOf(told)));
        }
        return situations;
    }

    private static Told told(String document) {
        int line = document.indexOf('\n');
        String[] head = document.substring(0, line).split("\\|");
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        String marked = document.substring(line + 1).strip() + "\n";
        Matcher mark = MARK.matcher(marked);
        int from = 0;
        while (mark.find()) {
            text.append(marked, from, mark.start());
            int start = text.length();
            text.append(mark.group(2));
            marks.add(mark(mark.group(1).split(" "), new Passage(start, text.length())));
            from = mark.end();
        }
        text.append(marked, from, marked.length());
        return new Told(
                head[0].strip(),
                head[1].strip(),
                head[2].strip(),
                head.length > 3 && head[3].strip().equals("copy"),
                text.toString(),
                List.copyOf(marks));
    }

    private static Mark mark(String[] told, Passage passage) {
        if (told[0].startsWith("w")) {
            return new Mark(told[1], Optional.empty(), Optional.of(told[2]), passage);
        }
        Optional<String> type = told.length > 1 ? Optional.of(told[1]) : Optional.empty();
        return new Mark(told[0], type, Optional.empty(), passage);
    }
}
