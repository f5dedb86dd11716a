// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.List;

/**
 * Who does it and to whom, as noun phrases of one sentence.
 *
 * @param done who or what it is done to; for a deed or action: whom it addresses
 * @param doers who does it
 */
record Roles(List<NounPhrase> done, List<NounPhrase> doers) {
    static final Roles NONE = new Roles(List.of(), List.of());

    Roles {
        done = List.copyOf(done);
        doers = List.copyOf(doers);
    }
}
