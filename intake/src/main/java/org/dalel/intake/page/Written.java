// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.page;

import java.util.List;
import org.dalel.terms.Document;
import org.dalel.terms.Problem;

/**
 * The text of a file, its parts and pages, and what had to be said of it.
 *
 * @param facts what the file says of itself
 */
public record Written(
        String text,
        List<Document.Block> blocks,
        List<Document.Page> pages,
        Document.Metadata facts,
        List<Problem> problems) {
    public Written {
        blocks = List.copyOf(blocks);
        pages = List.copyOf(pages);
        problems = List.copyOf(problems);
    }
}
