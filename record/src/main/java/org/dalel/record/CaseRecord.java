// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

/**
 * The whole record: documents, what machines read in them, and what people made of it. The vault is
 * one; {@link MemoryRecord} is another.
 */
public interface CaseRecord {
    Documents documents();

    Candidates candidates();

    Incidents incidents();

    Actors actors();

    Sources sources();

    Claims claims();

    Figures figures();

    Episodes episodes();

    Decisions decisions();

    Search search();

    Suggestions suggestions();

    Pile pile();

    Desks desks();

    /** What people keep for themselves, without a decision. */
    Views views();

    /** The profiles of organisations that people asked to keep, without a decision. */
    Profiles profiles();

    Alike alike();

    Copies copies();
}
