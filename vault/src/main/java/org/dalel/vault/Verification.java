// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.util.List;
import org.dalel.terms.Problem;

/**
 * What was looked at in a vault and what was found.
 *
 * @param covered what was looked at, in sentences; what is not named was not looked at
 * @param problems empty when all of it is whole
 */
public record Verification(List<String> covered, List<Problem> problems) {
    public Verification {
        covered = List.copyOf(covered);
        problems = List.copyOf(problems);
    }

    public boolean whole() {
        return problems.isEmpty();
    }
}
