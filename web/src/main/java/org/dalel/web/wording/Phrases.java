// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases in which the program tells problems, with their Russian and Kazakh. The English
 * sentence is its own key, so that what a document's reading kept years ago is still told in the
 * reader's language, and whoever reports a problem need know nothing of languages.
 *
 * <p>The table is {@code problems.tsv}; {@code {}} stands for what varies (a number, a file), in
 * the same order in all languages unless numbered {@code {1}}, {@code {2}} … in a translation.
 */
final class Phrases {
    private static final Phrases ALL = read();

    /** A row with fewer fixed letters is part of a sentence, never one: "{} and {}". */
    private static final int SENTENCE = 8;

    private static final Set<String> PLACES =
            Set.of("{}, line {}", "this installation", "module language-deep: {}");

    private final List<Phrase> phrases;

    private Phrases(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    /** One row of the table. */
    record Phrase(String english, Pattern pattern, String russian, String kazakh) {
        private static final Pattern GAP = Pattern.compile("\\{\\}");

        static Phrase of(String line) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 3) {
                throw new IllegalStateException("three cells belong into: " + line);
            }
            StringBuilder pattern = new StringBuilder();
            String gap = "";
            for (String piece : cells[0].split("\\{\\}", -1)) {
                pattern.append(gap).append(piece.isEmpty() ? "" : Pattern.quote(piece));
                gap = "(.+?)";
            }
            return new Phrase(
                    cells[0],
                    Pattern.compile(pattern.toString(), Pattern.DOTALL),
                    cells[1],
                    cells[2]);
        }

        String in(Locale locale) {
            return switch (locale.getLanguage()) {
                case "ru" -> russian;
                case "kk" -> kazakh;
                default -> english;
            };
        }

        int fixed() {
            return GAP.matcher(english).replaceAll("").length();
        }
    }

    private static Phrases read() {
        try (InputStream file =
                        Objects.requireNonNull(Phrases.class.getResourceAsStream("problems.tsv"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Phrases(
                    lines.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(Phrase::of)
                            // where two fit, the one that says more
                            .sorted(Comparator.comparing(Phrase::fixed).reversed())
                            .toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Phrases all() {
        return ALL;
    }

    List<Phrase> phrases() {
        return phrases;
    }

    /** The sentence in that language; empty when the table has no such phrase. */
    Optional<String> told(String english, Locale locale) {
        return told(english, locale, SENTENCE);
    }

    /** Where something is: only rows for places count, and names of files stay as they are. */
    String place(String english, Locale locale) {
        for (Phrase phrase : phrases) {
            Matcher said = phrase.pattern().matcher(english);
            if (PLACES.contains(phrase.english()) && said.matches()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= said.groupCount(); i++) {
                    values.add(said.group(i));
                }
                return filled(phrase.in(locale), values);
            }
        }
        return english;
    }

    private Optional<String> told(String english, Locale locale, int fixed) {
        for (Phrase phrase : phrases) {
            Matcher said = phrase.pattern().matcher(english);
            if (phrase.fixed() >= fixed && said.matches()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= said.groupCount(); i++) {
                    // what fills a gap may be a phrase itself: "a picture (PNG)"
                    values.add(told(said.group(i), locale, 0).orElse(said.group(i)));
                }
                return Optional.of(filled(phrase.in(locale), values));
            }
        }
        return Optional.empty();
    }

    private static String filled(String sentence, List<String> values) {
        Matcher gap = Pattern.compile("\\{([0-9]?)\\}").matcher(sentence);
        StringBuilder filled = new StringBuilder();
        int next = 0;
        while (gap.find()) {
            int which = gap.group(1).isEmpty() ? next++ : Integer.parseInt(gap.group(1)) - 1;
            gap.appendReplacement(filled, Matcher.quoteReplacement(values.get(which)));
        }
        return gap.appendTail(filled).toString();
    }
}
