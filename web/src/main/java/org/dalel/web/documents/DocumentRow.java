// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dalel.record.Candidate;
import org.dalel.record.Candidates;
import org.dalel.record.Kind;
import org.dalel.record.StoredDocument;
import org.dalel.web.wording.Wording;

/**
 * A document in a list.
 *
 * @param title of the document, in its own language; for the inside of a page only
 * @param language of the title
 * @param about publisher, date and language in one line
 * @param kinds how many candidates of each kind, kinds without any left out
 * @param state as the stylesheet calls it, with {@code progress} as its words
 */
public record DocumentRow(
        String id,
        String title,
        String language,
        String about,
        List<KindCount> kinds,
        String takenIn,
        String state,
        String progress) {

    /** How many candidates of a kind. */
    public record KindCount(String kind, String name, int count) {}

    /** A document with open candidates; they are what is counted. */
    public static DocumentRow waiting(Candidates.Waiting waiting, Wording say) {
        return row(waiting.document(), waiting.open(), waiting.count(), waiting.decided(), say);
    }

    /** Any document; all its candidates that are not weak are counted. */
    public static DocumentRow of(StoredDocument document, List<Candidate> candidates, Wording say) {
        List<Candidate> counted = candidates.stream().filter(c -> !c.weak()).toList();
        Map<Kind, Integer> kinds =
                counted.stream().collect(Collectors.toMap(Candidate::kind, c -> 1, Integer::sum));
        int open = (int) counted.stream().filter(Candidate::open).count();
        return row(document, kinds, open, counted.size() - open, say);
    }

    private static DocumentRow row(
            StoredDocument document, Map<Kind, Integer> kinds, int open, int decided, Wording say) {
        return new DocumentRow(
                document.id().toString(),
                document.title(),
                document.about().language().code(),
                about(document, say),
                Arrays.stream(Kind.values())
                        .filter(kinds::containsKey)
                        .map(
                                kind ->
                                        new KindCount(
                                                Wording.code(kind),
                                                say.kind(kind),
                                                kinds.getOrDefault(kind, 0)))
                        .toList(),
                say.day(document.takenIn()),
                open == 0 ? (decided == 0 ? "none" : "accepted") : "proposed",
                progress(open, decided, say));
    }

    /** "Velmar Courier · 3 March 2026 · English". */
    public static String about(StoredDocument document, Wording say) {
        return Stream.of(
                        document.about().publisher().orElse(""),
                        document.about().published().isKnown()
                                ? say.when(document.about().published())
                                : "",
                        say.language(document.about().language()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String progress(int open, int decided, Wording say) {
        if (open + decided == 0) {
            return say.text("progress.nothing");
        } else if (decided == 0) {
            return say.text("progress.none");
        } else if (open == 0) {
            return say.text("progress.all");
        }
        return say.text("progress.some", decided, open + decided);
    }
}
