// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

import java.util.Optional;

/**
 * A sanction that a source says was imposed, or that a rule provides.
 *
 * @param kind what it is
 * @param amount how much or how long; unknown when not said
 * @param unit {@code hour day week month year}, {@code MCI} or an ISO 4217 code; empty when the
 *     amount is unknown
 */
public record Sanction(SanctionKind kind, Bounds amount, Optional<String> unit) {
    public static Sanction of(SanctionKind kind) {
        return new Sanction(kind, Bounds.UNKNOWN, Optional.empty());
    }
}
