// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.address;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What stands in an address for words that may not: a name, a place, a law. Given anew each time
 * the workspace starts, kept in memory, and telling nothing of what it stands for.
 */
public final class StandIns {
    private static final int BYTES = 6;

    private final SecureRandom random = new SecureRandom();
    private final Map<Object, String> given = new ConcurrentHashMap<>();
    private final Map<String, Object> meant = new ConcurrentHashMap<>();

    /** The stand-in of that value, the same each time. */
    public String of(Object value) {
        return given.computeIfAbsent(
                value,
                v -> {
                    byte[] bytes = new byte[BYTES];
                    random.nextBytes(bytes);
                    String token = HexFormat.of().formatHex(bytes);
                    meant.put(token, v);
                    return token;
                });
    }

    /** What it stands for; empty when it was never given for a value of that kind. */
    public <T> Optional<T> meant(String token, Class<T> kind) {
        return Optional.ofNullable(meant.get(token)).filter(kind::isInstance).map(kind::cast);
    }
}
