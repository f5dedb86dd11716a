// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.table;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Texts in cells, which other programs keep as HTML. */
public final class MarkedUp {
    private static final Pattern TAG =
            Pattern.compile(
                    "</?(?:p|br|div|span|b|i|em|strong|a|ul|ol|li|h[1-6]|blockquote)\\b[^>]*>");

    private MarkedUp() {}

    /** The words, a paragraph on each line; a text without marks stays as it is. */
    public static String words(String text) {
        if (!TAG.matcher(text).find()) {
            return text;
        }
        Document html = Jsoup.parse(text);
        html.select("script, style").remove();
        html.select("br").forEach(b -> b.before("\n"));
        html.select("p, div, li, h1, h2, h3, h4, h5, h6, blockquote").forEach(b -> b.before("\n"));
        return html.wholeText().replaceAll("[ \\t\\u00a0]*\\n\\s*", "\n").strip();
    }
}
