// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.utils.KieHelper;

/**
 * The invented law of {@link ModelLaw} for Drools: each provision is a pair of rules, one for those
 * whom it reaches and one for the others, each waiting for the one before.
 */
public final class DroolsLaw {
    private final StatelessKieSession session;

    private DroolsLaw(StatelessKieSession session) {
        this.session = session;
    }

    static DroolsLaw of(int year) {
        KieBase base =
                new KieHelper().addContent(rules(ModelLaw.Year.of(year)), ResourceType.DRL).build();
        return new DroolsLaw(base.newStatelessKieSession());
    }

    /** An organisation as Drools works on it. */
    public static final class Fact {
        public int step;
        public int kind;
        public boolean registered;
        public int foreign;
        public int share;
        public int members;
        public int activities;
        public int report;
        public int foreignReport;
        public boolean ngo;
        public boolean due;
        public int late;
        public int fine1;
        public int suspended;
        public boolean foreignDue;
        public int foreignLate;
        public int fine2;
        public boolean unregistered;
        public int fine3;
        public int prison;
        public boolean party;
        public boolean scope;
        public long total;
        public int flags;
    }

    private static String pair(int step, String name, String condition, String then, String other) {
        String rule =
                "rule \"%1$s %2$s\" when $o: Fact(step == %3$d, %4$s) then %5$s $o.step = %6$d;"
                        + " update($o); end%n";
        return String.format(
                        Locale.ROOT, rule, name, "yes", step, "(" + condition + ")", then, step + 1)
                + String.format(
                        Locale.ROOT,
                        rule,
                        name,
                        "no",
                        step,
                        "!(" + condition + ")",
                        other,
                        step + 1);
    }

    private static String rules(ModelLaw.Year y) {
        List<String> kinds = ModelLaw.KINDS;
        List<String> acts = ModelLaw.ACTIVITIES;
        boolean since2015 = y.year() >= 2015;
        boolean since2016 = y.year() >= 2016;
        String never = since2016 ? "" : "false && ";
        int reported = ModelLaw.bits(acts, "legal_aid", "polling", "info_gathering");
        int within = reported | ModelLaw.bits(acts, "welfare", "culture", "sport", "ecology");
        String late =
                "int filed = $o.report < 0 ? %d : %d + $o.report; $o.late = Math.max(0, filed - %d);";
        String sent =
                "int sent = $o.foreignReport < 0 ? %d : %d + $o.foreignReport; $o.foreignLate ="
                        + " Math.max(0, sent - %d);";
        StringBuilder rules = new StringBuilder("package org.dalel.bench\n");
        rules.append("import org.dalel.bench.DroolsLaw.Fact\n");
        rules.append(
                pair(
                        0,
                        "who",
                        "(kind & " + ModelLaw.bits(kinds, "pub", "fnd", "fbr") + ") != 0",
                        "$o.ngo = true;",
                        ""));
        rules.append(
                pair(
                        1,
                        "report",
                        never + "registered && ngo",
                        "$o.due = true; "
                                + String.format(Locale.ROOT, late, y.asked(), y.first(), y.due()),
                        ""));
        rules.append(pair(2, "late", "late > 30", "$o.fine1 = $o.late <= 90 ? 25 : 50;", ""));
        rules.append(pair(3, "very late", "late > 90", "$o.suspended = 3;", ""));
        rules.append(
                pair(
                        4,
                        "foreign money",
                        never
                                + "foreign >= "
                                + y.least()
                                + " && (activities & "
                                + reported
                                + ") != 0",
                        "$o.foreignDue = true; "
                                + String.format(
                                        Locale.ROOT, sent, y.asked(), y.first(), y.foreignDue()),
                        ""));
        rules.append(
                pair(
                        5,
                        "foreign late",
                        "foreignLate > 0",
                        "$o.fine2 = $o.registered ? ($o.share > 500 ? 200 : 100) : 50;",
                        ""));
        rules.append(
                pair(
                        6,
                        "not registered",
                        "!registered && kind != "
                                + ModelLaw.bits(kinds, "med")
                                + " && (members >= 10 || kind == "
                                + ModelLaw.bits(kinds, "rel")
                                + ")",
                        "$o.unregistered = true; $o.fine3 = 100;",
                        ""));
        rules.append(
                pair(
                        7,
                        "funded",
                        (since2015 ? "" : "false && ") + "unregistered && foreign > 0",
                        "$o.prison = Math.max($o.prison, 72);",
                        ""));
        rules.append(
                pair(
                        8,
                        "speech",
                        (since2015 ? "" : "false && ")
                                + "(activities & "
                                + ModelLaw.bits(acts, "speech")
                                + ") != 0 && (kind & "
                                + ModelLaw.bits(kinds, "pub", "uni", "rel", "par")
                                + ") != 0",
                        "$o.prison = Math.max($o.prison, 120);",
                        ""));
        rules.append(
                pair(
                        9,
                        "rally",
                        "!registered && (activities & " + ModelLaw.bits(acts, "rally") + ") != 0",
                        "$o.prison = Math.max($o.prison, 36);",
                        ""));
        rules.append(
                pair(
                        10,
                        "party",
                        "kind == " + ModelLaw.bits(kinds, "par") + " && members < 40000",
                        "$o.party = true;",
                        ""));
        rules.append(
                pair(
                        11,
                        "scope",
                        never + "registered && ngo && (activities & " + (4095 & ~within) + ") != 0",
                        "$o.scope = true;",
                        ""));
        rules.append(
                "rule \"sum\" when $o: Fact(step == 12) then $o.total = (long) ($o.fine1 + $o.fine2 +"
                        + " $o.fine3) * "
                        + y.unit()
                        + "; $o.flags = ($o.fine1 > 0 ? 1 : 0) + ($o.suspended > 0 ? 2 : 0) + ($o.fine2"
                        + " > 0 ? 4 : 0) + ($o.unregistered ? 8 : 0) + ($o.prison > 0 ? 16 : 0) +"
                        + " ($o.party ? 32 : 0) + ($o.scope ? 64 : 0); end\n");
        return rules.toString();
    }

    /** The sums of every output over the first organisations. */
    Map<String, Long> sums(ModelLaw.Organisations all, int n) {
        Map<String, Long> sums = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            Fact fact = new Fact();
            fact.kind = all.kind()[i];
            fact.registered = all.registered()[i] == 1;
            fact.foreign = all.foreign()[i];
            fact.share = all.share()[i];
            fact.members = all.members()[i];
            fact.activities = all.activities()[i];
            fact.report = all.report()[i];
            fact.foreignReport = all.foreignReport()[i];
            session.execute(fact);
            add(sums, "is_ngo", fact.ngo ? 1 : 0);
            add(sums, "due", fact.due ? 1 : 0);
            add(sums, "late", fact.late);
            add(sums, "fine1", fact.fine1);
            add(sums, "suspended", fact.suspended);
            add(sums, "foreign_due", fact.foreignDue ? 1 : 0);
            add(sums, "foreign_late", fact.foreignLate);
            add(sums, "fine2", fact.fine2);
            add(sums, "unregistered", fact.unregistered ? 1 : 0);
            add(sums, "fine3", fact.fine3);
            add(sums, "prison", fact.prison);
            add(sums, "party", fact.party ? 1 : 0);
            add(sums, "scope", fact.scope ? 1 : 0);
            add(sums, "total", fact.total);
            add(sums, "flags", fact.flags);
        }
        return sums;
    }

    private static void add(Map<String, Long> sums, String name, long value) {
        sums.merge(name, value, Long::sum);
    }
}
