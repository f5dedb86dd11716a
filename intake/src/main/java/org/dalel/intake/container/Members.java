// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.container;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dalel.intake.UnreadableFile;

/** The members of one opened file, one after the other, in the order of the file. */
public interface Members extends AutoCloseable {
    /**
     * The next member; empty at the end.
     *
     * @throws UnreadableFile for what cannot be read or must be said; {@code where} is the path in
     *     this file. The next call goes on behind it.
     */
    Optional<Member> next() throws UnreadableFile;

    @Override
    void close();

    /** Members that are in memory already. */
    static Members of(List<Member> members) {
        Iterator<Member> rest = members.iterator();
        return new Members() {
            @Override
            public Optional<Member> next() {
                return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
