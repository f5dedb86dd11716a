// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.map;

import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Provision;
import org.dalel.law.program.Range;

/** On what an edge rests. */
public sealed interface Ground {
    /** How far it carries. */
    Standing standing();

    /** How firmly an edge or its ground stands, the firmest first. */
    enum Standing {
        /** A rule in force, or what a person accepted. */
        FIRM,
        /** A source says so. */
        REPORTED,
        /** A machine read it in a source; nobody decided. */
        PROPOSED,
        /** Not known whether in force, or who of several, or it was only planned or threatened. */
        UNCERTAIN,
        /** Contested, vague, or sources disagree. */
        CONTESTED
    }

    /**
     * A rule of the pack.
     *
     * @param inForce whether it is in force on the day of the map
     * @param oneOfSeveral whether the law names several bodies and not which of them
     */
    record OfLaw(Provision provision, Range inForce, boolean oneOfSeveral) implements Ground {
        @Override
        public Standing standing() {
            if (provision.certainty() != Provision.Certainty.SETTLED) {
                return Standing.CONTESTED;
            }
            return inForce.isYes() && !oneOfSeveral ? Standing.FIRM : Standing.UNCERTAIN;
        }
    }

    /** A step of a bill. */
    record OfBill(Bill bill, Bill.Step step) implements Ground {
        @Override
        public Standing standing() {
            return Standing.REPORTED;
        }
    }

    /** A proposal to amend a bill. */
    record OfProposal(Bill bill, Bill.Proposal proposal) implements Ground {
        @Override
        public Standing standing() {
            return proposal.fate() == Bill.Fate.UNKNOWN ? Standing.UNCERTAIN : Standing.REPORTED;
        }
    }

    /** What a report says. */
    record OfReport(Told told) implements Ground {
        @Override
        public Standing standing() {
            if (told.contested() || told.status() == org.dalel.terms.Status.DENIED) {
                return Standing.CONTESTED;
            }
            if (told.status() != org.dalel.terms.Status.HAPPENED) {
                return Standing.UNCERTAIN;
            }
            return told.decided() ? Standing.FIRM : Standing.PROPOSED;
        }
    }

    /** What a published source tells, as the pack has it. */
    record OfAccount(Account account) implements Ground {
        @Override
        public Standing standing() {
            return account.contested() ? Standing.CONTESTED : Standing.REPORTED;
        }
    }
}
