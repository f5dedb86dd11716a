// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.terms.Passage;
import org.jspecify.annotations.Nullable;

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
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

    /** No gap goes over these. */
    private static final Set<String> NO_GAP = Set.of(".", ";", "(", ")", "?", "!");

    /** Stands in the index for digits and for what a caller finds itself. */
    private static final String ANY_NUMBER = "#";

    private final Map<String, Map<String, List<Form>>> vocabulary;
    private final Set<String> ownClasses;
    private final List<Rule> rules = new ArrayList<>();

    /** Rules by the words that may stand first in them. */
    private final Map<String, List<Rule>> byFirstWord = new HashMap<>();

    /** Rules that a beginning of a word may open, by its first letter. */
    private final Map<Character, List<Rule>> byFirstLetter = new HashMap<>();

    private record Form(List<Piece> pieces, String value) {
        boolean meets(Tokens tokens, int from) {
            if (from + pieces.size() > tokens.size()) {
                return false;
            }
            for (int k = 0; k < pieces.size(); k++) {
                if (!pieces.get(k).meets(tokens.at(from + k))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * One word of a table.
     *
     * @param plain in lower case, without the star of a word that is only a beginning
     * @param beginning whether any word that begins so meets it
     * @param capital whether only a word with a capital meets it
     */
    public record Piece(String plain, boolean beginning, boolean capital) {
        static Piece of(String written) {
            String plain = Tokens.plain(written);
            boolean beginning = plain.length() > 1 && plain.endsWith("*");
            return new Piece(
                    beginning ? plain.substring(0, plain.length() - 1) : plain,
                    beginning,
                    Character.isUpperCase(written.charAt(0)));
        }

        boolean meets(Token token) {
            if (capital && !token.startsWithCapital()) {
                return false;
            }
            return beginning
                    ? token.lower().startsWith(plain)
                    : plain.equals(token.lower()) || plain.equals(token.lemma());
        }
    }

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
        record Words(List<Piece> words, boolean optional) implements Element {
            boolean meets(Token token) {
                for (Piece word : words) {
                    if (word.meets(token)) {
                        return true;
                    }
                }
                return false;
            }
        }

        /** A phrase of a class, kept as {@code name}; {@code own} when the caller finds it. */
        record Kind(String name, String kind, boolean own, boolean optional) implements Element {}

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
        this.ownClasses = Set.copyOf(ownClasses);
        for (Lexicon.Row row : lexicon.rows(rulesTable)) {
            Rule rule = new Rule(rules.size(), row, row.cell(0), elements(row, row.cell(1)));
            rules.add(rule);
            index(rule);
        }
    }

    public List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** Every match in the sentence, also such as overlap, in the order of the text. */
    public List<Match> all(Tokens tokens, OwnClasses own) {
        List<Match> found = new ArrayList<>();
        int[] triedAt = new int[rules.size()]; // the token after the one a rule was last tried at
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.at(i);
            boolean number = token.isNumber() || own != OwnClasses.NONE && hasOwn(own, i);
            attempt(byFirstWord.get(token.lower()), tokens, i, own, triedAt, found);
            if (!token.lemma().equals(token.lower())) {
                attempt(byFirstWord.get(token.lemma()), tokens, i, own, triedAt, found);
            }
            if (number) {
                attempt(byFirstWord.get(ANY_NUMBER), tokens, i, own, triedAt, found);
            }
            attempt(byFirstLetter.get(token.lower().charAt(0)), tokens, i, own, triedAt, found);
        }
        return found;
    }

    private boolean hasOwn(OwnClasses own, int at) {
        for (String kind : ownClasses) {
            if (!own.at(kind, at).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void attempt(
            @Nullable List<Rule> tried,
            Tokens tokens,
            int at,
            OwnClasses own,
            int[] triedAt,
            List<Match> found) {
        if (tried == null) {
            return;
        }
        for (Rule rule : tried) {
            if (triedAt[rule.order()] != at + 1) {
                triedAt[rule.order()] = at + 1;
                new Attempt(tokens, rule, at, own).match().ifPresent(found::add);
            }
        }
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
        Map<String, List<Form>> forms = vocabulary.get(kind);
        if (forms == null) {
            return List.of();
        }
        Token token = tokens.at(from);
        List<Slot> found = met(forms.get(token.lower()), tokens, from);
        return found.isEmpty() && !token.lemma().equals(token.lower())
                ? met(forms.get(token.lemma()), tokens, from)
                : found;
    }

    private static List<Slot> met(@Nullable List<Form> forms, Tokens tokens, int from) {
        if (forms == null) {
            return List.of();
        }
        List<Slot> found = new ArrayList<>(forms.size());
        for (Form form : forms) {
            if (form.meets(tokens, from)) {
                found.add(new Slot(from, from + form.pieces().size(), form.value()));
            }
        }
        return found;
    }

    /** Whether one word, in lower case, is a phrase of a class. */
    public boolean has(String kind, String word) {
        return vocabulary.getOrDefault(kind, Map.of()).getOrDefault(word, List.of()).stream()
                .anyMatch(f -> f.pieces().size() == 1);
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
                        tokens.glued(from + 1) && ORDINALS.contains(tokens.lower(from + 1));
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
                                .add(
                                        new Form(
                                                pieces.stream().map(Piece::of).toList(),
                                                row.cell(1)));
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

    private List<Element> elements(Lexicon.Row row, String pattern) {
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
                elements.add(element(row, inner, optional));
            }
        }
        return elements;
    }

    private Element element(Lexicon.Row row, String piece, boolean optional) {
        if (!piece.startsWith("{")) {
            return new Element.Words(
                    Arrays.stream(piece.split("\\|")).map(Piece::of).toList(), optional);
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
        return new Element.Kind(name, kind, ownClasses.contains(kind), optional);
    }

    /** Under every word that may stand first: up to the first element that must be there. */
    private void index(Rule rule) {
        Set<String> words = new LinkedHashSet<>();
        Set<Character> letters = new LinkedHashSet<>();
        for (Element element : rule.elements()) {
            boolean optional = true;
            if (element instanceof Element.Words first) {
                optional = first.optional();
                for (Piece word : first.words()) {
                    if (word.beginning()) {
                        letters.add(word.plain().charAt(0));
                    } else {
                        words.add(word.plain());
                    }
                }
            } else if (element instanceof Element.Kind kind) {
                optional = kind.optional();
                if (BUILT_IN.contains(kind.kind()) || kind.own()) {
                    words.add(ANY_NUMBER);
                }
                words.addAll(vocabulary.getOrDefault(kind.kind(), Map.of()).keySet());
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
        words.forEach(w -> byFirstWord.computeIfAbsent(w, k -> new ArrayList<>()).add(rule));
        letters.forEach(l -> byFirstLetter.computeIfAbsent(l, k -> new ArrayList<>()).add(rule));
    }

    /** One rule tried at one token. */
    private final class Attempt {
        private final Tokens tokens;
        private final Rule rule;
        private final int start;
        private final OwnClasses own;
        private final Map<String, Slot> slots = new HashMap<>(4);
        private final List<Stretch> gaps = new ArrayList<>(0);
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
                if (at < tokens.size() && words.meets(tokens.at(at))) {
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
            int stop = kind.own() ? oneOf(own.at(kind.kind(), at), kind, index) : -1;
            if (stop < 0) {
                stop = oneOf(Grammar.this.at(kind.kind(), tokens, at), kind, index);
            }
            return stop < 0 && kind.optional() ? from(index + 1, at) : stop;
        }

        private int oneOf(List<Slot> found, Element.Kind kind, int index) {
            for (Slot slot : found) {
                slots.put(kind.name(), slot);
                int stop = from(index + 1, slot.to());
                if (stop >= 0) {
                    return stop;
                }
                slots.remove(kind.name());
            }
            return -1;
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
                if (NO_GAP.contains(tokens.lower(at + skipped))) {
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
