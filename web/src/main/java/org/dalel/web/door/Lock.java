// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether the workspace is still open. Once locked it stays locked: whoever started it closes the
 * vault, and opening again takes the passphrase.
 */
public final class Lock {

    /** Why the workspace is shut. */
    public enum Cause {
        /** A person pressed Lock. */
        PRESSED,
        /** Nobody used it for as long as {@link Lock#idle()} allows. */
        IDLE,
        /** The program that started it stopped it. */
        STOPPED
    }

    private final Clock clock;
    private final Duration idle;
    private final Instant opened;
    private final LaunchToken token;
    private final AtomicReference<Instant> used;
    private final AtomicReference<Optional<Cause>> cause = new AtomicReference<>(Optional.empty());

    public Lock(Clock clock, Duration idle, LaunchToken token) {
        if (idle.isNegative() || idle.isZero()) {
            throw new IllegalArgumentException("the time without use must be positive");
        }
        this.clock = clock;
        this.idle = idle;
        this.token = token;
        this.opened = clock.instant();
        this.used = new AtomicReference<>(opened);
    }

    /** Somebody with a session asked for a page. */
    void use() {
        used.set(clock.instant());
    }

    /** Shuts the door: no session and no key opens any more. The first cause stays. */
    public void shut(Cause why) {
        token.revoke();
        cause.compareAndSet(Optional.empty(), Optional.of(why));
    }

    /** Why it is shut; empty while it is open. Notices when it was idle for too long. */
    public Optional<Cause> cause() {
        if (cause.get().isEmpty() && !clock.instant().isBefore(used.get().plus(idle))) {
            shut(Cause.IDLE);
        }
        return cause.get();
    }

    public boolean isShut() {
        return cause().isPresent();
    }

    /** How long it stays open without use. */
    public Duration idle() {
        return idle;
    }

    /** When the workspace was started. */
    public Instant opened() {
        return opened;
    }
}
