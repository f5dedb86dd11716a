// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dalel.intake.LexiconFiles;
import org.dalel.intake.UnreadableFile;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.terms.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dalel lexicon}: the word lists, and whether a folder of one's own fits them. */
@Command(
        name = "lexicon",
        mixinStandardHelpOptions = true,
        header = "List the word lists, or check a folder of one's own.",
        description = {
            "",
            "Without a folder: the tables that come with Dalel and how many rows each has. With a"
                    + " folder: whether its tables have the names and columns of those; they are added"
                    + " to them by dalel read --lexicon FOLDER."
        },
        footer = {"", "Examples:", "  dalel lexicon", "  dalel lexicon mylists", ""})
final class LexiconCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "Word lists of one's own.")
    private Optional<Path> folder = Optional.empty();

    LexiconCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws UnreadableFile {
        Lexicon bundled = LexiconFiles.bundled();
        if (folder.isEmpty()) {
            bundled.paths().forEach(path -> print(bundled, path));
            return Exit.DONE;
        }
        return check(bundled, LexiconFiles.of(folder.get()));
    }

    private void print(Lexicon lexicon, String path) {
        terminal.out()
                .println(String.format(Locale.ROOT, "%6d  %s", lexicon.rows(path).size(), path));
    }

    private int check(Lexicon bundled, Lexicon own) {
        int problems = 0;
        for (String path : own.paths()) {
            print(own, path);
            if (bundled.rows(path).isEmpty()) {
                problems++;
                terminal.say(
                        new Problem(
                                "no word list of Dalel has this name; its rows have no effect",
                                path,
                                "name it like one of those that dalel lexicon lists"));
                continue;
            }
            int least = bundled.rows(path).stream().mapToInt(r -> r.cells().size()).min().orElse(0);
            int most = bundled.rows(path).stream().mapToInt(r -> r.cells().size()).max().orElse(0);
            for (Lexicon.Row row : own.rows(path)) {
                int cells = row.cells().size();
                if (cells < least || cells > most) {
                    problems++;
                    terminal.say(
                            row.problem(
                                    "this row has "
                                            + Wording.counted(cells, "cell", "cells")
                                            + "; such rows have "
                                            + (least == most ? least : least + " to " + most),
                                    "put a tab between the cells; the first lines of the list"
                                            + " say what they mean"));
                }
            }
        }
        return problems == 0 ? Exit.DONE : Exit.WITH_PROBLEMS;
    }
}
