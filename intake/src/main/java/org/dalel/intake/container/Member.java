// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.container;

import org.dalel.intake.Intake;
import org.dalel.intake.Original;
import org.dalel.intake.Taken;
import org.dalel.intake.UnreadableFile;
import org.dalel.terms.Document;

/**
 * One of the documents that a file holds.
 *
 * @param path where it lies in that file, folders with {@code /} between them, as the file says;
 *     empty for the file's own text, such as that of a letter which has others attached
 * @param original its bytes, under its name without folder
 * @param taking how it becomes a document
 */
public record Member(String path, Original original, Taking taking) {

    /** The way from bytes to a document. */
    @FunctionalInterface
    public interface Taking {
        /**
         * @param said what is said of the document from outside; it outranks what the bytes say
         */
        Taken take(Original original, Document.Metadata said) throws UnreadableFile;
    }

    /** A member that is a file as any other. */
    public static Member of(String path, Original original) {
        return new Member(path, original, Intake::take);
    }

    /** The document, with the place where it was found. */
    public Taken take(Document.Metadata said) throws UnreadableFile {
        Taken taken = taking.take(original, said);
        return original.within()
                .map(place -> new Taken(taken.document().within(place), taken.problems()))
                .orElse(taken);
    }

    /** Paths and names may name people. */
    @Override
    public String toString() {
        return "Member[" + original + "]";
    }
}
