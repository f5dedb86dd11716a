// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.List;
import java.util.Optional;

/** The selections that people keep. */
public interface Views {
    Optional<View> find(Id<View> id);

    /** Those of that user, in the order in which they were kept. */
    List<View> of(User user);

    /** Keeps it; one of the same id is replaced. */
    void keep(View view);

    /** Takes it away; nothing happens when it is not there. */
    void drop(Id<View> id);
}
