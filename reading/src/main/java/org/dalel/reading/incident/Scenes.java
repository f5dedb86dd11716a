// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.List;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.page.Page;
import org.dalel.terms.Document.BlockKind;

/** The sentences of a page that count, each with its clues. */
final class Scenes {
    private Scenes() {}

    static List<Scene> of(Page page, Clues clues, Kinds kinds) {
        Nearby.Handing handing = new Nearby.Handing(clues);
        Clauses clauses = Clauses.of(page.language());
        List<Scene> scenes = new ArrayList<>();
        int paragraph = 0;
        int lastEnd = 0;
        for (Page.Part part : page.parts()) {
            paragraph++;
            if (part.duplicate()) {
                continue;
            }
            boolean heading =
                    part.kind() == BlockKind.TITLE
                            || part.kind() == BlockKind.STANDFIRST
                            || part.kind() == BlockKind.CAPTION;
            for (Sentence sentence : part.sentences()) {
                if (sentence.words().isEmpty()) {
                    continue;
                }
                if (page.text()
                        .substring(
                                Math.min(lastEnd, sentence.passage().start()),
                                sentence.passage().start())
                        .contains("\n")) {
                    paragraph++;
                }
                lastEnd = sentence.passage().end();
                scenes.add(
                        new Scene(
                                page.text(),
                                sentence,
                                scenes.size(),
                                paragraph,
                                heading,
                                kinds.in(sentence),
                                handing.within(sentence.passage()),
                                clauses));
            }
        }
        return scenes;
    }
}
