// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

/**
 * Where a document was found inside another file: an archive, a mailbox, a feed, a message.
 *
 * <p>Names of files may name people at risk: {@link #toString()} does not give them.
 *
 * @param file name of the outermost file, without folder
 * @param sha256 of that file, 64 hexadecimal digits in lower case
 * @param path from that file to the document, the names of all that lie between included: {@code
 *     letters.mbox/12.eml/annex.txt}; never absolute, without {@code ..}
 */
public record Within(String file, String sha256, String path) {
    public Within {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha256 is 64 hexadecimal digits");
        }
        if (path.isBlank()) {
            throw new IllegalArgumentException("what lies inside a file has a path there");
        }
    }

    @Override
    public String toString() {
        return "Within[" + sha256.substring(0, 12) + "]";
    }
}
