// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.util.List;
import org.dalel.terms.Document;
import org.dalel.terms.Problem;

/**
 * A document taken in, and what had to be assumed for it or could not be kept.
 *
 * @param problems none when all was clear
 */
public record Taken(Document document, List<Problem> problems) {
    public Taken {
        problems = List.copyOf(problems);
    }
}
