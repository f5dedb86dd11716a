// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

import java.util.Locale;

/** A consequence in law, as the contract of {@code dalel read --json} names it. */
public enum SanctionKind {
    IMPRISONMENT,
    ADMINISTRATIVE_ARREST,
    PRETRIAL_DETENTION,
    HOUSE_ARREST,
    SUSPENDED_SENTENCE,
    PROBATION,
    RESTRICTED_FREEDOM,
    FORCED_LABOUR,
    COMMUNITY_WORK,
    FINE,
    CONFISCATION,
    ACCOUNT_FREEZE,
    ACTIVITY_BAN,
    SUSPENSION,
    CLOSURE,
    WARNING,
    TRAVEL_BAN,
    DEPRIVATION_OF_CITIZENSHIP,
    PSYCHIATRIC_CONFINEMENT,
    PUBLIC_APOLOGY,
    DEATH_PENALTY;

    /** The name in files: {@code administrative_arrest}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SanctionKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
