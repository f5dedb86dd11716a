// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms.finding;

import java.util.Locale;
import org.dalel.terms.Passage;
import org.dalel.terms.When;

/** A step in the life of a bill or law, with its date. */
public record StageCandidate(Passage passage, String instrument, Stage stage, When date)
        implements Finding {

    /** Without the instrument, which is the document's words. */
    @Override
    public String toString() {
        return "StageCandidate[" + passage + ", " + stage + ", " + date.edtf() + "]";
    }

    /** The steps of an instrument; several may be told of one event. */
    public enum Stage {
        DRAFTED,
        TABLED,
        COMMITTEE,
        DELAYED,
        PASSED,
        AMENDED,
        SIGNED,
        VETOED,
        IN_FORCE,
        REPEALED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Stage ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
