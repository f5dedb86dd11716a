// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.opening;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.container.Member;
import org.dalel.terms.Document;
import org.dalel.terms.Problem;
import org.dalel.terms.Within;

/** Everything that a file gives when it is opened and every document in it is taken in. */
record Opened(List<Document> documents, List<Problem> problems) {

    static Opened of(String name, String content) {
        return of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Opened of(String name, byte[] content) {
        List<Document> documents = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (OpenedFile file = OpenedFile.of(Original.of(name, content))) {
            while (true) {
                try {
                    Optional<Member> next = file.next();
                    if (next.isEmpty()) {
                        break;
                    }
                    var taken = next.get().take(Document.Metadata.NONE);
                    documents.add(taken.document());
                    problems.addAll(taken.problems());
                } catch (UnreadableFile lost) {
                    problems.add(lost.problem());
                }
            }
        } catch (UnreadableFile unopened) {
            problems.add(unopened.problem());
        }
        return new Opened(documents, problems);
    }

    List<String> paths() {
        return documents.stream().map(d -> d.within().map(Within::path).orElse("")).toList();
    }

    List<String> texts() {
        return documents.stream().map(Document::text).toList();
    }

    List<String> said() {
        return problems.stream().map(Problem::what).toList();
    }

    List<String> where() {
        return problems.stream().map(Problem::where).toList();
    }

    /** The words of a document that are marked as this. */
    static List<String> marked(Document document, Document.BlockKind kind) {
        return document.blocks().stream()
                .filter(b -> b.kind() == kind)
                .map(b -> b.passage().in(document.text()))
                .toList();
    }
}
