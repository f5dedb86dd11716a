// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made at its first use, once for all threads. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T value;

    private Once(Supplier<T> maker) {
        this.maker = maker;
    }

    static <T> Once<T> of(Supplier<T> maker) {
        return new Once<>(maker);
    }

    @Override
    public T get() {
        T made = value;
        return made != null ? made : make();
    }

    private synchronized T make() {
        T made = value;
        if (made == null) {
            made = maker.get();
            value = made;
        }
        return made;
    }
}
