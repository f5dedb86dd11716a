// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

import java.util.List;
import java.util.Locale;

/**
 * What was done to civil society or by it. {@code docs/method} defines each type: what is in, what
 * is out, how it is counted.
 */
public enum IncidentType {
    /**
     * A person or counted group deprived of liberty, administrative arrest included; R7.2 when many
     * are taken in one operation.
     */
    ARREST_DETENTION("arrest_detention", "R7.1", "R7.2"),
    /** Suspicion, charge, indictment, trial, questioning as a suspect. */
    PROSECUTION_CHARGE("prosecution_charge", "R6.3"),
    /** Guilty finding, sentence, suspended or probation included. */
    CONVICTION_SENTENCE("conviction_sentence", "R6.4"),
    /** Guilty plea, confession or recantation under pressure. */
    CONFESSION_RECANTATION("confession_recantation", "R6.5"),
    /** Money penalty imposed. */
    FINE("fine", "R5.2"),
    /** Formal warning or order to correct. */
    WARNING("warning", "R5.1"),
    /** Activities stopped for a time. */
    SUSPENSION("suspension", "R5.3"),
    /** Dissolved, liquidated, banned, closed down, licence lost. */
    CLOSURE_LIQUIDATION("closure_liquidation", "R5.4"),
    /** Struck off a register, lost in re-registration. */
    DEREGISTRATION("deregistration", "R5.4", "R1.3"),
    /** Registration or accreditation refused, delayed, returned. */
    REGISTRATION_DENIED("registration_denied", "R1.4"),
    /** Press card or accreditation taken away. */
    ACCREDITATION_WITHDRAWN("other", "R1.4", "R9.1"),
    /** Put on a list of foreign agents, extremists, terrorists. */
    LISTING("other", "R3.3", "R11.1"),
    /** Inspection, tax or project audit. */
    INSPECTION_AUDIT("inspection_audit", "R4.2"),
    /** Premises or home searched, equipment seized. */
    RAID_SEARCH("raid_search", "R9.5"),
    /** Accounts or property frozen or taken. */
    ASSET_FREEZE("funding_restriction", "R3.5"),
    /** Money stopped, returned, made subject to approval (an act, not the rule). */
    FUNDING_RESTRICTION("funding_restriction", "R3.1", "R3.2", "R3.4"),
    /** Content removed, site or app blocked, outlet barred, internet cut. */
    CENSORSHIP_BLOCKING("censorship_blocking", "R9.1"),
    /** Suit or charge for libel, insult, reputation. */
    DEFAMATION_SUIT("prosecution_charge", "R9.2"),
    /** Accounts taken over, evidence planted, doxxing. */
    HACKING("hacking", "R10.1"),
    /** Interception, tracking. */
    SURVEILLANCE("other", "R10.2"),
    /** Beating, torture, attack, ill-treatment. */
    ASSAULT_VIOLENCE("assault_violence", "R7.3"),
    /** Killed, disappeared, abducted. */
    KILLING_DISAPPEARANCE("assault_violence", "R7.4"),
    /** Threats, summons for talks, pressure. */
    THREAT_INTIMIDATION("other", "R7.5"),
    /** Travel ban, denied entry, deportation, exile, house arrest. */
    TRAVEL_BAN("travel_ban", "R7.6"),
    /** Forced psychiatric care. */
    FORCED_PSYCHIATRY("other", "R7.3"),
    /** Officials or state media brand groups as hostile, foreign, extremist. */
    SMEAR_RHETORIC("smear_rhetoric", "R11.1"),
    /** A meeting refused or banned. */
    ASSEMBLY_BAN("assembly_ban", "R8.2"),
    /** A crowd dispersed, force used. */
    DISPERSAL("assault_violence", "R8.3"),
    /** State of emergency, curfew, troops. */
    EMERGENCY("other", "R8.4"),
    /** Public debate, conference, consultation, round table. */
    MEETING("other", "A2"),
    /** Rally, picket, march, protest by the public. */
    PROTEST("protest", "A1"),
    /** Strike, hunger strike by workers. */
    STRIKE("strike", "A1"),
    /** Open letter, joint statement, appeal by groups. */
    OPEN_LETTER("open_letter", "A2"),
    /** Complaint to a UN or regional body, and its decision. */
    COMPLAINT_TO_UN("complaint_to_un", "A3"),
    /** Appeal or complaint refused or without effect. */
    REMEDY_REFUSED("other", "R13.1"),
    /** A law passed, signed, in force, repealed, changed. */
    LEGAL_CHANGE("legal_change", "L1"),
    /** A bill drafted, tabled, debated, delayed. */
    BILL_PROPOSED("bill_proposed", "L1"),
    /** An authority accepts or refuses proposals of civil society. */
    PROPOSAL_DECIDED("other", "L2"),
    /** A minister or official appointed, moved, dismissed. */
    OFFICE_CHANGE("other", "L3"),
    /** Released, acquitted, charges dropped, restriction lifted. */
    RELEASE("release", "P1");

    private final String scoredAs;
    private final List<String> codes;

    IncidentType(String scoredAs, String... codes) {
        this.scoredAs = scoredAs;
        this.codes = List.of(codes);
    }

    /** The name in files: {@code arrest_detention}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The coarser type that published gold sets use for it. */
    public String scoredAs() {
        return scoredAs;
    }

    /** Codes of the restriction taxonomy ({@code R7.1}), one or more. */
    public List<String> codes() {
        return codes;
    }

    public static IncidentType ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
