// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.page.Page;

/**
 * The words of one part of a page in a row, with the ends of its sentences and what stands in
 * quotation marks.
 */
final class Speech {
    final List<Word> words = new ArrayList<>();
    private final List<Integer> sentenceEnds = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();

    /** For each word the quotation that it stands in, as its place in the list; or -1. */
    private final int[] quotationOf;

    /** Words between quotation marks; the marks are words {@code open} and {@code close}. */
    record Quotation(int open, int close) {
        int length() {
            return close - open - 1;
        }
    }

    Speech(Page.Part part) {
        this(part.sentences());
    }

    Speech(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            words.addAll(sentence.words());
            sentenceEnds.add(words.size());
        }
        int open = -1;
        for (int i = 0; i < words.size(); i++) {
            String mark = words.get(i).text();
            boolean straight = mark.equals("\"") || mark.equals("''") || mark.equals("``");
            if (open < 0
                    && (mark.equals("“") || mark.equals("«") || mark.equals("„") || straight)) {
                open = i;
            } else if (open >= 0
                    && (mark.equals("”")
                            || mark.equals("»")
                            || straight
                            || open >= 0
                                    && mark.equals("“")
                                    && words.get(open).text().equals("„"))) {
                if (i > open + 1) {
                    quotations.add(new Quotation(open, i));
                }
                open = -1;
            }
        }
        if (open >= 0 && words.size() - open > 3) {
            quotations.add(new Quotation(open, words.size()));
        }
        quotationOf = new int[words.size()];
        Arrays.fill(quotationOf, -1);
        for (int q = 0; q < quotations.size(); q++) {
            Arrays.fill(quotationOf, quotations.get(q).open() + 1, quotations.get(q).close(), q);
        }
    }

    List<Quotation> quotations() {
        return quotations;
    }

    int size() {
        return words.size();
    }

    Word word(int index) {
        return words.get(index);
    }

    String text(int index) {
        return index >= 0 && index < words.size() ? words.get(index).text() : "";
    }

    /** The word after the last one of the sentence that holds {@code index}. */
    int sentenceEnd(int index) {
        int sentence = sentenceOf(index);
        return sentence < sentenceEnds.size() ? sentenceEnds.get(sentence) : words.size();
    }

    /** The first word of the sentence that holds {@code index}. */
    int sentenceStart(int index) {
        int sentence = sentenceOf(index);
        return sentence == 0 ? 0 : sentenceEnds.get(sentence - 1);
    }

    private int sentenceOf(int index) {
        int found = Collections.binarySearch(sentenceEnds, index);
        return found < 0 ? -found - 1 : found + 1;
    }

    boolean quoted(int index) {
        return index >= 0 && index < quotationOf.length && quotationOf[index] >= 0;
    }

    /** The quotation in which a quoted word stands, as its place in {@link #quotations()}. */
    int quotationOf(int index) {
        return quotationOf[index];
    }
}
