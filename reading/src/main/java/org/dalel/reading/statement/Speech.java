// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.statement;

import java.util.ArrayList;
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

    /** Words between quotation marks; the marks are words {@code open} and {@code close}. */
    record Quotation(int open, int close) {
        int length() {
            return close - open - 1;
        }
    }

    Speech(Page.Part part) {
        for (Sentence sentence : part.sentences()) {
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
        for (int end : sentenceEnds) {
            if (end > index) {
                return end;
            }
        }
        return words.size();
    }

    int sentenceStart(int index) {
        int start = 0;
        for (int end : sentenceEnds) {
            if (end > index) {
                return start;
            }
            start = end;
        }
        return start;
    }

    boolean quoted(int index) {
        return quotations.stream().anyMatch(q -> q.open() < index && index < q.close());
    }
}
