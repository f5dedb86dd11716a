// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.when;

import java.util.Optional;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.grammar.Grammar;
import org.dalel.reading.grammar.Tokens;
import org.dalel.reading.page.Page;
import org.dalel.terms.When;
import org.dalel.terms.finding.DateMention;

/** Joins two dates that the text itself joins: "from … to …", "between … and …". */
final class Joining {
    private static final int LONGEST_BETWEEN = 30;

    private Joining() {}

    static Optional<DateMention> join(
            Page page, Grammar grammar, DateMention first, DateMention second) {
        if (!(first.meaning() instanceof DateMention.Dated from)
                || !(second.meaning() instanceof DateMention.Dated to)
                || !canJoin(from.when(), to.when())
                || second.passage().start() - first.passage().end() > LONGEST_BETWEEN) {
            return Optional.empty();
        }
        for (Sentence sentence : page.sentences()) {
            if (sentence.passage().contains(first.passage())
                    && sentence.passage().contains(second.passage())) {
                Tokens tokens = Tokens.of(page.text(), sentence);
                int before = tokens.tokenAt(first.passage().start());
                int after = tokens.tokenAt(first.passage().end());
                int next = tokens.tokenAt(second.passage().start());
                boolean opened = Dates.precedes("opening", grammar, tokens, before);
                boolean joins =
                        grammar.at("join", tokens, after).stream()
                                .anyMatch(s -> next - s.to() <= 1);
                if (opened && joins) {
                    return Optional.of(
                            new DateMention(
                                    first.passage().join(second.passage()),
                                    new DateMention.Dated(new When.Span(from.when(), to.when()))));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean canJoin(When from, When to) {
        return !(from instanceof When.Span)
                && !(to instanceof When.Span)
                && from.earliest().isPresent()
                && to.latest().isPresent()
                && !from.earliest().get().isAfter(to.latest().get());
    }
}
