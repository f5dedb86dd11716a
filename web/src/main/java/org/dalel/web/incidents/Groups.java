// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.incidents;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The groups of the taxonomy: thirteen of restrictions, then law process and what people do. */
final class Groups {
    static final List<String> ALL =
            Stream.concat(
                            IntStream.rangeClosed(1, 13).mapToObj(n -> "R" + n),
                            Stream.of("L", "A", "P", "C"))
                    .toList();

    private Groups() {}
}
