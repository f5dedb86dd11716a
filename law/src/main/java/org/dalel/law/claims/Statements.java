// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dalel.terms.Bounds;
import org.dalel.terms.Passage;
import org.dalel.terms.finding.FigureCandidate;
import org.dalel.terms.finding.ProvisionCandidate;

/** What a document says that rules say, from what was read in it. */
public final class Statements {
    /** The end of a sentence and the beginning of the next. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?<=[.!?]|[.!?][”\"»)])\\s+(?=[\\p{Lu}“\"«(0-9])|\\n+");

    /** Shorter than this, in characters, nothing is said of a law. */
    private static final int SHORTEST = 12;

    private Statements() {}

    /**
     * A rule that was read in the document.
     *
     * @param words what the reading keeps of its words
     */
    public record Rule(
            int start,
            int end,
            Optional<String> kind,
            Optional<String> addressee,
            String words,
            List<Statement.Said> sanctions) {
        public Rule {
            sanctions = List.copyOf(sanctions);
        }

        /** Where it stands, never its words. */
        @Override
        public String toString() {
            return "Rule[" + start + ".." + end + "]";
        }
    }

    /** A number that was read in the document. */
    public record Number(int start, int end, Bounds value) {}

    /** The statements of a document with its text, one for each sentence. */
    public static List<Statement> in(
            String text, List<ProvisionCandidate> provisions, List<FigureCandidate> figures) {
        return inText(
                text,
                provisions.stream().map(Statements::rule).toList(),
                figures.stream()
                        .map(f -> new Number(f.passage().start(), f.passage().end(), f.value()))
                        .toList());
    }

    /** The same of rules and numbers that come from a file. */
    public static List<Statement> inText(String text, List<Rule> rules, List<Number> numbers) {
        List<Statement> statements = new ArrayList<>();
        Matcher end = SENTENCE.matcher(text);
        int start = 0;
        while (end.find()) {
            sentence(text, start, end.start(), rules, numbers).ifPresent(statements::add);
            start = end.end();
        }
        sentence(text, start, text.length(), rules, numbers).ifPresent(statements::add);
        return statements;
    }

    /** The statements of a reading without its text: one for each rule. */
    public static List<Statement> of(List<Rule> rules, List<Number> numbers) {
        return rules.stream()
                .map(r -> statement(r.start(), r.end(), r.words(), List.of(r), numbers))
                .toList();
    }

    private static Optional<Statement> sentence(
            String text, int start, int end, List<Rule> rules, List<Number> numbers) {
        return end - start < SHORTEST
                ? Optional.empty()
                : Optional.of(
                        statement(
                                start,
                                end,
                                text.substring(start, end),
                                rules.stream()
                                        .filter(r -> r.start() < end && r.end() > start)
                                        .toList(),
                                numbers));
    }

    private static Statement statement(
            int start, int end, String words, List<Rule> rules, List<Number> numbers) {
        return new Statement(
                start,
                end,
                words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "),
                rules.stream().flatMap(r -> r.kind().stream()).findFirst(),
                rules.stream().flatMap(r -> r.addressee().stream()).findFirst(),
                rules.stream().flatMap(r -> r.sanctions().stream()).toList(),
                numbers.stream()
                        .filter(n -> n.start() < end && n.end() > start)
                        .map(Number::value)
                        .toList());
    }

    private static Rule rule(ProvisionCandidate read) {
        List<Statement.Said> sanctions =
                read.sanctions().stream()
                        .map(
                                s ->
                                        new Statement.Said(
                                                s.kind().code(), s.amount(), s.unit().orElse("")))
                        .toList();
        String words =
                Stream.concat(
                                Stream.of(
                                                read.instrument(),
                                                read.addressee(),
                                                read.condition(),
                                                read.citation())
                                        .flatMap(Optional::stream),
                                sanctions.stream().map(s -> s.kind().replace('_', ' ')))
                        .collect(Collectors.joining(" "));
        Passage at = read.passage();
        return new Rule(
                at.start(),
                at.end(),
                Optional.of(read.kind().code()),
                read.addressee(),
                words,
                sanctions);
    }
}
