// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.frame;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dalel.record.CaseRecord;
import org.dalel.record.Desk;
import org.dalel.record.User;

/** The desk of whoever opened the workspace, at hand for every page. */
public final class OpenDesk {
    /** How often the last use is written down at most. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final CaseRecord record;
    private final User user;
    private final Clock clock;
    private final Desk asFound;
    private final AtomicReference<Desk> now;

    public OpenDesk(CaseRecord record, User user, Clock clock) {
        this.record = record;
        this.user = user;
        this.clock = clock;
        this.asFound = record.desks().of(user);
        this.now = new AtomicReference<>(asFound);
    }

    public User user() {
        return user;
    }

    /** As it is now. */
    public Desk desk() {
        return now.get();
    }

    /** When the user was last here, before the workspace was opened this time. */
    public Optional<Instant> lastHere() {
        return asFound.lastHere();
    }

    /** The language chosen at an earlier visit. */
    public Optional<String> languageFound() {
        return asFound.language();
    }

    public void keep(Desk desk) {
        if (!desk.equals(now.getAndSet(desk))) {
            record.desks().keep(user, desk);
        }
    }

    /** The user is here. */
    public void use() {
        Instant moment = clock.instant();
        Desk desk = now.get();
        if (desk.lastHere().map(l -> l.plus(NOTED).isBefore(moment)).orElse(true)) {
            keep(desk.usedAt(moment));
        }
    }
}
