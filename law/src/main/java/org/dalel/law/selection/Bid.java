// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.selection;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A bid in a call.
 *
 * @param call the call's name, as the file gives it
 * @param price in hundredths of the currency, 1 or more
 * @param impact expected effect on society in hundredths of whatever the file counts in; empty when
 *     nobody judged it
 * @param points by how many hundredths of a percent the price is lowered before prices are
 *     compared; 0 to 9,999
 * @param qualified whether it meets the conditions of the call
 * @param approved whether the bidder is on an approved list; empty where there is no list
 */
public record Bid(
        String call,
        String bidder,
        long price,
        OptionalLong impact,
        long points,
        boolean qualified,
        Optional<Boolean> approved) {
    /** The highest price and impact, in hundredths. */
    public static final long MOST = 1_000_000_000_000_000L;

    public Bid {
        if (price < 1 || price > MOST) {
            throw new IllegalArgumentException("a price is 0.01 or more, got hundredths " + price);
        }
        if (points < 0 || points > 9_999) {
            throw new IllegalArgumentException("points are 0 to 99.99 percent");
        }
        if (impact.isPresent() && (impact.getAsLong() < 0 || impact.getAsLong() > MOST)) {
            throw new IllegalArgumentException("an impact is 0 or more");
        }
    }
}
