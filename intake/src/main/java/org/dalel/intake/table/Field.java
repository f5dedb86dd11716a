// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a table may hold. */
public enum Field {
    /** What tells this row from every other of its table, also in a later version of it. */
    KEY,
    /** When it happened; of a text: when it was published. */
    DATE,
    /** Until when, where {@link #DATE} says since when. */
    UNTIL,
    /** What happened. */
    TYPE,
    /** Whether it happened, was planned, threatened, is denied. */
    STATUS,
    PLACE,
    COUNTRY,
    /** A person to whom it was done; protected. */
    PERSON,
    /** An organisation to which it was done. */
    ORGANISATION,
    /** People described, not named, to whom it was done: "two students". */
    GROUP,
    /** Who did it. */
    PERPETRATOR,
    /** How many it touched. */
    COUNT,
    /** Under which law. */
    LAW,
    /** What was imposed, with its measure: {@code fine 85000 KZT}. */
    SANCTION,
    /** Who tells of it. */
    SOURCE,
    /** What else is told; it stays in the passage the incident rests on. */
    DESCRIPTION,
    /** The words of a report: each row is then a document, not an incident. */
    TEXT,
    /** The title of such a report. */
    TITLE,
    /** Its language. */
    LANGUAGE;

    /** The name in a mapping: {@code person}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Field> ofCode(String code) {
        return Arrays.stream(values())
                .filter(f -> f.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
