// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.time.Instant;
import java.util.Optional;
import org.dalel.terms.Within;
import org.dalel.terms.finding.Reading;

/**
 * A report in the record. Its text, its original bytes and its reading are asked of {@link
 * Documents}.
 *
 * @param file name without folder, as it was taken in
 * @param sha256 of the original bytes, 64 hexadecimal digits in lower case; no two documents of a
 *     record share it
 * @param about what its latest reading found out about it
 * @param size of the original, in bytes
 * @param takenIn when it came into the record
 * @param by who took it in
 * @param within where it was first found, when that was inside another file
 */
public record StoredDocument(
        Id<StoredDocument> id,
        String file,
        String sha256,
        Reading.About about,
        long size,
        Instant takenIn,
        User by,
        Optional<Within> within) {

    /** A document that is a file of its own. */
    public StoredDocument(
            Id<StoredDocument> id,
            String file,
            String sha256,
            Reading.About about,
            long size,
            Instant takenIn,
            User by) {
        this(id, file, sha256, about, size, takenIn, by, Optional.empty());
    }

    /** The title the reading found, else the file's name. */
    public String title() {
        return about.title().orElse(file);
    }

    @Override
    public String toString() {
        return "StoredDocument[" + id + "]";
    }
}
