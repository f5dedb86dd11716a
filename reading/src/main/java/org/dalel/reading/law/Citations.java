// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.terms.Passage;

/** Articles, sections and their parts, cited by number. */
final class Citations {
    private static final String NUMBER = "\\d+[A-Za-z]?(?:[-–.]\\d+)*(?:\\s?\\(\\w{1,3}\\))*[A-Z]?";
    private static final String NUMBERS =
            NUMBER + "(?:(?:\\s*,\\s*|\\s+and\\s+|\\s+or\\s+|\\s*,\\s*and\\s+)" + NUMBER + ")*";
    private static final String PART =
            "(?:parts?|paragraphs?|para\\.?|subsections?|clauses?|points?)";
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?i)(?<![\\w-])(?:"
                            + PART
                            + "\\s+"
                            + NUMBERS
                            + "\\s*,?\\s+of\\s+)?(?:articles?|arts?\\.?|sections?|sec\\.|§§?)\\s*"
                            + NUMBERS
                            + "(?:\\s*[,(]?\\s*"
                            + PART
                            + "\\s+"
                            + NUMBERS
                            + "\\)?)?");

    private Citations() {}

    /** The citations between two offsets; a report's "see section 5" is none. */
    static List<Passage> in(String text, Passage sentence) {
        List<Passage> found = new ArrayList<>();
        Matcher cited = ENGLISH.matcher(text).region(sentence.start(), sentence.end());
        while (cited.find()) {
            int from = Math.max(sentence.start(), cited.start() - 6);
            if (!text.substring(from, cited.start())
                    .toLowerCase(Locale.ROOT)
                    .matches(".*\\bsee\\s+\\W?")) {
                found.add(new Passage(cited.start(), cited.end()));
            }
        }
        return found;
    }
}
