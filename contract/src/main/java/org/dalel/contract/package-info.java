// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The JSON of {@code dalel read --json}: a {@link org.dalel.terms.finding.Reading} as a file that
 * other programs and scorers read, and single findings as the vault keeps them.
 *
 * <p>Read {@link org.dalel.contract.ReadingJson} first (the contract, offsets in Unicode code
 * points), then {@link org.dalel.contract.FindingJson} (one finding, there and back). The contract
 * is described field by field in {@code docs/reference/reading-json.md}.
 */
@NullMarked
package org.dalel.contract;

import org.jspecify.annotations.NullMarked;
