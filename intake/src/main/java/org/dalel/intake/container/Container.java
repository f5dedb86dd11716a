// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.container;

import java.util.Set;
import org.dalel.intake.UnreadableFile;

/** A format of files that hold documents. */
public interface Container {
    /**
     * What names of such files end in, in small letters without dot: a folder's files of these
     * names are opened without being asked for one by one.
     */
    Set<String> endings();

    /** Whether the file is one of these: told by its first bytes, by its name where they do not. */
    boolean isOne(FileBytes file);

    /**
     * Opens a file for which {@link #isOne} holds; its members are read when they are asked for,
     * not before.
     *
     * @param unpacking counts what is unpacked; shared with everything that lies around this file
     *     and inside it
     * @throws UnreadableFile when nothing in it can be read
     */
    Members open(FileBytes file, Unpacking unpacking) throws UnreadableFile;
}
