// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.time.Instant;
import java.util.Optional;

/**
 * A user's place in the record: how pages are to look, in which language they speak, and when the
 * user was last here. Kept in the vault, because a trace in the browser would tell of its use.
 *
 * @param language code of two letters; empty until one is chosen
 * @param lastHere empty before the first visit
 */
public record Desk(
        Text text,
        boolean moreContrast,
        boolean noImages,
        boolean lessMotion,
        boolean noKeys,
        Optional<String> language,
        Optional<Instant> lastHere) {
    /** Of somebody who was never here. */
    public static final Desk NEW =
            new Desk(Text.USUAL, false, false, false, false, Optional.empty(), Optional.empty());

    /** How large words are. */
    public enum Text {
        USUAL,
        LARGE,
        LARGEST
    }

    /** The same, in that language. */
    public Desk speaking(String code) {
        return new Desk(
                text, moreContrast, noImages, lessMotion, noKeys, Optional.of(code), lastHere);
    }

    /** The same, used at that moment. */
    public Desk usedAt(Instant now) {
        return new Desk(
                text, moreContrast, noImages, lessMotion, noKeys, language, Optional.of(now));
    }
}
