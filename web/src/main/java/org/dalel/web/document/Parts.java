// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.document;

import java.util.ArrayList;
import java.util.List;
import org.dalel.terms.Document.BlockKind;
import org.dalel.terms.Passage;
import org.dalel.web.passage.Paragraphs;

/** A long document in parts that a browser can show, at least one. */
record Parts(List<List<Paragraphs.Paragraph>> all) {
    /** About sixty printed pages. */
    private static final int CHARACTERS = 150_000;

    static Parts of(Paragraphs paragraphs) {
        List<List<Paragraphs.Paragraph>> parts = new ArrayList<>();
        List<Paragraphs.Paragraph> part = new ArrayList<>();
        int characters = 0;
        for (Paragraphs.Paragraph paragraph : paragraphs.all()) {
            if (characters > CHARACTERS) {
                parts.add(List.copyOf(part));
                part.clear();
                characters = 0;
            }
            part.add(paragraph);
            characters += paragraph.passage().length();
        }
        parts.add(List.copyOf(part));
        return new Parts(List.copyOf(parts));
    }

    int count() {
        return all.size();
    }

    List<Paragraphs.Paragraph> of(int part) {
        return all.get(part - 1);
    }

    /** How many lines around the main text are not shown. */
    long leftOut(int part) {
        return of(part).stream().filter(p -> p.kind() == BlockKind.FURNITURE).count();
    }

    /** The part in which a passage begins. */
    int with(Passage passage) {
        int part = 1;
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).get(0).passage().start() <= passage.start()) {
                part = i + 1;
            }
        }
        return part;
    }
}
