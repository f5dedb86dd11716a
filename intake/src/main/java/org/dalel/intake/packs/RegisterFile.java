// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.packs;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.check.ProfileReader;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Nearest;
import org.dalel.law.language.Source;
import org.dalel.law.language.Type;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Pack;
import org.dalel.law.program.Column;
import org.dalel.law.program.Range;
import org.dalel.law.program.Register;
import org.dalel.terms.Problem;

/**
 * A register of organisations as CSV: the first line names a fact in each column, every further
 * line is an organisation. A cell is written as in a profile; several values stand between upright
 * bars ({@code legal_aid|polling}); an empty cell is not known. A wrong cell is named by row and
 * column and then not known; the others are read.
 */
public final class RegisterFile {
    /** The most organisations of a register. */
    public static final int MOST_ROWS = 5_000_000;

    /** The most answers of a register, organisations times facts: 16 bytes each. */
    public static final long MOST_ANSWERS = 50_000_000;

    /** The most wrong cells that are named one by one; the others are counted. */
    public static final int MOST_NAMED = 20;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private long wrong;

    /**
     * A register as it was read.
     *
     * @param problems what was wrong, the first of them; the places are rows and columns, never
     *     values
     * @param wrong how many cells or rows were wrong
     */
    public record Read(Register register, List<Problem> problems, long wrong) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    private RegisterFile(String file) {
        this.file = file;
    }

    /**
     * Reads a register over the facts of a pack.
     *
     * @throws UnreadableFile when the file cannot be opened, or no column names a fact
     */
    public static Read read(Path path, Pack pack) throws UnreadableFile {
        try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return new RegisterFile(String.valueOf(path.getFileName())).read(lines, pack);
        } catch (MalformedInputException notUtf8) {
            throw new UnreadableFile(
                    "this file is not in UTF-8", path.toString(), "save it again as CSV in UTF-8");
        } catch (IOException unreadable) {
            throw UnreadableFile.of(path, unreadable);
        }
    }

    /**
     * The same of a register that is in memory.
     *
     * @param name what stands for it in places
     */
    public static Read read(byte[] csv, String name, Pack pack) throws UnreadableFile {
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(csv), strict))) {
            return new RegisterFile(name).read(lines, pack);
        } catch (MalformedInputException notUtf8) {
            throw new UnreadableFile(
                    "this file is not in UTF-8", name, "save it again as CSV in UTF-8");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("from memory", unreadable);
        }
    }

    private Read read(BufferedReader lines, Pack pack) throws IOException, UnreadableFile {
        String head = Objects.requireNonNullElse(lines.readLine(), "");
        if (head.startsWith("\uFEFF")) {
            head = head.substring(1);
        }
        char between = head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
        List<String> names = cells(head, between);
        List<Optional<Cells>> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(column(name, columns, pack));
        }
        if (columns.stream().noneMatch(Optional::isPresent)) {
            throw new UnreadableFile(
                    "no column of this register names a fact",
                    file + ", first line",
                    "let the first line name facts, as dalel law facts "
                            + pack.id()
                            + " lists them");
        }
        int rows = 0;
        String line = lines.readLine();
        while (line != null) {
            if (!line.isBlank()) {
                rows++;
                if (rows > MOST_ROWS) {
                    throw new UnreadableFile(
                            "this register has more than " + MOST_ROWS + " organisations",
                            file,
                            "cut it into several files");
                }
                if ((long) rows * columns.size() > MOST_ANSWERS) {
                    throw new UnreadableFile(
                            "this register has more than "
                                    + MOST_ANSWERS
                                    + " answers (organisations times columns)",
                            file,
                            "leave out columns that are empty, or cut it into several files");
                }
                row(rows + 1, cells(line, between), names, columns);
            }
            line = lines.readLine();
        }
        Map<String, Column> read = new LinkedHashMap<>();
        for (Optional<Cells> column : columns) {
            column.ifPresent(c -> read.put(c.fact.id(), c.column()));
        }
        return new Read(new Register(rows, read), problems, wrong);
    }

    private Optional<Cells> column(String name, List<Optional<Cells>> earlier, Pack pack) {
        FactDefinition fact = pack.facts().get(name);
        boolean twice =
                earlier.stream().flatMap(Optional::stream).anyMatch(c -> c.fact.id().equals(name));
        if (fact != null && !twice) {
            return Optional.of(new Cells(fact));
        }
        problems.add(
                new Problem(
                        twice
                                ? "the column '" + name + "' is there twice; the second is left out"
                                : "the column '" + name + "' is no fact; it is left out",
                        file + ", first line",
                        twice
                                ? "keep one of the two"
                                : Nearest.advice(
                                        name,
                                        pack.facts().keySet(),
                                        "nothing, when it only names the row; dalel law facts "
                                                + pack.id()
                                                + " lists the facts")));
        return Optional.empty();
    }

    private void row(
            int number, List<String> cells, List<String> names, List<Optional<Cells>> columns) {
        if (cells.size() != columns.size()) {
            wrong(
                    "this row has " + cells.size() + " cells, not " + columns.size(),
                    file + ", row " + number,
                    "give a cell for each column; an empty one is not known");
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isPresent()) {
                String cell = i < cells.size() ? cells.get(i) : "";
                Cells column = columns.get(i).get();
                List<Fault> faults = new ArrayList<>();
                column.add(cell, faults);
                for (Fault fault : faults) {
                    wrong(
                            "this cell is no value of '" + names.get(i) + "': not known",
                            file + ", row " + number + ", column " + names.get(i),
                            fault.whatToDo());
                }
            }
        }
    }

    private void wrong(String what, String where, String whatToDo) {
        wrong++;
        if (wrong <= MOST_NAMED) {
            problems.add(new Problem(what, where, whatToDo));
        }
    }

    /** The cells of a line; quotation marks around one may hold what stands between cells. */
    static List<String> cells(String line, char between) {
        List<String> cells = new ArrayList<>();
        if (line.indexOf('"') < 0) {
            int from = 0;
            for (int at = line.indexOf(between); at >= 0; at = line.indexOf(between, from)) {
                cells.add(line.substring(from, at).strip());
                from = at + 1;
            }
            cells.add(line.substring(from).strip());
            return cells;
        }
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (twice) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == between && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /** One column while it is read. */
    private static final class Cells {
        private final FactDefinition fact;
        private final Map<String, Range> seen = new HashMap<>();
        private long[] low = new long[1024];
        private long[] high = new long[1024];
        private int size;

        private Cells(FactDefinition fact) {
            this.fact = fact;
        }

        private void add(String cell, List<Fault> faults) {
            if (size == low.length) {
                low = Arrays.copyOf(low, 2 * size);
                high = Arrays.copyOf(high, 2 * size);
            }
            Range value = seen.get(cell);
            if (value == null) {
                value = value(cell, faults);
                if (faults.isEmpty() && seen.size() < 100_000) {
                    seen.put(cell, value);
                }
            }
            low[size] = value.low();
            high[size] = value.high();
            size++;
        }

        private Range value(String cell, List<Fault> faults) {
            if (cell.isEmpty()) {
                return fact.whole();
            }
            Source source = new Source("register", 1, 1, cell);
            if (fact.type() instanceof Type.Many && cell.indexOf('|') >= 0) {
                long mask = 0;
                for (String one : cell.split("\\|")) {
                    Source part = new Source("register", 1, 1, one.strip());
                    mask |= ProfileReader.answer(fact, part, faults).map(Range::low).orElse(0L);
                }
                return faults.isEmpty() ? Range.of(mask) : fact.whole();
            }
            return ProfileReader.answer(fact, source, faults).orElse(fact.whole());
        }

        private Column column() {
            long[] lows = Arrays.copyOf(low, size);
            long[] highs = Arrays.copyOf(high, size);
            boolean exact = Arrays.equals(lows, highs);
            if (!narrow(lows) || !narrow(highs)) {
                return new Column.Longs(lows, exact ? lows : highs);
            }
            int[] first = Arrays.stream(lows).mapToInt(v -> (int) v).toArray();
            return new Column.Ints(
                    first, exact ? first : Arrays.stream(highs).mapToInt(v -> (int) v).toArray());
        }

        private static boolean narrow(long[] values) {
            for (long value : values) {
                if (value <= -(1L << 30) || value >= 1L << 30) {
                    return false;
                }
            }
            return true;
        }
    }
}
