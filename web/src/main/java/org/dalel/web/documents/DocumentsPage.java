// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.documents;

import java.util.List;
import java.util.Map;
import org.dalel.record.CaseRecord;
import org.dalel.record.StoredDocument;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.frame.Slice;
import org.dalel.web.wording.Wording;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** All documents of the record, the latest taken in first. */
public final class DocumentsPage {
    private final CaseRecord record;
    private final Pages pages;

    public DocumentsPage(CaseRecord record, Pages pages) {
        this.record = record;
        this.pages = pages;
    }

    public ServerResponse show(ServerRequest request) {
        Wording say = pages.wording(request);
        List<StoredDocument> all = record.documents().all();
        Slice slice = Slice.asked(request, all.size());
        return pages.show(
                request,
                "documents",
                Frame.Place.DOCUMENTS,
                Map.of(
                        "rows",
                        all.subList(slice.from(), slice.to()).stream()
                                .map(d -> DocumentRow.of(d, record.candidates().of(d.id()), say))
                                .toList(),
                        "slice",
                        slice));
    }
}
