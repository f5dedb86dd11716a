// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.documents;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dalel.record.Kind;
import org.dalel.record.Pile;
import org.dalel.record.Promise;
import org.dalel.record.StoredDocument;
import org.dalel.web.wording.Wording;

/**
 * A document in a list.
 *
 * @param title of the document, in its own language; for the inside of a page only
 * @param language of the title
 * @param about publisher, date and language in one line
 * @param kinds how many candidates of each kind, kinds without any left out
 * @param why it stands where it stands in the pile; empty for one in which nothing is open
 * @param state as the stylesheet calls it, with {@code progress} as its words
 * @param problems how many problems its reading tells of
 */
public record DocumentRow(
        String id,
        String title,
        String language,
        String about,
        List<KindCount> kinds,
        String takenIn,
        String why,
        String state,
        String progress,
        int problems) {

    /** How many candidates of a kind. */
    public record KindCount(String kind, String name, int count) {}

    /** A document of the pile; its open candidates are what is counted. */
    public static DocumentRow waiting(Pile.Row row, LocalDate today, Wording say) {
        return row(row, row.open(), today, say);
    }

    /** Any document; all its candidates that are not weak are counted. */
    public static DocumentRow of(Pile.Row row, LocalDate today, Wording say) {
        return row(row, row.all(), today, say);
    }

    private static DocumentRow row(
            Pile.Row row, Map<Kind, Integer> kinds, LocalDate today, Wording say) {
        StoredDocument document = row.document();
        Promise promise = row.promise();
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
                Reasons.of(promise, today, say),
                promise.open() > 0 ? "proposed" : promise.decided() > 0 ? "accepted" : "none",
                progress(promise.open(), promise.decided(), say),
                row.problems());
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
