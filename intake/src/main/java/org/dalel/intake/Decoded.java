// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.nio.charset.Charset;
import java.util.List;
import org.dalel.terms.Problem;

/**
 * Bytes as text.
 *
 * @param text without a byte order mark, line ends as they came
 * @param charset the encoding that all or most of it is in
 * @param problems what had to be assumed
 */
record Decoded(String text, Charset charset, List<Problem> problems) {
    Decoded {
        problems = List.copyOf(problems);
    }

    @Override
    public String toString() {
        return "Decoded[" + charset + ", " + text.length() + " characters]";
    }
}
