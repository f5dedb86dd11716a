// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.terms.Bounds;

/**
 * A number with its bounds as a person types it, in English, Russian or Kazakh: "47", "at least
 * 120", "more than 1,000" (at least 1,000), "310 to 640", "до 50". Reads whatever {@link
 * org.dalel.web.wording.Wording#bounds(Bounds)} writes.
 */
public final class TypedNumber {
    private static final Set<String> UNKNOWN =
            Set.of("?", "not known", "unknown", "неизвестно", "белгісіз");
    private static final String NUMBER = "(\\d{1,3}(?:[ ,]\\d{3})+|\\d{1,15}(?:[.,]\\d{1,6})?)";
    private static final List<Pattern> AT_LEAST =
            List.of(
                    Pattern.compile(
                            "(?:at least|not less than|no fewer than|no less than|more than|over"
                                    + "|from|не менее|не меньше|минимум|более|более чем|больше|свыше"
                                    + "|от|кемінде|≥|>|>=) ?"
                                    + NUMBER),
                    Pattern.compile(
                            NUMBER
                                    + " ?(?:\\+|or more|и более|и больше|немесе одан көп"
                                    + "|(?:[-‑]?[нтд][ае]н )?астам)"));
    private static final List<Pattern> AT_MOST =
            List.of(
                    Pattern.compile(
                            "(?:up to|at most|not more than|no more than|до|не более|не больше"
                                    + "|ең көбі|≤|<=) ?"
                                    + NUMBER),
                    Pattern.compile(NUMBER + "(?:[-‑]?[гқ][еа])? дейін"));
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?:from |between |от |с )?"
                            + NUMBER
                            + " ?(?:to|and|до|по|–|—|‑|-) ?"
                            + NUMBER);
    private static final Pattern EXACT = Pattern.compile("(?:exactly |ровно |дәл )?" + NUMBER);

    private TypedNumber() {}

    /** The bounds that were typed; nothing typed is not known; empty when it is no number. */
    public static Optional<Bounds> of(String typed) {
        String text =
                typed.replaceAll("[\\u00a0\\u202f\\s]+", " ")
                        .replace("\u2060", "")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        if (text.isEmpty() || UNKNOWN.contains(text)) {
            return Optional.of(Bounds.UNKNOWN);
        }
        for (Pattern pattern : AT_LEAST) {
            Matcher said = pattern.matcher(text);
            if (said.matches()) {
                return Optional.of(Bounds.atLeast(number(said.group(1))));
            }
        }
        for (Pattern pattern : AT_MOST) {
            Matcher said = pattern.matcher(text);
            if (said.matches()) {
                return Optional.of(Bounds.atMost(number(said.group(1))));
            }
        }
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            BigDecimal from = number(between.group(1));
            BigDecimal to = number(between.group(2));
            return from.compareTo(to) > 0
                    ? Optional.empty()
                    : Optional.of(Bounds.between(from, to));
        }
        Matcher exact = EXACT.matcher(text);
        return exact.matches()
                ? Optional.of(Bounds.exactly(number(exact.group(1))))
                : Optional.empty();
    }

    /** A comma before three digits parts thousands; else it is a decimal comma. */
    private static BigDecimal number(String digits) {
        String plain =
                digits.matches("\\d{1,3}(?:[ ,]\\d{3})+")
                        ? digits.replaceAll("[ ,]", "")
                        : digits.replace(',', '.');
        return new BigDecimal(plain);
    }
}
