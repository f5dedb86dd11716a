// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record.wrong;

import opennlp.tools.util.Span;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;

/** Libraries where they do not belong. */
@SuppressWarnings("all")
public final class Frameworks {
    public String page(Document page) {
        return page.title();
    }

    public int span(Span span) {
        return span.getStart();
    }

    public String spring(ApplicationContext context) {
        return context.getDisplayName();
    }
}
