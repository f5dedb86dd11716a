// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.packs;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.language.Nearest;
import org.dalel.law.selection.Bid;
import org.dalel.terms.Problem;

/**
 * Bids as CSV with the columns {@code call,bidder,price} and, where they are known, {@code
 * impact,qualified,points,approved}. A bid with a wrong cell is named by row and column and left
 * out.
 */
public final class BidsFile {
    /** The most bids of a file. */
    public static final int MOST_BIDS = 1_000_000;

    private static final List<String> COLUMNS =
            List.of("call", "bidder", "price", "impact", "qualified", "points", "approved");

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * The bids that were read.
     *
     * @param columns which of the columns the file has
     * @param problems rows that were left out, and columns that are none
     * @param leftOut how many rows were left out
     */
    public record Read(List<Bid> bids, List<String> columns, List<Problem> problems, int leftOut) {
        public Read {
            bids = List.copyOf(bids);
            columns = List.copyOf(columns);
            problems = List.copyOf(problems);
        }
    }

    private BidsFile(String file) {
        this.file = file;
    }

    /**
     * Reads bids.
     *
     * @throws UnreadableFile when the file cannot be opened or has no price for bids of calls
     */
    public static Read read(Path path) throws UnreadableFile {
        try {
            List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
            return new BidsFile(String.valueOf(path.getFileName())).read(lines);
        } catch (MalformedInputException notUtf8) {
            throw new UnreadableFile(
                    "this file is not in UTF-8", path.toString(), "save it again as CSV in UTF-8");
        } catch (IOException unreadable) {
            throw UnreadableFile.of(path, unreadable);
        }
    }

    private Read read(List<String> lines) throws UnreadableFile {
        String head = lines.isEmpty() ? "" : lines.get(0).replace("\uFEFF", "");
        char between = head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
        List<String> names =
                RegisterFile.cells(head, between).stream()
                        .map(n -> n.toLowerCase(Locale.ROOT))
                        .toList();
        for (String needed : COLUMNS.subList(0, 3)) {
            if (!names.contains(needed)) {
                throw new UnreadableFile(
                        "these bids have no column '" + needed + "'",
                        file + ", first line",
                        "let the first line be call,bidder,price and, where known,"
                                + " impact,qualified,points,approved");
            }
        }
        for (String name : names) {
            if (!COLUMNS.contains(name)) {
                problems.add(
                        new Problem(
                                "the column '" + name + "' is not used",
                                file + ", first line",
                                Nearest.advice(name, COLUMNS, "nothing, when it is only for you")));
            }
        }
        if (lines.size() - 1 > MOST_BIDS) {
            throw new UnreadableFile(
                    "these are more than " + MOST_BIDS + " bids",
                    file,
                    "cut it into files by call");
        }
        List<Bid> bids = new ArrayList<>();
        int leftOut = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                Optional<Bid> bid = bid(i + 1, RegisterFile.cells(lines.get(i), between), names);
                bid.ifPresent(bids::add);
                leftOut += bid.isPresent() ? 0 : 1;
            }
        }
        return new Read(bids, names.stream().filter(COLUMNS::contains).toList(), problems, leftOut);
    }

    private Optional<Bid> bid(int row, List<String> cells, List<String> names) {
        int before = problems.size();
        String call = cell("call", cells, names);
        String bidder = cell("bidder", cells, names);
        if (call.isEmpty() || bidder.isEmpty()) {
            wrong(row, call.isEmpty() ? "call" : "bidder", "give each bid its call and bidder");
        }
        OptionalLong price = hundredths(row, "price", 1, Bid.MOST, cells, names);
        OptionalLong impact = hundredths(row, "impact", 0, Bid.MOST, cells, names);
        OptionalLong points = hundredths(row, "points", 0, 9_999, cells, names);
        Optional<Boolean> qualified = truth(row, "qualified", cells, names);
        Optional<Boolean> approved = truth(row, "approved", cells, names);
        if (price.isEmpty() && problems.size() == before) {
            wrong(row, "price", "give a price, such as 1200000 or 1200000.50");
        }
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(
                        new Bid(
                                call,
                                bidder,
                                price.getAsLong(),
                                impact,
                                points.orElse(0),
                                qualified.orElse(true),
                                approved));
    }

    private static String cell(String name, List<String> cells, List<String> names) {
        int at = names.indexOf(name);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    private void wrong(int row, String column, String whatToDo) {
        problems.add(
                new Problem(
                        "this bid is left out: its " + column + " cannot be read",
                        file + ", row " + row + ", column " + column,
                        whatToDo));
    }

    private OptionalLong hundredths(
            int row, String column, long least, long most, List<String> cells, List<String> names) {
        String cell = cell(column, cells, names).replace("_", "").replace(" ", "");
        if (cell.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            long value = new BigDecimal(cell).movePointRight(2).longValueExact();
            if (value >= least && value <= most) {
                return OptionalLong.of(value);
            }
        } catch (ArithmeticException | NumberFormatException none) {
            wrong(row, column, "write a number with at most two decimals: 1200000.50");
            return OptionalLong.empty();
        }
        wrong(
                row,
                column,
                "give a number from "
                        + BigDecimal.valueOf(least, 2)
                        + " to "
                        + BigDecimal.valueOf(most, 2).toPlainString());
        return OptionalLong.empty();
    }

    private Optional<Boolean> truth(
            int row, String column, List<String> cells, List<String> names) {
        String cell = cell(column, cells, names).toLowerCase(Locale.ROOT);
        return switch (cell) {
            case "" -> Optional.empty();
            case "true", "yes", "1" -> Optional.of(true);
            case "false", "no", "0" -> Optional.of(false);
            default -> {
                wrong(row, column, "write yes or no");
                yield Optional.empty();
            }
        };
    }
}
