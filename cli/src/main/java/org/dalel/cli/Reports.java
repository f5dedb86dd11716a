// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.container.Member;
import org.dalel.intake.opening.OpenedFile;
import org.dalel.terms.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a pile, one after the other: a file is opened when its turn comes, and a member
 * of an archive is unpacked when it is asked for. Nothing that was given is kept here.
 */
final class Reports implements AutoCloseable {
    private final Iterator<Pile.Report> files;
    private final OutputNames names = new OutputNames();
    private OutputNames inside = new OutputNames();
    private String folder = "";
    private Pile.@Nullable Report file;
    private @Nullable OpenedFile opened;
    private int begun;
    private long behind;

    /** What comes next: a report, or why there is none at that place. */
    sealed interface Next {
        /** How messages name it. */
        String where();

        /** How much of memory it holds until it is read, in bytes. */
        int weight();
    }

    /**
     * A report to be read.
     *
     * @param given the file that holds it, or is it
     * @param name under which its reading is written, folders with {@code /} between them
     */
    record Report(Pile.Report given, Member member, String name) implements Next {

        /** Its own name without folder. */
        String file() {
            return member.original().name();
        }

        @Override
        public String where() {
            return member.path().isEmpty() ? given.where() : given.where() + ", " + member.path();
        }

        @Override
        public int weight() {
            return member.original().size();
        }

        /** The names under which something may be known of it by hand, the nearest first. */
        List<String> knownAs() {
            return member.path().isEmpty()
                    ? List.of(given.file())
                    : List.of(given.file() + "/" + member.path(), given.file());
        }
    }

    /** Something that cannot be read. */
    record Lost(Problem problem) implements Next {
        @Override
        public String where() {
            return problem.where();
        }

        @Override
        public int weight() {
            return 0;
        }
    }

    Reports(List<Pile.Report> files) {
        this.files = files.iterator();
    }

    /** The next one; empty at the end. */
    Optional<Next> next() {
        while (true) {
            OpenedFile open = opened;
            Pile.Report given = file;
            try {
                if (open == null || given == null) {
                    if (!files.hasNext()) {
                        return Optional.empty();
                    }
                    given = files.next();
                    file = given;
                    begun++;
                    opened = given.open();
                    inside = new OutputNames();
                    folder = "";
                    continue;
                }
                Optional<Member> member = open.next();
                if (member.isPresent()) {
                    return Optional.of(new Report(given, member.get(), name(given, member.get())));
                }
                closeFile();
            } catch (UnreadableFile lost) {
                return Optional.of(new Lost(located(lost.problem(), given)));
            }
        }
    }

    private String name(Pile.Report given, Member member) {
        if (member.path().isEmpty()) {
            return names.next(given.file());
        }
        if (folder.isEmpty()) {
            folder = names.folder(given.file());
        }
        return folder + "/" + inside.inside(member.path());
    }

    /** Where several files have one name, their folders tell them apart. */
    private static Problem located(Problem problem, Pile.@Nullable Report given) {
        if (given == null) {
            return problem;
        }
        String where = problem.where();
        return where.equals(given.file()) || where.startsWith(given.file() + ", ")
                ? new Problem(
                        problem.what(),
                        given.where() + where.substring(given.file().length()),
                        problem.whatToDo())
                : problem;
    }

    /** Files that have been given whole, or could not be opened. */
    int filesBehind() {
        return opened == null ? begun : begun - 1;
    }

    /** Their size, in bytes. */
    long bytesBehind() {
        return behind;
    }

    private void closeFile() {
        OpenedFile open = opened;
        Pile.Report given = file;
        if (open != null) {
            open.close();
        }
        if (given != null) {
            behind += given.size();
        }
        opened = null;
        file = null;
    }

    @Override
    public void close() {
        closeFile();
    }
}
