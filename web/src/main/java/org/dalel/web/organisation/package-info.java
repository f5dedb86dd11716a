// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What the law means for an organisation that somebody describes: an interview, duties by date,
 * exposures by severity.
 *
 * <p>Read in this order: {@link org.dalel.web.organisation.Hypothesis}, what was said so far, in
 * the memory of this session only; {@link org.dalel.web.organisation.Outcome}, the answer as the
 * page shows it; {@link org.dalel.web.organisation.OrganisationPage}; {@link
 * org.dalel.web.organisation.BillForUsPage}, what a bill would change for the organisation; {@link
 * org.dalel.web.organisation.Keeping}, profiles that somebody asked to keep.
 */
@NullMarked
package org.dalel.web.organisation;

import org.jspecify.annotations.NullMarked;
