// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dalel.terms.Document;
import org.dalel.terms.Problem;
import org.dalel.terms.finding.Reading;
import org.jspecify.annotations.Nullable;

/** Hands what is read to its shelves, prints it, and counts it. */
final class Printing implements ReadingRun.Listener {
    private static final int FIRST_LOOK_LINES = 5;

    private final Terminal terminal;
    private final Set<Findings.Kind> kinds;
    private final int width;
    private final boolean tables;
    private final Map<Findings.Kind, Integer> found = new EnumMap<>(Findings.Kind.class);
    private List<Shelf> shelves = List.of();
    private @Nullable Progress progress;
    private int filesDone;
    private int seen;
    private int read;
    private int held;
    private int problems;
    private int faults;
    private boolean looked;

    /**
     * @param width of the tables
     * @param tables whether findings are printed at all
     */
    Printing(Terminal terminal, Set<Findings.Kind> kinds, int width, boolean tables) {
        this.terminal = terminal;
        this.kinds = Set.copyOf(kinds);
        this.width = width;
        this.tables = tables;
    }

    void problem(Problem problem) {
        problems++;
        terminal.say(problem);
    }

    /**
     * Lets the run read.
     *
     * @param pile what was given
     * @param firstLook whether to show what the quick reader finds until the sure one is loaded
     * @return the exit code
     */
    int print(ReadingRun run, Pile pile, Readers readers, List<Shelf> into, boolean firstLook)
            throws InterruptedException {
        shelves = List.copyOf(into);
        Progress line = new Progress(terminal, pile.reports().size(), pile.bytes());
        progress = line;
        line.show();
        int handedOn;
        try {
            handedOn = run.run(this, firstLook);
        } catch (Shelf.Full full) {
            problem(full.problem());
            handedOn = seen;
            filesDone = pile.reports().size();
        }
        boolean stopped = terminal.stop().isAsked() && filesDone < pile.reports().size();
        if (!stopped && read > 0) {
            readers.missing().forEach(m -> terminal.note(m.what() + ": " + m.whatToDo()));
        }
        summary();
        shelves.forEach(s -> terminal.note(s.summary()));
        if (stopped) {
            terminal.note(
                    "stopped after "
                            + Wording.counted(handedOn, "document", "documents")
                            + ", "
                            + filesDone
                            + " of "
                            + Wording.counted(pile.reports().size(), "file", "files")
                            + (shelves.isEmpty()
                                    ? ""
                                    : "; what is done is kept, the same command goes on from"
                                            + " there"));
            return Exit.STOPPED;
        }
        if (faults > 0) {
            return Exit.OUR_FAULT;
        }
        return problems > 0 ? Exit.WITH_PROBLEMS : Exit.DONE;
    }

    @Override
    public void look(Reports.Report report, Document document, Reading reading) {
        terminal.clearLine();
        if (!looked) {
            terminal.out().println("A first look; the deep analysers are still being loaded:");
            looked = true;
        }
        for (String line : Findings.inBrief(document, reading, FIRST_LOOK_LINES)) {
            terminal.out().println(terminal.dim(Safe.cut(report.file() + " · " + line, width)));
        }
        terminal.out().flush();
    }

    @Override
    public void outcome(Optional<Reports.Report> report, ReadingRun.Outcome outcome)
            throws Shelf.Full {
        seen++;
        if (outcome instanceof ReadingRun.Done done) {
            done(report.orElseThrow(), done);
        } else if (outcome instanceof ReadingRun.Held before) {
            held++;
            before.problems().forEach(p -> problem(located(p, report)));
        } else if (outcome instanceof ReadingRun.Refused refused) {
            problem(located(refused.problem(), report));
        } else if (outcome instanceof ReadingRun.Failed failed) {
            faults++;
            problem(
                    Faults.problem(
                            failed.fault(), report.map(Reports.Report::where).orElse("a file")));
        }
        if (progress != null) {
            progress.step();
        }
    }

    @Override
    public void together(Shelf.Several outcomes) throws Shelf.Full {
        Shelf.Several all = outcomes;
        for (Shelf shelf : shelves) {
            Shelf.Several inner = all;
            all = () -> shelf.together(inner);
        }
        all.keep();
    }

    @Override
    public void progress(int files, long bytes) {
        filesDone = files;
        if (progress != null) {
            progress.reached(files, bytes);
        }
    }

    /** Where several files have one name, their folders tell them apart. */
    private static Problem located(Problem problem, Optional<Reports.Report> report) {
        return report.filter(r -> problem.where().equals(r.file()))
                .map(r -> new Problem(problem.what(), r.where(), problem.whatToDo()))
                .orElse(problem);
    }

    private void done(Reports.Report report, ReadingRun.Done done) throws Shelf.Full {
        for (Shelf shelf : shelves) {
            shelf.keep(
                            report.name(),
                            done.original(),
                            done.document(),
                            done.reading(),
                            done.settings())
                    .ifPresent(this::problem);
        }
        read++;
        Findings.counts(done.reading()).forEach((k, n) -> found.merge(k, n, Integer::sum));
        terminal.clearLine();
        if (tables) {
            if (looked && read == 1) {
                terminal.out().println();
            }
            Findings.print(terminal, width, done.document(), done.reading(), kinds);
        }
        done.reading().problems().forEach(p -> problem(located(p, Optional.of(report))));
    }

    private void summary() {
        String findings =
                found.entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .map(e -> e.getKey().counted(e.getValue()))
                        .collect(Collectors.joining(", "));
        terminal.note(
                "read "
                        + read
                        + " of "
                        + Wording.counted(seen, "document", "documents")
                        + (held > 0 ? ", " + held + " were read before" : "")
                        + (findings.isEmpty() ? "" : ": " + findings)
                        + (problems > 0
                                ? "; " + Wording.counted(problems, "problem", "problems")
                                : ""));
    }
}
