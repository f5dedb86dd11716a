// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.terms.Passage;
import org.dalel.terms.When;

/** Reads what single lines of a page say of the page itself, by the words of a table. */
final class Imprint {
    static final String TABLE = "common/imprint.tsv";

    private static final int LONGEST_DATE_LINE = 80;

    /** One to four capitalised words, initials and "de", "bin", "von" between them included. */
    private static final String NAME =
            "\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:de|da|del|bin|ibn|al|van|von|der|la))*(?:\\s+\\p{Lu}[\\p{L}'’.-]*){0,3}";

    private static final Pattern NAME_FIRST = Pattern.compile("^(" + NAME + ")[\\s,(—–-]+(.*)$");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d.])(\\d{1,2})[./](\\d{1,2})[./](\\d{4})\\b");
    private static final Pattern CREDIT_END = Pattern.compile("[.;)\\n]");

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, List<String>> cues = new HashMap<>();
    private final Pattern dayMonth;
    private final Pattern monthDay;
    private final Pattern yearDayMonth;
    private final Pattern dateline;
    private final Pattern creditAtEnd;

    Imprint(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.rows(TABLE)) {
            String words = row.cell(1).toLowerCase(Locale.ROOT);
            if (row.cell(0).equals("month")) {
                months.put(words, Integer.parseInt(row.cell(2)));
            } else {
                cues.computeIfAbsent(row.cell(0), k -> new ArrayList<>()).add(words);
            }
        }
        cues.values().forEach(c -> c.sort(Comparator.comparingInt(String::length).reversed()));
        String month = "(" + any(List.copyOf(months.keySet())) + ")\\.?";
        String date = "\\d{1,2}(?:st|nd|rd|th)?\\s+" + month + "(?:,?\\s+\\d{4})?";
        String usDate = month + "\\s+\\d{1,2}(?:,?\\s+\\d{4})?";
        dayMonth =
                ignoreCase(
                        "\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+"
                                + month
                                + "(?!\\p{L})(?:,?\\s+(\\d{4}))?");
        monthDay =
                ignoreCase(
                        "(?<!\\p{L})"
                                + month
                                + "\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(\\d{4}))?");
        yearDayMonth =
                ignoreCase("\\b(\\d{4})\\s+(?:жылғы|жылы|жыл|ж\\.)?\\s*(\\d{1,2})\\s+" + month);
        dateline =
                Pattern.compile(
                        "^(?<place>\\p{Lu}[\\p{L} .,/'’-]{1,60}?)(?:[,.]\\s*|\\s+)?(?<date>(?iu:"
                                + date
                                + "|"
                                + usDate
                                + "))?\\s*(?:\\((?<agency>\\p{Lu}[^()]{1,40})\\))?\\s*(?:[—–]|--|\\s-)\\s*(?=[\\p{Lu}\"“«])");
        creditAtEnd =
                ignoreCase(
                        "(?:\\((?:"
                                + any(cuesOf("credit"))
                                + ")\\s*(?:[:/]|by\\b|courtesy\\b|©)[^()]{1,80}\\)|(?<=[.!?\\p{L})”\"])\\s+(?:"
                                + any(cuesOf("credit"))
                                + ")\\s*[:/]\\s*.{1,80}|©\\s*.{1,60})$");
    }

    private static Pattern ignoreCase(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String any(List<String> words) {
        List<String> longestFirst = new ArrayList<>(words);
        longestFirst.sort(
                Comparator.comparingInt(String::length)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()));
        return longestFirst.isEmpty()
                ? "(?!)"
                : String.join("|", longestFirst.stream().map(Pattern::quote).toList());
    }

    private List<String> cuesOf(String kind) {
        return cues.getOrDefault(kind, List.of());
    }

    /** A date and whether the line says that the text was published then. */
    record Dated(When when, boolean said) {}

    /**
     * The date of a line that is nothing but a date, with at most a place, a section or words like
     * "published" around it.
     */
    Optional<Dated> date(String line) {
        if (line.length() > LONGEST_DATE_LINE) {
            return Optional.empty();
        }
        String small = line.toLowerCase(Locale.ROOT);
        if (startsWithCue(small, "changed").isPresent()) {
            return Optional.empty();
        }
        Optional<String> cue = startsWithCue(small, "published");
        String rest = line.substring(cue.map(String::length).orElse(0));
        Optional<Found> found = dateIn(rest);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<String> others =
                Wording.words(
                        rest.substring(0, found.get().start())
                                + " "
                                + rest.substring(found.get().end()));
        others.removeIf(w -> w.chars().allMatch(Character::isDigit));
        boolean only = others.size() <= 3 && !small.endsWith(".") || others.isEmpty();
        return cue.isPresent() && others.size() <= 8 || only
                ? Optional.of(new Dated(found.get().when(), cue.isPresent()))
                : Optional.empty();
    }

    private record Found(When when, int start, int end) {}

    /** The first full date of a stretch of text, day first where only numbers are given. */
    private Optional<Found> dateIn(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3), iso);
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.find()) {
            int first = Integer.parseInt(numeric.group(1));
            int second = Integer.parseInt(numeric.group(2));
            boolean monthFirst = second > 12 && first <= 12;
            return day(
                    numeric.group(3),
                    monthFirst ? first : second,
                    numeric.group(monthFirst ? 2 : 1),
                    numeric);
        }
        Matcher kazakh = yearDayMonth.matcher(text);
        if (kazakh.find()) {
            return day(kazakh.group(1), month(kazakh.group(3)), kazakh.group(2), kazakh);
        }
        Matcher european = dayMonth.matcher(text);
        if (european.find()) {
            return day(european.group(3), month(european.group(2)), european.group(1), european);
        }
        Matcher american = monthDay.matcher(text);
        if (american.find()) {
            return day(american.group(3), month(american.group(1)), american.group(2), american);
        }
        return Optional.empty();
    }

    private int month(String name) {
        return months.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static Optional<Found> day(
            @org.jspecify.annotations.Nullable String year, int month, String day, Matcher at) {
        try {
            int number = Integer.parseInt(day);
            When when =
                    year == null
                            ? new When.Yearless(month, Optional.of(number))
                            : new When.Day(LocalDate.of(Integer.parseInt(year), month, number));
            return Optional.of(new Found(when, at.start(), at.end()));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /**
     * Place, day and agency before a report's first words.
     *
     * @param end where the report itself begins in the line
     */
    record Dateline(When when, Optional<String> agency, int end) {}

    /** "ALMATY, June 3 (Agency) — …": the place in capitals, or a day beside it. */
    Optional<Dateline> dateline(String line) {
        Matcher found = dateline.matcher(line.substring(0, Math.min(line.length(), 160)));
        if (!found.find()) {
            return Optional.empty();
        }
        String place = found.group("place");
        String firstWord = place.split("[ ,/]", 2)[0];
        boolean capitals =
                firstWord.length() > 2 && firstWord.equals(firstWord.toUpperCase(Locale.ROOT));
        Optional<String> agency = Optional.ofNullable(found.group("agency"));
        if (Wording.words(place).size() > 8
                || found.group("date") == null
                        && (!capitals || agency.isEmpty() && !place.matches("[\\p{Lu} .,/'’-]+"))) {
            return Optional.empty();
        }
        When when = dateIn(found.group()).map(Found::when).orElse(When.UNKNOWN);
        return Optional.of(new Dateline(when, agency, found.end()));
    }

    /** The author's name in a line such as "By …". */
    Optional<Author> byline(String line) {
        if (line.length() > 120) {
            return Optional.empty();
        }
        String small = line.toLowerCase(Locale.ROOT);
        return startsWithCue(small, "byline")
                .flatMap(
                        cue -> {
                            int from = cue.length();
                            while (from < line.length()
                                    && " \t:\u00A0".indexOf(line.charAt(from)) >= 0) {
                                from++;
                            }
                            Matcher name =
                                    Pattern.compile("^" + NAME).matcher(line.substring(from));
                            if (!name.find()
                                    || !name.group().contains(" ")
                                    || Wording.words(line.substring(from + name.end())).size()
                                            > 8) {
                                return Optional.empty();
                            }
                            boolean pseudonym =
                                    cuesOf("pseudonym").stream().anyMatch(small::contains);
                            return Optional.of(
                                    new Author(
                                            name.group(),
                                            new Passage(from, from + name.end()),
                                            pseudonym));
                        });
    }

    /** An author and where in the line the name stands. */
    record Author(String name, Passage at, boolean pseudonym) {}

    /** "X is a pseudonym for …": the line's first words are the author's declared pseudonym. */
    Optional<Author> pseudonym(String line) {
        if (Wording.words(line).size() > 40) {
            return Optional.empty();
        }
        Matcher named = NAME_FIRST.matcher(line);
        if (!named.matches()) {
            return Optional.empty();
        }
        String rest = named.group(2).toLowerCase(Locale.ROOT);
        return cuesOf("pseudonym").stream().anyMatch(rest::startsWith)
                ? Optional.of(
                        new Author(named.group(1), new Passage(named.start(1), named.end(1)), true))
                : Optional.empty();
    }

    /** Whether a line says that the author of the page writes under another name. */
    boolean saysPseudonym(String line) {
        String small = line.toLowerCase(Locale.ROOT);
        return Wording.words(line).size() <= 40
                && Wording.words(line).size() > 2
                && cuesOf("pseudonym").stream()
                        .filter(c -> c.contains(" ") && !c.startsWith("is ") && !c.startsWith("("))
                        .anyMatch(small::contains);
    }

    /** Who is named after one of the words of {@code kind} that open the line. */
    Optional<String> namedAtStart(String line, String kind) {
        return startsWithCue(line.toLowerCase(Locale.ROOT), kind)
                .map(cue -> name(line.substring(cue.length())))
                .filter(n -> !n.isBlank() && Wording.words(n).size() <= 8);
    }

    /** Who is named after one of the words of {@code kind} anywhere in the line. */
    Optional<String> namedIn(String line, String kind) {
        String small = line.toLowerCase(Locale.ROOT);
        for (String cue : cuesOf(kind)) {
            int at = small.indexOf(cue);
            if (at >= 0 && small.length() == line.length()) {
                String name = name(line.substring(at + cue.length()));
                if (!name.isBlank()) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a line speaks of the text it belongs to. */
    boolean speaksOfItself(String line) {
        String small = line.toLowerCase(Locale.ROOT);
        return cuesOf("itself").stream().anyMatch(small::contains);
    }

    private static String name(String rest) {
        Matcher end = CREDIT_END.matcher(rest);
        String name = (end.find() ? rest.substring(0, end.start()) : rest).strip();
        name =
                name.replaceFirst("^(?:the|a|an)\\s+", "")
                        .replaceFirst("\\s+(?:on|in)\\s+\\d.*$", "");
        return name.length() > 120
                        || name.isEmpty()
                        || Character.isLowerCase(name.charAt(0)) && Wording.words(name).size() > 1
                ? ""
                : name;
    }

    /** A picture's words: they end with a credit or open with "Figure 3". */
    boolean caption(String line) {
        return Wording.words(line).size() <= 80
                && (creditAtEnd.matcher(line).find()
                        || startsWithCue(line.toLowerCase(Locale.ROOT), "figure")
                                .map(cue -> line.substring(cue.length()))
                                .filter(rest -> rest.matches("\\s*(?:[:/]|\\d).*"))
                                .isPresent());
    }

    private Optional<String> startsWithCue(String small, String kind) {
        return cuesOf(kind).stream()
                .filter(
                        c ->
                                small.startsWith(c)
                                        && (small.length() == c.length()
                                                || !Character.isLetterOrDigit(
                                                        small.charAt(c.length()))
                                                || !Character.isLetterOrDigit(
                                                        c.charAt(c.length() - 1))))
                .findFirst();
    }
}
