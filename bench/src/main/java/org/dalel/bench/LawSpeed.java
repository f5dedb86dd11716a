// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFolder;
import org.dalel.intake.packs.RegisterFile;
import org.dalel.law.check.Assessment;
import org.dalel.law.check.Interview;
import org.dalel.law.check.Profile;
import org.dalel.law.compare.LawComparison;
import org.dalel.law.compare.Side;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.pack.Pack;
import org.dalel.law.population.InventedRegister;
import org.dalel.law.program.Column;
import org.dalel.law.program.Columns;
import org.dalel.law.program.Program;
import org.dalel.law.program.Range;
import org.dalel.law.program.Register;

/**
 * Speed of the law: the columns beside a loop written by hand and beside Drools on one invented
 * law, with equal sums checked; then the pack of Kazakhstan. Everything in one run, because only
 * ratios of one run mean something on a machine that others use too.
 */
public final class LawSpeed {
    private static final int ORGANISATIONS = 1_000_000;
    private static final int DROOLS = 20_000;

    private LawSpeed() {}

    public static void main(String[] arguments) throws IOException, UnreadableFile {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        model(rounds);
        country(Path.of(arguments[0]), rounds);
    }

    /** Processor time of this thread: what others do on the machine does not count. */
    private static double millis(Runnable what, int rounds) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long begun = clock.getCurrentThreadCpuTime();
            what.run();
            times[i] = (clock.getCurrentThreadCpuTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }

    /** Time on the wall, the best of several: for what runs on all threads. */
    private static double wall(Runnable what, int rounds) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < rounds; i++) {
            long begun = System.nanoTime();
            what.run();
            best = Math.min(best, (System.nanoTime() - begun) / 1e6);
        }
        return best;
    }

    private static void said(String what, double millis, String beside) {
        System.out.printf(Locale.ROOT, "%-58s %9.3f ms  %s%n", what, millis, beside);
    }

    private static String times(double one, double other) {
        return String.format(Locale.ROOT, "%.2f", one / other);
    }

    // ---- one invented law

    private static void model(int rounds) {
        System.out.printf(
                "== an invented law of 11 provisions and 15 outputs, %,d organisations%n",
                ORGANISATIONS);
        ModelLaw.Organisations all = ModelLaw.organisations(ORGANISATIONS);
        Register register = all.register();
        Program program = ModelLaw.program(2017);
        Columns columns = Columns.of(program, register);
        Map<String, Long> byHand = ModelLaw.byHand(all, 2017, 0, ORGANISATIONS);
        Map<String, Long> byColumns = columns.totals(false).low();
        same("columns", byHand, byColumns);
        // both in turn, so that neither has the machine to itself
        for (int i = 0; i < 3; i++) {
            millis(() -> columns.totals(false), 2);
            millis(() -> ModelLaw.byHand(all, 2017, 0, ORGANISATIONS), 2);
        }
        double hand = millis(() -> ModelLaw.byHand(all, 2017, 0, ORGANISATIONS), rounds);
        double one = millis(() -> columns.totals(false), rounds);
        hand = Math.min(hand, millis(() -> ModelLaw.byHand(all, 2017, 0, ORGANISATIONS), rounds));
        one = Math.min(one, millis(() -> columns.totals(false), rounds));
        double oneOnTheWall = wall(() -> columns.totals(false), 2 * rounds);
        double four = wall(() -> columns.totals(true), 2 * rounds);
        said("loop written by hand, without a branch, one thread", hand, "");
        said("columns, one thread", one, times(one, hand) + " times the loop (goal: at most 1.0)");
        said(
                "columns, " + Runtime.getRuntime().availableProcessors() + " threads",
                four,
                times(oneOnTheWall, four)
                        + " times as fast as one, on the wall (goal: 3 on four free cores)");
        Columns unknown = Columns.of(program, all.partlyKnown());
        millis(() -> unknown.totals(false), 3);
        double open = millis(() -> unknown.totals(false), rounds);
        double known = millis(() -> columns.totals(false), rounds);
        said(
                "columns, one in ten facts not known, one thread",
                open,
                times(open, known) + " times the known one (goal: at most 4)");
        Columns[] years = new Columns[10];
        for (int year = 0; year < 10; year++) {
            years[year] = Columns.of(ModelLaw.program(2014 + year), register);
        }
        Runnable decade =
                () -> {
                    for (Columns year : years) {
                        year.totals(true);
                    }
                };
        millis(decade, 2);
        said("ten years, all threads, on the wall", wall(decade, rounds), "(goal: at most 150 ms)");
        drools(all, one / ORGANISATIONS);
    }

    private static void same(String who, Map<String, Long> wanted, Map<String, Long> is) {
        for (Map.Entry<String, Long> sum : wanted.entrySet()) {
            if (!sum.getValue().equals(is.get(sum.getKey()))) {
                throw new IllegalStateException(
                        who
                                + " differs in "
                                + sum.getKey()
                                + ": "
                                + is.get(sum.getKey())
                                + ", not "
                                + sum.getValue());
            }
        }
        System.out.println("sums of " + who + " equal those of the loop: " + wanted.size());
    }

    private static void drools(ModelLaw.Organisations all, double perOrganisation) {
        Map<String, Long> wanted = ModelLaw.byHand(all, 2017, 0, DROOLS);
        DroolsLaw drools = DroolsLaw.of(2017);
        drools.sums(all, 2_000);
        double millis = millis(() -> same("Drools", wanted, drools.sums(all, DROOLS)), 1);
        said(
                String.format("Drools, %,d organisations, one thread", DROOLS),
                millis,
                String.format(
                        Locale.ROOT,
                        "%.0f times as long for each as the columns (goal: at least 100)",
                        millis / DROOLS / perOrganisation));
    }

    // ---- the pack of Kazakhstan

    private static void country(Path packs, int rounds) throws IOException, UnreadableFile {
        PackFolder folder = new PackFolder(packs);
        Pack pack = folder.read("kz");
        System.out.printf("%n== packs/kz, %d provisions%n", pack.provisions().size());
        Days days = Days.all(LocalDate.of(2018, 6, 1));
        Runnable lawOfDay = () -> LawOfDay.of(pack, days);
        millis(lawOfDay, 40);
        said("law of a day", millis(lawOfDay, 40), "(goal: 5)");
        LawOfDay law = LawOfDay.of(pack, days);
        Map<String, Range> facts = new HashMap<>();
        facts.put("registered", Range.YES);
        Profile profile = new Profile(facts);
        millis(() -> Assessment.of(law, profile), 300);
        said(
                "check with reasons, most facts not known",
                millis(() -> Assessment.of(law, profile), 100),
                "(goal: 1)");
        Interview interview = Interview.about(law);
        said(
                "interview step, the first ten",
                millis(() -> interview.next(profile, Set.of()), 10),
                "");
        millis(() -> interview.next(profile, Set.of()), 300);
        said("interview step", millis(() -> interview.next(profile, Set.of()), 100), "(goal: 1)");
        LocalDate june = LocalDate.of(2014, 6, 18);
        var with = folder.with("kz", "criminal-code-bill");
        Side before =
                new Side(LawOfDay.of(pack, Days.all(june)), Optional.empty(), Optional.empty());
        Side after =
                new Side(
                        LawOfDay.of(with.pack().orElseThrow(), Days.all(june)),
                        with.bill(),
                        Optional.empty());
        said(
                "law against bill, exact, first time",
                millis(() -> LawComparison.of(before, after), 1),
                "(goal: 2,000)");
        said("law against bill, exact, warm", millis(() -> LawComparison.of(before, after), 5), "");
        register(law, rounds);
    }

    private static void register(LawOfDay law, int rounds) throws IOException, UnreadableFile {
        int part = ORGANISATIONS / 10;
        InventedRegister invented = InventedRegister.of(law, 1);
        Path file = Files.createTempFile("dalel-bench", ".csv");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                writer.write(String.join(",", invented.columns()) + "\n");
                for (int row = 0; row < part; row++) {
                    writer.write(String.join(",", invented.row(row)) + "\n");
                }
            }
            Register tenth = RegisterFile.read(file, law.pack()).register();
            Map<String, Column> columns = new HashMap<>();
            tenth.columns().forEach((id, column) -> columns.put(id, tenTimes(column)));
            Register register = new Register(10 * part, columns);
            Columns ready = Columns.of(law.program(), register);
            millis(() -> ready.totals(true), 2);
            said(
                    "a million organisations, one year, all threads, on the wall",
                    wall(() -> ready.totals(true), rounds),
                    "(goal: 250)");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Column tenTimes(Column column) {
        if (column instanceof Column.Ints ints) {
            int[] low = tenTimes(ints.low());
            return new Column.Ints(low, column.exact() ? low : tenTimes(ints.high()));
        }
        Column.Longs longs = (Column.Longs) column;
        long[] low = tenTimes(longs.low());
        return new Column.Longs(low, column.exact() ? low : tenTimes(longs.high()));
    }

    private static int[] tenTimes(int[] values) {
        int[] all = new int[10 * values.length];
        for (int i = 0; i < 10; i++) {
            System.arraycopy(values, 0, all, i * values.length, values.length);
        }
        return all;
    }

    private static long[] tenTimes(long[] values) {
        long[] all = new long[10 * values.length];
        for (int i = 0; i < 10; i++) {
            System.arraycopy(values, 0, all, i * values.length, values.length);
        }
        return all;
    }
}
