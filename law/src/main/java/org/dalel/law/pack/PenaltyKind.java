// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.util.Locale;
import org.dalel.terms.SanctionKind;

/**
 * A consequence that a law provides: the kinds of {@link SanctionKind}, and those that codes tell
 * apart and reports do not.
 */
public enum PenaltyKind {
    IMPRISONMENT,
    /** Deprivation of liberty for days or weeks by a criminal code. */
    ARREST,
    ADMINISTRATIVE_ARREST,
    PRETRIAL_DETENTION,
    HOUSE_ARREST,
    SUSPENDED_SENTENCE,
    PROBATION,
    RESTRICTED_FREEDOM,
    FORCED_LABOUR,
    /** A part of the wage withheld. */
    CORRECTIVE_WORK,
    COMMUNITY_WORK,
    FINE,
    CONFISCATION,
    ACCOUNT_FREEZE,
    ACTIVITY_BAN,
    SUSPENSION,
    CLOSURE,
    REGISTRATION_CANCELLED,
    WARNING,
    TRAVEL_BAN,
    EXPULSION,
    DEPRIVATION_OF_CITIZENSHIP,
    PSYCHIATRIC_CONFINEMENT,
    PUBLIC_APOLOGY,
    DEATH_PENALTY;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The name in files: {@code administrative_arrest}. */
    public String code() {
        return code;
    }

    /** Whether its amounts are of money. */
    public boolean inMoney() {
        return this == FINE || this == CORRECTIVE_WORK;
    }
}
