// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language.deep;

import edu.stanford.nlp.ling.CoreLabel;
import org.dalel.reading.analyser.Word;

/** Words written as CoreNLP's models learnt them: plain quotation marks, hyphens and dots. */
final class PennWords {
    private PennWords() {}

    static CoreLabel label(Word word) {
        String plain = plain(word.text());
        CoreLabel label = new CoreLabel();
        label.setWord(plain);
        label.setValue(plain);
        label.setOriginalText(plain);
        label.setBeginPosition(word.passage().start());
        label.setEndPosition(word.passage().end());
        return label;
    }

    static String plain(String form) {
        if (form.length() == 1) {
            return switch (form.charAt(0)) {
                case '“', '”', '„', '«', '»' -> "\"";
                case '‘', '’', 'ʼ' -> "'";
                case '—', '–', '―' -> "--";
                case '…' -> "...";
                default -> form;
            };
        }
        String plain = form;
        for (String[] swap : SWAPS) {
            plain = plain.contains(swap[0]) ? plain.replace(swap[0], swap[1]) : plain;
        }
        return plain;
    }

    private static final String[][] SWAPS = {
        {"’", "'"}, {"ʼ", "'"}, {"‘", "'"}, {"‑", "-"}, {"‐", "-"}, {"\u00ad", ""}
    };
}
