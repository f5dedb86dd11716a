// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.grammar.Grammar;
import org.dalel.reading.grammar.Tokens;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.Passage;
import org.dalel.terms.When;
import org.dalel.terms.finding.DateMention;

/**
 * Finds dates and lengths of time and resolves what is relative against the day of publication and
 * the dates told before.
 *
 * <p>The phrases are rows of {@code <language>/dates.tsv} over the words of {@code
 * <language>/time.tsv}. What cannot be resolved is kept as a date that is not known, never guessed:
 * without a day of publication "last spring" is {@link When#UNKNOWN} and "May 22" stays without
 * year.
 */
public final class Dates {
    /** Every meaning that a row of {@code dates.tsv} can have. */
    static final Set<String> MEANINGS =
            Set.of(
                    "date",
                    "between",
                    "season",
                    "decade",
                    "quarter",
                    "half",
                    "first-months",
                    "same-period",
                    "calendar-last",
                    "calendar-this",
                    "calendar-next",
                    "last-season",
                    "next-season",
                    "last-month",
                    "next-month",
                    "this-month",
                    "last-weekday",
                    "next-weekday",
                    "weekday",
                    "last-weekend",
                    "running",
                    "coming",
                    "vague",
                    "ago",
                    "later",
                    "earlier",
                    "following",
                    "preceding",
                    "same",
                    "report-year",
                    "today",
                    "yesterday",
                    "tomorrow",
                    "event",
                    "none",
                    "lasting",
                    "lasting-half",
                    "lasting-two");

    private final Map<String, Grammar> grammars = new TreeMap<>();

    /**
     * @throws IllegalArgumentException when a row of a table cannot be understood
     */
    public Dates(Lexicon lexicon) {
        for (String path : lexicon.paths()) {
            if (path.endsWith("/dates.tsv")) {
                String language = path.substring(0, path.indexOf('/'));
                Grammar grammar =
                        new Grammar(lexicon, path, List.of(language + "/time.tsv"), Set.of());
                grammar.rules().forEach(Dates::check);
                grammars.put(language, grammar);
            }
        }
    }

    private static void check(Grammar.Rule rule) {
        if (!MEANINGS.contains(rule.meaning())) {
            throw new IllegalArgumentException(
                    rule.row().table()
                            + ", line "
                            + rule.row().line()
                            + ": a date cannot mean '"
                            + rule.meaning()
                            + "'; use one of "
                            + new java.util.TreeSet<>(MEANINGS));
        }
    }

    /** All dates and lengths of time of the page, in the order of the text. */
    public List<DateMention> in(Page page) {
        Optional<Grammar> grammar = grammarOf(page);
        if (grammar.isEmpty()) {
            return List.of();
        }
        List<Tokens> sentences = new ArrayList<>();
        List<Said> said = said(page, grammar.get(), sentences);
        Reference published = new Reference(page.published());
        MissingYears years = new MissingYears(published, grammar.get(), sentences, said);
        Telling telling = new Telling(published, years, grammar.get(), said);
        return joined(page, grammar.get(), telling.mentions());
    }

    /**
     * The passages that say a date or are taken for one by mistake (ages), without lengths of time:
     * numbers in them count nothing.
     */
    public List<Passage> passages(Page page) {
        return grammarOf(page).stream()
                .flatMap(g -> said(page, g, new ArrayList<>()).stream())
                .filter(s -> !Set.of("running", "coming").contains(s.meaning()))
                .filter(s -> !s.meaning().startsWith("lasting"))
                .map(Said::passage)
                .toList();
    }

    /**
     * A date as the word before it bounds it: "since October 2022" is {@code 2022-10/..}, "until
     * May" is {@code ../2017-05}; without such a word the date itself.
     */
    public When bounded(Page page, Passage passage, When when) {
        Optional<Grammar> grammar = grammarOf(page);
        if (grammar.isEmpty() || !when.isKnown() || when instanceof When.Span) {
            return when;
        }
        for (Sentence sentence : page.sentences()) {
            if (sentence.passage().contains(passage)) {
                Tokens tokens = Tokens.of(page.text(), sentence);
                int at = tokens.tokenAt(passage.start());
                if (precedes("since", grammar.get(), tokens, at)) {
                    return new When.Span(when, When.UNKNOWN);
                }
                if (precedes("until", grammar.get(), tokens, at)) {
                    return new When.Span(When.UNKNOWN, when);
                }
            }
        }
        return when;
    }

    /** Lines of the table whose rows the page reaches, for the test of the table. */
    List<Integer> rulesUsed(Page page) {
        return grammarOf(page).stream()
                .flatMap(g -> said(page, g, new ArrayList<>()).stream())
                .map(s -> s.match().rule().row().line())
                .toList();
    }

    /** Whether a phrase of a class ends just before a token. */
    public static boolean precedes(String kind, Grammar grammar, Tokens tokens, int at) {
        for (int back = 1; back <= 3 && at - back >= 0; back++) {
            int start = at - back;
            if (grammar.at(kind, tokens, start).stream().anyMatch(s -> s.to() == at)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Grammar> grammarOf(Page page) {
        return Optional.ofNullable(grammars.get(page.language().code()));
    }

    private static List<Said> said(Page page, Grammar grammar, List<Tokens> sentences) {
        List<Said> said = new ArrayList<>();
        int paragraph = 0;
        for (Page.Part part : page.parts()) {
            int last = part.passage().start();
            for (Sentence sentence : part.duplicate() ? List.<Sentence>of() : part.sentences()) {
                if (page.text().substring(last, sentence.passage().start()).contains("\n")) {
                    paragraph++;
                }
                last = sentence.passage().end();
                Tokens tokens = Tokens.of(page.text(), sentence);
                sentences.add(tokens);
                for (Grammar.Match match : grammar.longest(tokens)) {
                    said.add(new Said(tokens, match, paragraph));
                }
            }
            paragraph++;
        }
        return said;
    }

    /** "From June to August 2018", "between October 2022 and a March deadline": one span. */
    private static List<DateMention> joined(
            Page page, Grammar grammar, List<DateMention> mentions) {
        List<DateMention> joined = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            Optional<DateMention> span =
                    i + 1 < mentions.size()
                            ? Joining.join(page, grammar, mentions.get(i), mentions.get(i + 1))
                            : Optional.empty();
            if (span.isPresent()) {
                joined.add(span.get());
                i++;
            } else {
                joined.add(mentions.get(i));
            }
        }
        return joined;
    }
}
