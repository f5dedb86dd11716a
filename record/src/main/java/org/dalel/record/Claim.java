// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.Optional;
import org.dalel.terms.Status;

/**
 * One source's statement. Two sources that disagree are two claims, never an average.
 *
 * @param source who says it
 * @param about the incident it tells of, where a person said so
 * @param says whether the source says that the incident happened, was planned, is denied …
 * @param quoted true when the words stand in quotation marks
 */
public record Claim(
        Id<Claim> id,
        Id<Source> source,
        Optional<Id<Incident>> about,
        Optional<Status> says,
        boolean quoted,
        Evidence evidence)
        implements Fact {

    Claim about(Optional<Id<Incident>> other) {
        return new Claim(id, source, other, says, quoted, evidence);
    }
}
