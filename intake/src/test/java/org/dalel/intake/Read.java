// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.dalel.terms.Document;
import org.dalel.terms.Document.BlockKind;
import org.dalel.terms.Problem;

/** What came of a file, for tests. */
record Read(Document document, List<Problem> problems) {

    static Read of(String name, byte[] bytes) throws UnreadableFile {
        return of(name, bytes, Document.Metadata.NONE);
    }

    static Read of(String name, byte[] bytes, Document.Metadata said) throws UnreadableFile {
        Taken taken = Intake.take(Original.of(name, bytes), said);
        return new Read(taken.document(), taken.problems());
    }

    /** Why it could not be read. */
    static Problem refusal(String name, byte[] bytes) {
        try {
            of(name, bytes);
        } catch (UnreadableFile refused) {
            return refused.problem();
        }
        return Assertions.fail("this was read");
    }

    String text() {
        return document.text();
    }

    /** The parts of a kind, in the order of the text. */
    List<String> all(BlockKind kind) {
        return document.blocks().stream()
                .filter(b -> b.kind() == kind)
                .map(b -> b.passage().in(document.text()))
                .toList();
    }

    /** The paragraphs, furniture included. */
    List<String> paragraphs() {
        return List.of(document.text().split("\n\n"));
    }

    List<String> said() {
        return problems.stream().map(Problem::what).toList();
    }
}
