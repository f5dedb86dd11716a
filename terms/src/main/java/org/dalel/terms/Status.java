// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

import java.util.Locale;

/** Whether a source says that an incident took place. */
public enum Status {
    HAPPENED,
    PLANNED,
    THREATENED,
    DENIED,
    HYPOTHETICAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Status ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
