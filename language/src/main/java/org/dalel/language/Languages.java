// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.util.List;
import org.dalel.reading.analyser.Analysers;

/**
 * The analysers that this program has. Each loads its model at its first use: a reader of English
 * texts never loads what Russian needs.
 */
public final class Languages {
    private Languages() {}

    /** Language, sentences and words; neither names nor grammar. */
    public static Analysers analysers() {
        return new Analysers(
                new OpenNlpLanguages(), List.of(new EnglishWords()), List.of(), List.of());
    }
}
