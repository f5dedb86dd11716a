// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dalel.record.CaseRecord;
import org.dalel.record.Pile;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.frame.Slice;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The documents of the record: those that wait, in the order of the pile, and all with filters. */
public final class DocumentsPage {
    private final CaseRecord record;
    private final Pages pages;
    private final Clock clock;

    public DocumentsPage(CaseRecord record, Pages pages, Clock clock) {
        this.record = record;
        this.pages = pages;
        this.clock = clock;
    }

    /** The pile: what waits, and how far the review has come. */
    public ServerResponse review(ServerRequest request) {
        Wording say = pages.wording(request);
        LocalDate today = LocalDate.now(clock);
        Pile.Progress progress = record.pile().progress();
        Slice slice = Slice.asked(request, progress.waiting() + progress.onlyWeak());
        Pile.Question first = Pile.Question.waiting(today, Slice.ROWS);
        Pile.Answer answer =
                record.pile()
                        .answer(
                                new Pile.Question(
                                        first.among(),
                                        first.language(),
                                        first.publisher(),
                                        first.since(),
                                        first.until(),
                                        first.order(),
                                        today,
                                        Slice.ROWS,
                                        slice.from()));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("progress", progress);
        shown.put(
                "rows",
                answer.rows().stream().map(r -> DocumentRow.waiting(r, today, say)).toList());
        shown.put("slice", slice);
        return pages.show(
                request, HttpStatus.OK, "documents/pile", "review", Frame.Place.REVIEW, shown);
    }

    /** All documents, or those that the filters leave. */
    public ServerResponse show(ServerRequest request) {
        Wording say = pages.wording(request);
        LocalDate today = LocalDate.now(clock);
        Pile pile = record.pile();
        DocumentFilter filter = DocumentFilter.asked(request, pile);
        int inAll = pile.answer(filter.question(today, 1, 0)).inAll();
        Slice slice = Slice.asked(request, inAll);
        Pile.Answer answer = pile.answer(filter.question(today, Slice.ROWS, slice.from()));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("filter", filter);
        shown.put("on", filter.isOn());
        shown.put("wrong", filter.wrong());
        shown.put("chips", filter.chips(say));
        shown.put("shows", filter.shows(say));
        shown.put("orders", filter.orders(say));
        shown.put("languages", filter.languages(pile, say));
        shown.put("publishers", filter.publishers(pile, say));
        shown.put("href", filter.href());
        shown.put("order", say.text("documents.order." + Wording.code(filter.order())));
        shown.put("inRecord", record.documents().count());
        shown.put("rows", answer.rows().stream().map(r -> DocumentRow.of(r, today, say)).toList());
        shown.put("slice", slice);
        return pages.show(request, "documents", Frame.Place.DOCUMENTS, shown);
    }
}
