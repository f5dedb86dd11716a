// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.dalel.terms.Problem;

/** A file or folder that cannot be taken in, with what to do about it. */
public final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final boolean missing;

    public UnreadableFile(String what, String where, String whatToDo) {
        this(new Problem(what, where, whatToDo));
    }

    public UnreadableFile(Problem problem) {
        this(problem, false);
    }

    private UnreadableFile(Problem problem, boolean missing) {
        super(problem.what());
        this.problem = problem;
        this.missing = missing;
    }

    /** What the system said about {@code file}, as something to act on. */
    public static UnreadableFile of(Path file, IOException said) {
        if (said instanceof NoSuchFileException) {
            return new UnreadableFile(
                    new Problem(
                            "there is no such file or folder",
                            file.toString(),
                            "check the name; a name with blanks needs quotation marks"),
                    true);
        }
        if (said instanceof AccessDeniedException) {
            return new UnreadableFile(
                    "this may not be opened",
                    file.toString(),
                    "ask for the right to read it (ls -l shows whose it is), or copy it");
        }
        if (said instanceof CharacterCodingException) {
            return new UnreadableFile(
                    "this is not UTF-8", file.toString(), "save it as UTF-8 and try again");
        }
        return new UnreadableFile(
                "this could not be read (" + said.getClass().getSimpleName() + ")",
                file.toString(),
                "check the disk or the connection to it, then try again");
    }

    public Problem problem() {
        return problem;
    }

    /** Whether it is not there at all. */
    public boolean isMissing() {
        return missing;
    }
}
