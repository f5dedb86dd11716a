// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.recording;

import java.util.List;
import java.util.Optional;
import org.dalel.record.CaseRecord;
import org.dalel.record.Id;
import org.dalel.record.StoredDocument;
import org.dalel.web.passage.Paragraphs;

/**
 * The document a passage is chosen from, with its paragraphs to read beside the form.
 *
 * @param id of the document; empty when none is chosen
 * @param offered documents to choose from, the latest taken in first
 */
public record Chosen(
        String id, String title, String language, List<Line> paragraphs, List<Offered> offered) {
    private static final int OFFERED = 50;
    private static final int PARAGRAPHS = 400;

    /** A paragraph that can be cited. */
    public record Line(int number, String words) {}

    /** A document by its title. */
    public record Offered(String id, String title) {}

    static Chosen of(Optional<Id<StoredDocument>> id, CaseRecord record) {
        List<Offered> offered =
                record.documents().latest(OFFERED).stream()
                        .map(d -> new Offered(d.id().toString(), d.title()))
                        .toList();
        return id.flatMap(
                        which ->
                                record.documents()
                                        .find(which)
                                        .flatMap(
                                                stored ->
                                                        record.documents()
                                                                .text(which)
                                                                .map(
                                                                        text ->
                                                                                new Chosen(
                                                                                        which
                                                                                                .toString(),
                                                                                        stored
                                                                                                .title(),
                                                                                        stored.about()
                                                                                                .language()
                                                                                                .code(),
                                                                                        lines(text),
                                                                                        offered))))
                .orElse(new Chosen("", "", "", List.of(), offered));
    }

    private static List<Line> lines(org.dalel.terms.Document text) {
        return Paragraphs.of(text).all().stream()
                .filter(p -> p.number().isPresent())
                .limit(PARAGRAPHS)
                .map(p -> new Line(p.number().orElseThrow(), p.passage().in(text.text())))
                .toList();
    }

    /** Whether the chosen document is not among those offered. */
    public boolean further() {
        return !id.isEmpty() && offered.stream().noneMatch(o -> o.id().equals(id));
    }
}
