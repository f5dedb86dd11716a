// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.util.Locale;

/** Which day of a case picks the version of a rule or the amount of a unit. */
public enum Anchor {
    /** The act, or the day asked about. */
    EVENT,
    /** The opening of the case. */
    OPENING,
    /** The decision. */
    DECISION,
    /** The filing of a report, request or complaint. */
    FILING;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
