// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms.wrong;

import org.dalel.record.wrong.Breaks;

/** Terms that import the record: against the picture, and a cycle. */
public final class Knows {
    public String what(Breaks record) {
        return record.toString();
    }
}
