// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.document;

import java.util.List;
import java.util.Map;
import org.dalel.record.CaseRecord;
import org.dalel.record.Id;
import org.dalel.record.StoredDocument;
import org.dalel.web.documents.DocumentRow;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Where else the words of a document stand. Looking through the record takes longer than all the
 * rest of the document's page, so that this is a page of its own: a script puts its list into the
 * document's page after that is shown; without a script a link leads here.
 */
public final class CopiesPage {
    private static final int MOST = 5;

    private final CaseRecord record;
    private final Pages pages;

    public CopiesPage(CaseRecord record, Pages pages) {
        this.record = record;
        this.pages = pages;
    }

    /**
     * A document in the same words.
     *
     * @param about publisher, date and language
     * @param percent how much of the shorter of the two stands in the other
     */
    public record CopyView(String id, String about, int percent) {}

    public ServerResponse show(ServerRequest request) {
        StoredDocument document =
                Id.<StoredDocument>parse(request.pathVariable("id"))
                        .flatMap(record.documents()::find)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.show(
                request,
                HttpStatus.OK,
                "document/copies",
                "copies",
                Frame.Place.DOCUMENTS,
                Map.of(
                        "document",
                        document,
                        "copies",
                        copies(document.id(), pages.wording(request))));
    }

    private List<CopyView> copies(Id<StoredDocument> id, Wording say) {
        return record.copies().of(id, MOST).stream()
                .map(
                        c ->
                                new CopyView(
                                        c.document().id().toString(),
                                        DocumentRow.about(c.document(), say),
                                        (int) Math.round(100 * c.share())))
                .toList();
    }
}
