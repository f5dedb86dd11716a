// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.told;

import java.util.Arrays;

/** The heads and lines of what commands list and count, in one language. */
public final class TableWords {
    private final Words words;

    public TableWords(InWords say) {
        this.words = new Words("tables", say.language());
    }

    /** The words of that key; throws when there are none. */
    public String text(String key, Object... values) {
        return words.text(key, values);
    }

    /** The heads of columns; an empty one stays empty. */
    public String[] heads(String... columns) {
        return Arrays.stream(columns)
                .map(c -> c.isEmpty() ? c : text("head." + c))
                .toArray(String[]::new);
    }
}
