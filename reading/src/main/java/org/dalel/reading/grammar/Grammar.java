// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.terms.Passage;

/**
 * Patterns of a table, matched against tokens.
 *
 * <p>A row is {@code meaning <tab> pattern <tab> example}; further cells are the caller's. A
 * pattern is a line of elements with blanks between them:
 *
 * <ul>
 *   <li>{@code last|past}: one of these words, as written or in base form; {@code detain*}: a word
 *       that begins so; a word with a capital meets only a word with a capital
 *   <li>{@code {month}}: a phrase of the class {@code month} of the vocabulary; {@code {to=month}}:
 *       the same, kept as {@code to}
 *   <li>{@code [the]}: may be missing
 *   <li>{@code ...}: up to twelve tokens, none of them a full stop, semicolon or bracket
 *   <li>{@code <} and {@code >}: what stands before the one and after the other must be there, but
 *       is not part of what is found
 * </ul>
 *
 * <p>A vocabulary's row is {@code class <tab> value <tab> phrase|phrase}. Built in are {@code
 * {day}} (1 to 31), {@code {year}} (1000 to 2099), {@code {yy}}, {@code {digits}}, {@code
 * {numeric}} (07.06.2017, 7/6/2017, 2017-06-07) and {@code {decade}} (1990s).
 *
 * <p>Every gap is bounded and rules are looked up by their first word, so that the time grows with
 * the length of the text alone.
 */
public final class Grammar {
    private static final int LONGEST_GAP = 12;
    private static final Pattern NUMERIC =
            Pattern.compile("(\\d{1,2}([./])\\d{1,2}\\2\\d{4}|\\d{4}-\\d\\d-\\d\\d)(?![\\d.,]\\d)");
    private static final Set<String> BUILT_IN =
            Set.of("day", "year", "yy", "digits", "numeric", "decade");
    private static final String ANY_NUMBER = "#";

    private final Map<String, Map<String, List<Form>>> vocabulary;
    private final Map<String, List<Rule>> byFirstWord = new HashMap<>();
    private final List<Rule> byPrefix = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    private record Form(List<String> pieces, String value) {}

    /** A word or phrase of the vocabulary found in the text. */
    public record Slot(int from, int to, String value) {}

    /**
     * One row of the table.
     *
     * @param order its place in the table, from 0
     */
    public record Rule(int order, Lexicon.Row row, String meaning, List<Element> elements) {
        public String example() {
            return row.cell(2);
        }
    }

    /**
     * A pattern found.
     *
     * @param from first token of what was found, without what must stand before it
     * @param to the token after the last one
     * @param gaps the stretches skipped by {@code ...}
     */
    public record Match(Rule rule, int from, int to, Map<String, Slot> slots, List<Stretch> gaps) {
        public Match {
            slots = Map.copyOf(slots);
            gaps = List.copyOf(gaps);
        }

        public Optional<String> value(String slot) {
            return Optional.ofNullable(slots.get(slot)).map(Slot::value);
        }

        public Optional<Integer> number(String slot) {
            return value(slot).map(Integer::valueOf);
        }

        /** Whether both rest on a same word; what a gap skips is rested on by none. */
        public boolean overlaps(Match other) {
            for (int i = Math.max(from, other.from); i < Math.min(to, other.to); i++) {
                if (restsOn(i) && other.restsOn(i)) {
                    return true;
                }
            }
            return false;
        }

        private boolean restsOn(int token) {
            return gaps.stream().noneMatch(g -> g.from() <= token && token < g.to());
        }
    }

    /** Tokens {@code from} (included) to {@code to} (excluded). */
    public record Stretch(int from, int to) {}

    /** What a caller itself finds at a token: amounts, for the patterns of sanctions. */
    public interface OwnClasses {
        OwnClasses NONE = (name, from) -> List.of();

        List<Slot> at(String name, int from);
    }

    /** One element of a pattern. */
    public sealed interface Element {
        /** One of these words. */
        record Words(List<String> words, boolean optional) implements Element {}

        /** A phrase of a class, kept as {@code name}. */
        record Kind(String name, String kind, boolean optional) implements Element {}

        /** A few tokens of any sort. */
        record Gap() implements Element {}

        /** What was found begins here. */
        record Begin() implements Element {}

        /** What was found ends here. */
        record End() implements Element {}
    }

    /**
     * @param ownClasses names of the classes that the caller finds itself
     * @throws IllegalArgumentException when a row names a class that no table has
     */
    public Grammar(
            Lexicon lexicon, String rulesTable, List<String> vocabularies, Set<String> ownClasses) {
        this.vocabulary = vocabulary(lexicon, vocabularies);
        for (Lexicon.Row row : lexicon.rows(rulesTable)) {
            Rule rule =
                    new Rule(
                            rules.size(), row, row.cell(0), elements(row, row.cell(1), ownClasses));
            rules.add(rule);
            index(rule, ownClasses);
        }
    }

    public List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** Every match in the sentence, also such as overlap, in the order of the text. */
    public List<Match> all(Tokens tokens, OwnClasses own) {
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.at(i);
            Map<Integer, Rule> tried = new LinkedHashMap<>(); // by order: cheaper than by rule
            add(tried, byFirstWord.getOrDefault(token.lower(), List.of()));
            if (!token.lemma().equals(token.lower())) {
                add(tried, byFirstWord.getOrDefault(token.lemma(), List.of()));
            }
            if (token.isNumber() || own != OwnClasses.NONE) {
                add(tried, byFirstWord.getOrDefault(ANY_NUMBER, List.of()));
            }
            add(tried, byPrefix);
            for (Rule rule : tried.values()) {
                new Attempt(tokens, rule, i, own).match().ifPresent(found::add);
            }
        }
        return found;
    }

    private static void add(Map<Integer, Rule> tried, List<Rule> rules) {
        rules.forEach(r -> tried.putIfAbsent(r.order(), r));
    }

    /** Matches that do not overlap: from left to right, the longest first. */
    public List<Match> longest(Tokens tokens) {
        List<Match> found = all(tokens, OwnClasses.NONE);
        found.sort(
                Comparator.comparingInt(Match::from)
                        .thenComparing(Comparator.comparingInt(Match::to).reversed())
                        .thenComparing(m -> m.rule().order()));
        List<Match> kept = new ArrayList<>();
        int end = 0;
        for (Match match : found) {
            if (match.from() >= end) {
                kept.add(match);
                end = match.to();
            }
        }
        return kept;
    }

    /** Matches that do not overlap: the row further up in the table wins, then the earlier one. */
    public List<Match> byRow(Tokens tokens, OwnClasses own) {
        List<Match> found = all(tokens, own);
        found.sort(
                Comparator.<Match>comparingInt(m -> m.rule().order())
                        .thenComparingInt(Match::from)
                        .thenComparing(Comparator.comparingInt(Match::to).reversed()));
        List<Match> kept = new ArrayList<>();
        for (Match match : found) {
            if (kept.stream().noneMatch(match::overlaps)) {
                kept.add(match);
            }
        }
        kept.sort(Comparator.comparingInt(Match::from));
        return kept;
    }

    /** Phrases of a class that begin at a token, the longest first. */
    public List<Slot> at(String kind, Tokens tokens, int from) {
        if (from < 0 || from >= tokens.size()) {
            return List.of();
        }
        if (BUILT_IN.contains(kind)) {
            return builtIn(kind, tokens, from);
        }
        Map<String, List<Form>> forms = vocabulary.getOrDefault(kind, Map.of());
        List<Slot> found = new ArrayList<>();
        add(forms.getOrDefault(tokens.lower(from), List.of()), tokens, from, found);
        String lemma = tokens.at(from).lemma();
        if (found.isEmpty() && !lemma.equals(tokens.lower(from))) {
            add(forms.getOrDefault(lemma, List.of()), tokens, from, found);
        }
        return found;
    }

    private static void add(List<Form> forms, Tokens tokens, int from, List<Slot> found) {
        for (Form form : forms) {
            if (meets(form, tokens, from)) {
                found.add(new Slot(from, from + form.pieces().size(), form.value()));
            }
        }
    }

    /** Whether one word, in lower case, is a phrase of a class. */
    public boolean has(String kind, String word) {
        return vocabulary.getOrDefault(kind, Map.of()).getOrDefault(word, List.of()).stream()
                .anyMatch(f -> f.pieces().size() == 1);
    }

    private static boolean meets(Form form, Tokens tokens, int from) {
        if (from + form.pieces().size() > tokens.size()) {
            return false;
        }
        for (int k = 0; k < form.pieces().size(); k++) {
            if (!meets(form.pieces().get(k), tokens.at(from + k))) {
                return false;
            }
        }
        return true;
    }

    private static boolean meets(String piece, Token token) {
        if (Character.isUpperCase(piece.charAt(0)) && !token.startsWithCapital()) {
            return false;
        }
        String wanted = Tokens.plain(piece);
        if (wanted.length() > 1 && wanted.endsWith("*")) {
            return token.lower().startsWith(wanted.substring(0, wanted.length() - 1));
        }
        return wanted.equals(token.lower()) || wanted.equals(token.lemma());
    }

    private static List<Slot> builtIn(String kind, Tokens tokens, int from) {
        Token token = tokens.at(from);
        if (!token.isNumber()) {
            return List.of();
        }
        String digits = token.written();
        boolean whole = digits.chars().allMatch(Character::isDigit);
        switch (kind) {
            case "numeric" -> {
                var shape = NUMERIC.matcher(tokens.text());
                shape.region(token.passage().start(), tokens.sentence().passage().end());
                shape.useTransparentBounds(true);
                if (shape.lookingAt()) {
                    return List.of(new Slot(from, tokens.tokenAt(shape.end(1)), shape.group(1)));
                }
                return List.of();
            }
            case "day" -> {
                if (!whole || digits.length() > 2 || Integer.parseInt(digits) < 1) {
                    return List.of();
                }
                if (Integer.parseInt(digits) > 31
                        || tokens.glued(from + 1) && isClock(tokens, from)) {
                    return List.of();
                }
                boolean ordinal =
                        tokens.glued(from + 1)
                                && Set.of("st", "nd", "rd", "th").contains(tokens.lower(from + 1));
                return List.of(new Slot(from, from + (ordinal ? 2 : 1), digits));
            }
            case "year" -> {
                boolean year = whole && digits.length() == 4 && digits.compareTo("2100") < 0;
                return year && digits.charAt(0) != '0' && !gluedToWord(tokens, from)
                        ? List.of(new Slot(from, from + 1, digits))
                        : List.of();
            }
            case "yy" -> {
                return whole && digits.length() == 2
                        ? List.of(new Slot(from, from + 1, digits))
                        : List.of();
            }
            case "decade" -> {
                boolean decade =
                        whole
                                && digits.length() == 4
                                && digits.endsWith("0")
                                && (tokens.lower(from + 1).equals("s") && tokens.glued(from + 1));
                return decade ? List.of(new Slot(from, from + 2, digits)) : List.of();
            }
            default -> {
                return whole && digits.length() < 6
                        ? List.of(new Slot(from, from + 1, digits))
                        : List.of();
            }
        }
    }

    private static boolean isClock(Tokens tokens, int from) {
        return tokens.lower(from + 1).equals(":") || tokens.lower(from + 1).equals("%");
    }

    private static boolean gluedToWord(Tokens tokens, int from) {
        return tokens.glued(from + 1)
                && (tokens.at(from + 1).isWord() || tokens.lower(from + 1).equals("%"));
    }

    private static Map<String, Map<String, List<Form>>> vocabulary(
            Lexicon lexicon, List<String> tables) {
        Map<String, Map<String, List<Form>>> classes = new HashMap<>();
        for (String table : tables) {
            for (Lexicon.Row row : lexicon.rows(table)) {
                for (String phrase : row.cell(2).split("\\|")) {
                    List<String> pieces = Tokens.pieces(phrase);
                    if (!pieces.isEmpty()) {
                        classes.computeIfAbsent(row.cell(0), c -> new HashMap<>())
                                .computeIfAbsent(
                                        Tokens.plain(pieces.get(0)), f -> new ArrayList<>())
                                .add(new Form(pieces, row.cell(1)));
                    }
                }
            }
        }
        classes.values()
                .forEach(
                        byWord ->
                                byWord.values()
                                        .forEach(
                                                forms ->
                                                        forms.sort(
                                                                Comparator.<Form>comparingInt(
                                                                                f ->
                                                                                        f.pieces()
                                                                                                .size())
                                                                        .reversed())));
        return classes;
    }

    private List<Element> elements(Lexicon.Row row, String pattern, Set<String> ownClasses) {
        List<Element> elements = new ArrayList<>();
        for (String piece : pattern.trim().split("\\s+")) {
            if (piece.equals("<")) {
                elements.add(new Element.Begin());
            } else if (piece.equals(">")) {
                elements.add(new Element.End());
            } else if (piece.equals("...")) {
                elements.add(new Element.Gap());
            } else {
                boolean optional =
                        piece.length() > 2 && piece.startsWith("[") && piece.endsWith("]");
                String inner = optional ? piece.substring(1, piece.length() - 1) : piece;
                elements.add(element(row, inner, optional, ownClasses));
            }
        }
        return elements;
    }

    private Element element(
            Lexicon.Row row, String piece, boolean optional, Set<String> ownClasses) {
        if (!piece.startsWith("{")) {
            return new Element.Words(List.of(piece.split("\\|")), optional);
        }
        String inner = piece.substring(1, piece.length() - 1);
        int equals = inner.indexOf('=');
        String name = equals < 0 ? inner : inner.substring(0, equals);
        String kind = inner.substring(equals + 1);
        if (!vocabulary.containsKey(kind)
                && !BUILT_IN.contains(kind)
                && !ownClasses.contains(kind)) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s, line %d: no table has words of the class {%s}; add them, or"
                                    + " correct the pattern",
                            row.table(),
                            row.line(),
                            kind));
        }
        return new Element.Kind(name, kind, optional);
    }

    private void index(Rule rule, Set<String> ownClasses) {
        Set<String> keys = new LinkedHashSet<>();
        boolean prefix = false;
        for (Element element : rule.elements()) {
            boolean optional = true;
            if (element instanceof Element.Words words) {
                optional = words.optional();
                for (String word : words.words()) {
                    prefix |= word.length() > 1 && word.endsWith("*");
                    keys.add(Tokens.plain(word));
                }
            } else if (element instanceof Element.Kind kind) {
                optional = kind.optional();
                if (BUILT_IN.contains(kind.kind()) || ownClasses.contains(kind.kind())) {
                    keys.add(ANY_NUMBER);
                } else {
                    keys.addAll(vocabulary.getOrDefault(kind.kind(), Map.of()).keySet());
                }
            } else if (element instanceof Element.Gap) {
                throw new IllegalArgumentException(
                        rule.row().table()
                                + ", line "
                                + rule.row().line()
                                + ": a pattern cannot begin with ...; begin it with a word");
            }
            if (!optional) {
                break;
            }
        }
        if (prefix) {
            byPrefix.add(rule);
        } else {
            keys.forEach(key -> byFirstWord.computeIfAbsent(key, k -> new ArrayList<>()).add(rule));
        }
    }

    /** One rule tried at one token. */
    private final class Attempt {
        private final Tokens tokens;
        private final Rule rule;
        private final int start;
        private final OwnClasses own;
        private final Map<String, Slot> slots = new LinkedHashMap<>();
        private final List<Stretch> gaps = new ArrayList<>();
        private int begin;
        private int end = -1;

        Attempt(Tokens tokens, Rule rule, int start, OwnClasses own) {
            this.tokens = tokens;
            this.rule = rule;
            this.start = start;
            this.begin = start;
            this.own = own;
        }

        Optional<Match> match() {
            int stop = from(0, start);
            if (stop < 0) {
                return Optional.empty();
            }
            int to = end < 0 ? stop : end;
            return to > begin
                    ? Optional.of(new Match(rule, begin, to, slots, gaps))
                    : Optional.empty();
        }

        /** The token after the match of the elements from {@code index} on, or -1. */
        private int from(int index, int at) {
            if (index == rule.elements().size()) {
                return at;
            }
            Element element = rule.elements().get(index);
            if (element instanceof Element.Begin) {
                begin = at;
                return from(index + 1, at);
            }
            if (element instanceof Element.End) {
                int stop = from(index + 1, at);
                if (stop >= 0) {
                    end = at;
                }
                return stop;
            }
            if (element instanceof Element.Gap) {
                return gap(index, at);
            }
            if (element instanceof Element.Words words) {
                if (at < tokens.size()
                        && words.words().stream().anyMatch(w -> meets(w, tokens.at(at)))) {
                    int stop = from(index + 1, at + 1);
                    if (stop >= 0) {
                        return stop;
                    }
                }
                return words.optional() ? from(index + 1, at) : -1;
            }
            return kind((Element.Kind) element, index, at);
        }

        private int kind(Element.Kind kind, int index, int at) {
            List<Slot> found = new ArrayList<>(own.at(kind.kind(), at));
            found.addAll(Grammar.this.at(kind.kind(), tokens, at));
            for (Slot slot : found) {
                slots.put(kind.name(), slot);
                int stop = from(index + 1, slot.to());
                if (stop >= 0) {
                    return stop;
                }
                slots.remove(kind.name());
            }
            return kind.optional() ? from(index + 1, at) : -1;
        }

        private int gap(int index, int at) {
            for (int skipped = 0;
                    skipped <= LONGEST_GAP && at + skipped <= tokens.size();
                    skipped++) {
                int stop = from(index + 1, at + skipped);
                if (stop >= 0) {
                    gaps.add(new Stretch(at, at + skipped));
                    return stop;
                }
                if (Set.of(".", ";", "(", ")", "?", "!").contains(tokens.lower(at + skipped))) {
                    return -1;
                }
            }
            return -1;
        }
    }

    /** The passage of a match in the stored text. */
    public static Passage passage(Tokens tokens, Match match) {
        return tokens.passage(match.from(), match.to());
    }
}
