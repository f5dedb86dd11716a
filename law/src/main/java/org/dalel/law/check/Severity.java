// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.check;

import java.util.Comparator;
import java.util.List;
import org.dalel.law.pack.PenaltyKind;
import org.dalel.law.pack.Rule;

/**
 * What a penalty takes away, the worst first: liberty before existence before operation before
 * money before a warning.
 */
public enum Severity {
    LIBERTY,
    EXISTENCE,
    OPERATION,
    MONEY,
    WARNING;

    public static Severity of(PenaltyKind kind) {
        return switch (kind) {
            case DEATH_PENALTY,
                    IMPRISONMENT,
                    ARREST,
                    ADMINISTRATIVE_ARREST,
                    PRETRIAL_DETENTION,
                    HOUSE_ARREST,
                    SUSPENDED_SENTENCE,
                    PROBATION,
                    RESTRICTED_FREEDOM,
                    FORCED_LABOUR,
                    PSYCHIATRIC_CONFINEMENT,
                    EXPULSION,
                    DEPRIVATION_OF_CITIZENSHIP ->
                    LIBERTY;
            case CLOSURE, REGISTRATION_CANCELLED -> EXISTENCE;
            case SUSPENSION, ACTIVITY_BAN, TRAVEL_BAN, ACCOUNT_FREEZE -> OPERATION;
            case FINE, CONFISCATION, CORRECTIVE_WORK, COMMUNITY_WORK -> MONEY;
            case WARNING, PUBLIC_APOLOGY -> WARNING;
        };
    }

    /** The worst that a sanction threatens. */
    public static Severity of(Finding finding) {
        return finding.provision().rule() instanceof Rule.Sanction sanction
                ? sanction.penalties().stream()
                        .map(p -> of(p.kind()))
                        .min(Comparator.naturalOrder())
                        .orElse(WARNING)
                : WARNING;
    }

    /** Sanctions that can follow, the worst first; of equal ones those that follow for certain. */
    public static List<Finding> worstFirst(Assessment assessment) {
        return assessment.exposures().stream()
                .sorted(
                        Comparator.comparing((Finding f) -> of(f))
                                .thenComparing(f -> f.holds().isYes() ? 0 : 1)
                                .thenComparing(Severity::furthest, Comparator.reverseOrder()))
                .toList();
    }

    private static long furthest(Finding finding) {
        Severity worst = of(finding);
        return finding.consequences().stream()
                .filter(c -> of(c.penalty().kind()) == worst)
                .flatMap(c -> c.most().stream())
                .mapToLong(r -> r.high())
                .max()
                .orElse(0);
    }
}
