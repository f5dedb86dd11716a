// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.check;

import java.util.Map;
import org.dalel.law.program.Range;

/**
 * What is known of an organisation or case. Hypothetical: neither kept nor logged unless its owner
 * keeps it in the vault.
 *
 * @param facts by fact id; left out: not known, or not said
 */
public record Profile(Map<String, Range> facts) {
    public Profile {
        facts = Map.copyOf(facts);
    }

    /** Which facts are there, never their values. */
    @Override
    public String toString() {
        return "Profile[" + facts.size() + " facts]";
    }
}
