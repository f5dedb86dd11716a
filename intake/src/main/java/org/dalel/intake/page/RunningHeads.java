// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Running heads, feet and page numbers: lines at the edge of a page that come again at the same
 * place on other pages, or hold nothing but a page number.
 */
final class RunningHeads {
    /** Rows of a head or foot; where more rows come again, it is the text of a form. */
    private static final int DEEPEST = 3;

    private static final int LONGEST = 160;

    /** Points by which the place of a head may differ from page to page. */
    private static final float SHIFT = 6;

    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "[-–—|\\s]*(page|p\\.|стр\\.?|страница|с\\.|бет|-)?\\s*(\\d{1,4}|[ivxl]{1,6})"
                            + "(\\s*(of|/|из|\\|)\\s*\\d{1,4})?\\s*(бет|page)?[-–—|.\\s]*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<String, List<Float>> tops = new HashMap<>();
    private final Map<String, List<Float>> bottoms = new HashMap<>();
    private final int fewest;

    private RunningHeads(int fewest) {
        this.fewest = fewest;
    }

    static RunningHeads of(List<PageOfWords> pages) {
        RunningHeads heads = new RunningHeads(pages.size() < 5 ? 2 : 3);
        for (PageOfWords page : pages) {
            List<List<Stretch>> rows = rows(page);
            for (int i = 0; i < Math.min(DEEPEST + 1, rows.size()); i++) {
                heads.note(heads.tops, rows.get(i));
                heads.note(heads.bottoms, rows.get(rows.size() - 1 - i));
            }
        }
        return heads;
    }

    private void note(Map<String, List<Float>> places, List<Stretch> row) {
        places.computeIfAbsent(shape(row), none -> new ArrayList<>()).add(row.get(0).baseline());
    }

    /** The stretches of a page that are heads, feet or page numbers. */
    Set<Stretch> on(PageOfWords page) {
        Set<Stretch> heads = new HashSet<>();
        List<List<Stretch>> rows = rows(page);
        int top = heads(rows, tops, page.number());
        rows.subList(0, top).forEach(heads::addAll);
        List<List<Stretch>> upwards = new ArrayList<>(rows.subList(top, rows.size()));
        Collections.reverse(upwards);
        upwards.subList(0, heads(upwards, bottoms, page.number())).forEach(heads::addAll);
        return heads;
    }

    /** How many rows from the edge of the page on are heads. */
    private int heads(List<List<Stretch>> rows, Map<String, List<Float>> places, int page) {
        int heads = 0;
        while (heads < rows.size() && isHead(rows.get(heads), places, page, heads == 0)) {
            heads++;
            if (heads > DEEPEST) {
                return aboveGap(rows);
            }
        }
        return heads;
    }

    /** Where much comes again, only rows that stand apart from the others are heads. */
    private static int aboveGap(List<List<Stretch>> rows) {
        for (int i = 1; i <= DEEPEST; i++) {
            Stretch row = rows.get(i - 1).get(0);
            Stretch next = rows.get(i).get(0);
            if (Math.abs(next.baseline() - row.baseline()) > 1.8f * next.size()) {
                return i;
            }
        }
        return 0;
    }

    private boolean isHead(
            List<Stretch> row, Map<String, List<Float>> places, int page, boolean outermost) {
        if (row.stream().allMatch(Stretch::aside)) {
            return true;
        }
        if (PAGE_NUMBER.matcher(words(row)).matches()) {
            return outermost || words(row).contains(String.valueOf(page));
        }
        float place = row.get(0).baseline();
        return words(row).length() <= LONGEST
                && places.getOrDefault(shape(row), List.of()).stream()
                                .filter(p -> Math.abs(p - place) < SHIFT)
                                .count()
                        >= fewest;
    }

    private static String words(List<Stretch> row) {
        StringBuilder words = new StringBuilder();
        row.forEach(s -> words.append(s.words()).append(' '));
        return words.toString().trim();
    }

    /** The words without what changes from page to page. */
    private static String shape(List<Stretch> row) {
        return words(row).replaceAll("\\d+", "#").toLowerCase(Locale.ROOT);
    }

    private static List<List<Stretch>> rows(PageOfWords page) {
        List<Stretch> sorted = new ArrayList<>(page.stretches());
        sorted.sort(Comparator.comparingDouble(Stretch::baseline));
        List<List<Stretch>> rows = new ArrayList<>();
        float baseline = Float.NEGATIVE_INFINITY;
        for (Stretch stretch : sorted) {
            if (stretch.baseline() - baseline > 0.4f * stretch.size()) {
                rows.add(new ArrayList<>());
                baseline = stretch.baseline();
            }
            rows.get(rows.size() - 1).add(stretch);
        }
        rows.forEach(r -> r.sort(Comparator.comparingDouble(Stretch::left)));
        return rows;
    }
}
