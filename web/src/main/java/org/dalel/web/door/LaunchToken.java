// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The key in the printed address: opens one session, once.
 *
 * <p>256 random bits. Issuing a new one makes the last one worthless, used or not.
 */
public final class LaunchToken {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AtomicReference<byte @Nullable []> valid = new AtomicReference<>();

    /** A new key; the only one that opens from now on. */
    public String issue() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        valid.set(bytes(token));
        return token;
    }

    /** Whether that key opens; a second time it does not. */
    boolean redeem(String token) {
        byte[] expected = valid.get();
        return expected != null
                && MessageDigest.isEqual(expected, bytes(token))
                && valid.compareAndSet(expected, null);
    }

    /** From now on no key opens. */
    void revoke() {
        valid.set(null);
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }
}
