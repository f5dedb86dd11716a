// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.law;

import java.util.List;
import java.util.Optional;
import org.dalel.law.pack.Pack;
import org.dalel.terms.Problem;

/** The law packs of this installation, as whoever starts the workspace finds them. */
@FunctionalInterface
public interface Laws {
    /** No packs at all. */
    Laws NONE = List::of;

    /**
     * A pack, or why it cannot be read.
     *
     * @param code the name of its folder
     */
    record Volume(String code, Optional<Pack> pack, Optional<Problem> problem) {}

    /** Every pack, by name; read once and then the same. */
    List<Volume> volumes();
}
