// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.dalel.law.language.Domain;
import org.dalel.law.language.Language;
import org.dalel.law.language.Names;
import org.dalel.law.language.Source;
import org.dalel.law.language.Type;
import org.dalel.law.program.Column;
import org.dalel.law.program.Input;
import org.dalel.law.program.Program;
import org.dalel.law.program.Range;
import org.dalel.law.program.Register;
import org.dalel.law.program.Step;
import org.dalel.law.program.WorkingDays;

/**
 * An invented law of 11 provisions and 15 outputs, once in the language of the packs and once as a
 * loop written by hand, over invented organisations.
 */
final class ModelLaw {
    static final List<String> KINDS =
            List.of("pub", "fnd", "uni", "rel", "med", "par", "fbr", "inf");
    static final List<String> ACTIVITIES =
            List.of(
                    "legal_aid",
                    "polling",
                    "info_gathering",
                    "welfare",
                    "culture",
                    "speech",
                    "rally",
                    "sport",
                    "ecology",
                    "observe",
                    "union_work",
                    "faith");
    private static final Type.One KIND = new Type.One(new Domain("kind", KINDS));
    private static final Type.Many ACTIVITY = new Type.Many(new Domain("activities", ACTIVITIES));
    private static final Type.Amount SHARE = new Type.Amount(org.dalel.law.language.Unit.NONE, 0);

    private static final int[] UNIT = {1852, 1982, 2121, 2269, 2405, 2525, 2778, 2917, 3180, 3450};

    private ModelLaw() {}

    /** What a year has of its own. */
    record Year(int year, int first, int due, int foreignDue, int asked, int unit, int least) {
        static Year of(int year) {
            int least = year >= 2018 ? 500_000 : year >= 2016 ? 1 : 0;
            return new Year(
                    year,
                    day(year + 1, 1, 1),
                    day(year + 1, 3, 31),
                    day(year + 1, 2, 15),
                    day(year + 1, 12, 31),
                    UNIT[year - 2014],
                    least);
        }

        private static int day(int year, int month, int day) {
            return (int) LocalDate.of(year, month, day).toEpochDay();
        }
    }

    private static final List<Input> INPUTS =
            List.of(
                    new Input("kind", KIND, Range.whole(KIND)),
                    new Input("registered", Type.TRUTH, Range.OPEN),
                    new Input("foreign", Type.COUNT, new Range(0, 200_000_000)),
                    new Input("share", SHARE, new Range(0, 1000)),
                    new Input("members", Type.COUNT, new Range(0, 1_000_000)),
                    new Input("activities", ACTIVITY, Range.whole(ACTIVITY)),
                    new Input("report", Type.COUNT, new Range(-1, 400)),
                    new Input("foreign_report", Type.COUNT, new Range(-1, 400)));

    /** The law of a year. */
    static Program program(int year) {
        Year y = Year.of(year);
        boolean since2015 = year >= 2015;
        boolean since2016 = year >= 2016;
        Map<String, String> text = new LinkedHashMap<>();
        text.put("is_ngo", "kind in {pub, fnd, fbr}");
        text.put("due", since2016 ? "registered and is_ngo" : "1 > 2");
        text.put(
                "late",
                String.format(
                        Locale.ROOT,
                        "due ? max(0, (report < 0 ? %d : %d + report) - %d) : 0",
                        y.asked(),
                        y.first(),
                        y.due()));
        text.put("fine1", "late <= 30 ? 0 : late <= 90 ? 25 : 50");
        text.put("suspended", "late > 90 ? 3 : 0");
        text.put(
                "foreign_due",
                since2016
                        ? "foreign >= "
                                + y.least()
                                + " and activities has any {legal_aid, polling, info_gathering}"
                        : "1 > 2");
        text.put(
                "foreign_late",
                String.format(
                        Locale.ROOT,
                        "foreign_due ? max(0, (foreign_report < 0 ? %d : %d + foreign_report) - %d) : 0",
                        y.asked(),
                        y.first(),
                        y.foreignDue()));
        text.put("fine2", "foreign_late > 0 ? (registered ? (share > 500 ? 200 : 100) : 50) : 0");
        text.put(
                "unregistered",
                "not registered and kind != med and (members >= 10 or kind == rel)");
        text.put("fine3", "unregistered ? 100 : 0");
        text.put(
                "prison",
                since2015
                        ? "max(max(unregistered and foreign > 0 ? 72 : 0, activities has any {speech}"
                                + " and kind in {pub, uni, rel, par} ? 120 : 0), not registered and"
                                + " activities has any {rally} ? 36 : 0)"
                        : "not registered and activities has any {rally} ? 36 : 0");
        text.put("party", "kind == par and members < 40_000");
        text.put(
                "scope",
                since2016
                        ? "registered and is_ngo and activities has other than {legal_aid, polling,"
                                + " info_gathering, welfare, culture, sport, ecology}"
                        : "1 > 2");
        text.put("total", "(fine1 + fine2 + fine3) * " + y.unit());
        text.put(
                "flags",
                "(fine1 > 0 ? 1 : 0) + (suspended > 0 ? 2 : 0) + (fine2 > 0 ? 4 : 0) + (unregistered"
                        + " ? 8 : 0) + (prison > 0 ? 16 : 0) + (party ? 32 : 0) + (scope ? 64 : 0)");
        Known names = new Known();
        INPUTS.forEach(
                i -> names.meanings.put(i.id(), new Names.Meaning(Names.Kind.FACT, i.type())));
        List<Step> steps = new ArrayList<>();
        text.forEach(
                (name, words) -> {
                    Type type = TRUTHS.contains(name) ? Type.TRUTH : Type.COUNT;
                    Language.Understood understood =
                            Language.understand(new Source(name, 1, 1, words), names, type);
                    if (understood.expression().isEmpty()) {
                        throw new IllegalStateException(
                                name + ": " + understood.faults().get(0).message());
                    }
                    steps.add(new Step(name, understood.expression().get()));
                    names.meanings.put(name, new Names.Meaning(Names.Kind.TERM, type));
                });
        return new Program(INPUTS, steps, WorkingDays.PLAIN);
    }

    private static final List<String> TRUTHS =
            List.of("is_ngo", "due", "foreign_due", "unregistered", "party", "scope");

    /** The names of the law. */
    private static final class Known implements Names {
        private final Map<String, Meaning> meanings = new LinkedHashMap<>();

        @Override
        public Optional<Meaning> meaning(String name) {
            return Optional.ofNullable(meanings.get(name));
        }

        @Override
        public Collection<String> all() {
            return meanings.keySet();
        }
    }

    /** Organisations in columns; kinds and activities as bits. */
    record Organisations(
            int[] kind,
            int[] registered,
            int[] foreign,
            int[] share,
            int[] members,
            int[] activities,
            int[] report,
            int[] foreignReport) {
        private Map<String, int[]> columns() {
            Map<String, int[]> columns = new LinkedHashMap<>();
            columns.put("kind", kind);
            columns.put("registered", registered);
            columns.put("foreign", foreign);
            columns.put("share", share);
            columns.put("members", members);
            columns.put("activities", activities);
            columns.put("report", report);
            columns.put("foreign_report", foreignReport);
            return columns;
        }

        Register register() {
            Map<String, Column> columns = new HashMap<>();
            columns().forEach((id, values) -> columns.put(id, Column.known(values)));
            return new Register(kind.length, columns);
        }

        /** The same organisations with one in ten facts not known. */
        Register partlyKnown() {
            SplittableRandom random = new SplittableRandom(2);
            Map<String, Column> columns = new HashMap<>();
            for (Input input : INPUTS) {
                int[] values = columns().getOrDefault(input.id(), new int[0]);
                int[] low = values.clone();
                int[] high = values.clone();
                for (int i = 0; i < low.length; i++) {
                    if (random.nextInt(10) == 0) {
                        low[i] = (int) input.whole().low();
                        high[i] = (int) input.whole().high();
                    }
                }
                columns.put(input.id(), new Column.Ints(low, high));
            }
            return new Register(kind.length, columns);
        }
    }

    /** Invented organisations, always the same. */
    static Organisations organisations(int n) {
        SplittableRandom random = new SplittableRandom(1);
        Organisations all =
                new Organisations(
                        new int[n],
                        new int[n],
                        new int[n],
                        new int[n],
                        new int[n],
                        new int[n],
                        new int[n],
                        new int[n]);
        for (int i = 0; i < n; i++) {
            int kind = random.nextInt(8);
            all.kind[i] = 1 << kind;
            all.registered[i] = kind != 7 && random.nextInt(100) < 90 ? 1 : 0;
            all.share[i] = random.nextInt(100) < 55 ? 0 : random.nextInt(1000);
            all.foreign[i] = (int) (random.nextInt(200_000_000) * (long) all.share[i] / 1000);
            all.members[i] = random.nextInt(kind == 5 ? 50_000 : 300);
            int some = random.nextInt(4096);
            all.activities[i] = some & random.nextInt(4096);
            all.report[i] = random.nextInt(100) < 25 ? -1 : random.nextInt(200);
            all.foreignReport[i] = random.nextInt(100) < 40 ? -1 : random.nextInt(150);
        }
        return all;
    }

    private static int positive(int value) {
        return -value >>> 31;
    }

    private static int any(int bits) {
        return (bits | -bits) >>> 31;
    }

    /** The same law as one loop without a branch; the sum of every output. */
    static Map<String, Long> byHand(Organisations o, int year, int from, int to) {
        Year y = Year.of(year);
        int in2015 = year >= 2015 ? 1 : 0;
        int in2016 = year >= 2016 ? 1 : 0;
        int ngos = bits(KINDS, "pub", "fnd", "fbr");
        int medium = bits(KINDS, "med");
        int faith = bits(KINDS, "rel");
        int parties = bits(KINDS, "par");
        int speakers = bits(KINDS, "pub", "uni", "rel", "par");
        int reported = bits(ACTIVITIES, "legal_aid", "polling", "info_gathering");
        int speech = bits(ACTIVITIES, "speech");
        int rally = bits(ACTIVITIES, "rally");
        int beyond =
                ~bits(
                        ACTIVITIES,
                        "legal_aid",
                        "polling",
                        "info_gathering",
                        "welfare",
                        "culture",
                        "sport",
                        "ecology");
        long s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0, s8 = 0;
        long s9 = 0, s10 = 0, s11 = 0, s12 = 0, s13 = 0, s14 = 0, s15 = 0;
        for (int i = from; i < to; i++) {
            int kind = o.kind[i];
            int registered = o.registered[i];
            int foreign = o.foreign[i];
            int members = o.members[i];
            int activities = o.activities[i];
            int ngo = any(kind & ngos);
            int due = registered & ngo & in2016;
            int never = o.report[i] >> 31;
            int filed = y.asked & never | y.first + o.report[i] & ~never;
            int late = Math.max(0, filed - y.due) & -due;
            int over30 = (30 - late) >>> 31;
            int over90 = (90 - late) >>> 31;
            int fine1 = 25 * (over30 + over90);
            int suspended = 3 * over90;
            int foreignDue = ((foreign - y.least) >>> 31 ^ 1) & any(activities & reported) & in2016;
            int unsent = o.foreignReport[i] >> 31;
            int sent = y.asked & unsent | y.first + o.foreignReport[i] & ~unsent;
            int foreignLate = Math.max(0, sent - y.foreignDue) & -foreignDue;
            int most = (500 - o.share[i]) >>> 31;
            int fine2 = (50 + registered * (50 + 100 * most)) & -positive(foreignLate);
            int unregistered =
                    (registered ^ 1)
                            & (any(kind & medium) ^ 1)
                            & ((members - 10) >>> 31 ^ 1 | any(kind & faith));
            int fine3 = 100 & -unregistered;
            int funded = 72 & -(unregistered & positive(foreign) & in2015);
            int spoken = 120 & -(any(activities & speech) & any(kind & speakers) & in2015);
            int rallied = 36 & -((registered ^ 1) & any(activities & rally));
            int prison = Math.max(Math.max(funded, spoken), rallied);
            int party = any(kind & parties) & (members - 40_000) >>> 31;
            int scope = registered & ngo & any(activities & beyond) & in2016;
            s1 += ngo;
            s2 += due;
            s3 += late;
            s4 += fine1;
            s5 += suspended;
            s6 += foreignDue;
            s7 += foreignLate;
            s8 += fine2;
            s9 += unregistered;
            s10 += fine3;
            s11 += prison;
            s12 += party;
            s13 += scope;
            s14 += (long) (fine1 + fine2 + fine3) * y.unit;
            s15 +=
                    positive(fine1)
                            + 2 * positive(suspended)
                            + 4 * positive(fine2)
                            + 8 * unregistered
                            + 16 * positive(prison)
                            + 32 * party
                            + 64 * scope;
        }
        Map<String, Long> sums = new LinkedHashMap<>();
        String[] names = {
            "is_ngo",
            "due",
            "late",
            "fine1",
            "suspended",
            "foreign_due",
            "foreign_late",
            "fine2",
            "unregistered",
            "fine3",
            "prison",
            "party",
            "scope",
            "total",
            "flags"
        };
        long[] all = {s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15};
        for (int i = 0; i < names.length; i++) {
            sums.put(names[i], all[i]);
        }
        return sums;
    }

    static int bits(List<String> all, String... some) {
        int bits = 0;
        for (String one : some) {
            bits |= 1 << all.indexOf(one);
        }
        return bits;
    }
}
