// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.List;
import java.util.Optional;

/** The profiles of organisations that people asked to keep. */
public interface Profiles {
    Optional<KeptProfile> find(Id<KeptProfile> id);

    /** Those of that user, in the order in which they were first kept. */
    List<KeptProfile> of(User user);

    /** Keeps it; one of the same id is replaced, and what it said is gone. */
    void keep(KeptProfile profile);

    /** Takes it away for good; nothing happens when it is not there. */
    void drop(Id<KeptProfile> id);
}
