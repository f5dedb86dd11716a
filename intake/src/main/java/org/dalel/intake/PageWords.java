// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By which words a line on a page is known for not being part of the article: "Read also", "Share
 * this", "Related stories". The table {@code page-words.tsv} holds them.
 */
final class PageWords {
    static final PageWords TABLE = PageWords.read();

    private static final int LONGEST_BEGIN = 25;
    private static final int LONGEST_HOLD = 60;
    private static final int LONGEST_ALSO = 35;
    private static final int LONGEST_END = 9;

    private final Set<String> also = new HashSet<>();
    private final Set<String> whole = new HashSet<>();
    private final Set<String> begin = new HashSet<>();
    private final Set<String> end = new HashSet<>();
    private final StringBuilder hold = new StringBuilder();
    private final Pattern holds;

    private PageWords(List<String> lines) {
        for (String line : lines) {
            String[] cells = line.split("\t");
            if (line.startsWith("#") || cells.length < 2) {
                continue;
            }
            switch (cells[0]) {
                case "also" -> also.add(cells[1]);
                case "whole" -> whole.add(cells[1]);
                case "begin" -> begin.add(cells[1]);
                case "end" -> end.add(cells[1]);
                default -> hold.append(hold.isEmpty() ? "" : "|").append(Pattern.quote(cells[1]));
            }
        }
        holds = Pattern.compile(hold.toString());
    }

    private static PageWords read() {
        try (InputStream table =
                        Objects.requireNonNull(
                                PageWords.class.getResourceAsStream("page-words.tsv"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return new PageWords(lines.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("page-words.tsv", unreadable);
        }
    }

    /** Whether a run is no part of the text around it. */
    boolean isFurniture(TextRun run) {
        if (run.words() > LONGEST_HOLD) {
            return false;
        }
        List<String> words =
                TextRun.wordsOf(run.text()).stream()
                        .filter(w -> !w.chars().allMatch(Character::isDigit))
                        .toList();
        String plain = String.join(" ", words);
        return whole.contains(plain)
                || run.words() <= LONGEST_BEGIN && begins(words, begin) && !isLongSentence(run)
                || run.words() <= LONGEST_ALSO
                        && run.linked() * 3 >= run.words()
                        && begins(words, also)
                || holds.matcher(plain).find();
    }

    /** "Tags on clothes were checked by …" is not a line of tags. */
    private static boolean isLongSentence(TextRun run) {
        return run.linked() == 0 && run.words() > 14 && run.endsSentence();
    }

    /** Whether something else than the article begins with this heading. */
    boolean isEnd(TextRun run) {
        if (run.words() > LONGEST_END) {
            return false;
        }
        List<String> words =
                TextRun.wordsOf(run.text()).stream()
                        .filter(w -> !w.chars().allMatch(Character::isDigit))
                        .toList();
        String plain = String.join(" ", words);
        return end.contains(plain)
                || plain.startsWith("more from ")
                || plain.startsWith("more in ")
                || plain.startsWith("latest in ");
    }

    private static boolean begins(List<String> words, Set<String> beginnings) {
        StringBuilder start = new StringBuilder();
        for (int i = 0; i < Math.min(6, words.size()); i++) {
            start.append(i == 0 ? "" : " ").append(words.get(i));
            if (beginnings.contains(start.toString())) {
                return true;
            }
        }
        return false;
    }
}
