// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What a machine proposes after reading a document: candidates and mentions, each with the passage
 * it rests on.
 *
 * <p>Start at {@link org.dalel.terms.finding.Reading}, the result of reading one document. The
 * kinds are never mixed: an {@link org.dalel.terms.finding.IncidentCandidate} is not a {@link
 * org.dalel.terms.finding.ProvisionCandidate} ("could face up to six years") is not a {@link
 * org.dalel.terms.finding.PracticeCandidate} is not a {@link
 * org.dalel.terms.finding.ClaimCandidate}.
 */
@NullMarked
package org.dalel.terms.finding;

import org.jspecify.annotations.NullMarked;
