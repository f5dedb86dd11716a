// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.map;

import java.util.Locale;
import java.util.Optional;
import org.dalel.law.check.Severity;
import org.dalel.law.pack.PenaltyKind;
import org.dalel.law.pack.Rule;
import org.dalel.terms.IncidentType;

/** What something takes away or brings, the worst first. */
public enum Effect {
    LIBERTY,
    EXISTENCE,
    OPERATION,
    MONEY,
    WARNING,
    /** Fear, reputation, evidence planted: what no law has to name. */
    PRESSURE,
    /** Something must be done. */
    BURDEN,
    /** Something may not be done, or only from a number on. */
    BARRIER,
    /** Something is given back, or a right is given. */
    RELIEF;

    /** The name in files and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Effect of(PenaltyKind kind) {
        return valueOf(Severity.of(kind).name());
    }

    /** What a rule that is no sanction brings; empty where its text does not say. */
    static Optional<Effect> of(Rule rule) {
        if (rule instanceof Rule.Duty) {
            return Optional.of(BURDEN);
        }
        if (rule instanceof Rule.Prohibition || rule instanceof Rule.Threshold) {
            return Optional.of(BARRIER);
        }
        return rule instanceof Rule.Entitlement ? Optional.of(RELIEF) : Optional.empty();
    }

    /** What was done to people by such an incident; empty where the type does not say. */
    static Optional<Effect> of(IncidentType type) {
        return switch (type) {
            case ARREST_DETENTION,
                    PROSECUTION_CHARGE,
                    CONVICTION_SENTENCE,
                    CONFESSION_RECANTATION,
                    ASSAULT_VIOLENCE,
                    KILLING_DISAPPEARANCE,
                    FORCED_PSYCHIATRY,
                    DISPERSAL ->
                    Optional.of(LIBERTY);
            case CLOSURE_LIQUIDATION, DEREGISTRATION, REGISTRATION_DENIED -> Optional.of(EXISTENCE);
            case SUSPENSION,
                    ACCREDITATION_WITHDRAWN,
                    LISTING,
                    INSPECTION_AUDIT,
                    RAID_SEARCH,
                    CENSORSHIP_BLOCKING,
                    TRAVEL_BAN,
                    ASSEMBLY_BAN,
                    EMERGENCY ->
                    Optional.of(OPERATION);
            case FINE, ASSET_FREEZE, FUNDING_RESTRICTION -> Optional.of(MONEY);
            case WARNING -> Optional.of(WARNING);
            case DEFAMATION_SUIT, HACKING, SURVEILLANCE, THREAT_INTIMIDATION, SMEAR_RHETORIC ->
                    Optional.of(PRESSURE);
            case RELEASE -> Optional.of(RELIEF);
            case MEETING,
                    PROTEST,
                    STRIKE,
                    OPEN_LETTER,
                    COMPLAINT_TO_UN,
                    REMEDY_REFUSED,
                    LEGAL_CHANGE,
                    BILL_PROPOSED,
                    PROPOSAL_DECIDED,
                    OFFICE_CHANGE ->
                    Optional.empty();
        };
    }
}
