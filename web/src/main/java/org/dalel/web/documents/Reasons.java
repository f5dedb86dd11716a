// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dalel.record.Promise;
import org.dalel.web.wording.Wording;

/** Why a document stands where it stands in the pile, in words; no score is shown. */
public final class Reasons {
    private Reasons() {}

    /** "begun, 3 of 8 decided; incidents: 6, of them grave: 2; from this week". */
    public static String of(Promise promise, LocalDate today, Wording say) {
        List<String> reasons = new ArrayList<>();
        switch (promise.standing()) {
            case BEGUN ->
                    reasons.add(
                            say.text(
                                    "pile.begun",
                                    promise.decided(),
                                    promise.decided() + promise.open()));
            case RETOLD -> reasons.add(say.text("pile.retold"));
            case WEAK -> reasons.add(say.text("pile.weak", promise.weak()));
            case WAITING, DONE -> {}
        }
        if (promise.incidents() > 0) {
            reasons.add(
                    promise.grave() > 0
                            ? say.text("pile.grave", promise.incidents(), promise.grave())
                            : say.text("pile.incidents", promise.incidents()));
        } else if (promise.standing() == Promise.Standing.WAITING) {
            reasons.add(say.text("pile.noIncident"));
        }
        if (promise.standing().waits()) {
            switch (promise.age(today)) {
                case WEEK -> reasons.add(say.text("pile.week"));
                case MONTH -> reasons.add(say.text("pile.month"));
                case OLDER, UNKNOWN -> {}
            }
        }
        return String.join("; ", reasons);
    }
}
