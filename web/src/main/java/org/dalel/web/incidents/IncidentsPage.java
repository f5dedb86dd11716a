// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.incidents;

import java.util.List;
import java.util.Map;
import org.dalel.record.CaseRecord;
import org.dalel.record.Incident;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.frame.Slice;
import org.dalel.web.incident.IncidentRow;
import org.dalel.web.incident.RangeBar;
import org.dalel.web.wording.Wording;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** All incidents that people accepted, the latest first, with their numbers as ranges. */
public final class IncidentsPage {
    private final CaseRecord record;
    private final Pages pages;

    public IncidentsPage(CaseRecord record, Pages pages) {
        this.record = record;
        this.pages = pages;
    }

    public ServerResponse show(ServerRequest request) {
        Wording say = pages.wording(request);
        List<Incident> all = record.incidents().all();
        Slice slice = Slice.asked(request, all.size());
        List<IncidentRow> rows =
                all.subList(slice.from(), slice.to()).stream()
                        .map(i -> IncidentRow.of(i, record, say))
                        .toList();
        double most = rows.stream().mapToDouble(r -> r.numbers().most()).max().orElse(0);
        return pages.show(
                request,
                "incidents",
                Frame.Place.INCIDENTS,
                Map.of(
                        "rows",
                        rows,
                        "bars",
                        rows.stream().map(r -> r.bar(most, say)).toList(),
                        "ticks",
                        RangeBar.ticks(most, say),
                        "slice",
                        slice,
                        "waiting",
                        record.candidates().documentsWaiting(),
                        "documents",
                        record.documents().count()));
    }
}
