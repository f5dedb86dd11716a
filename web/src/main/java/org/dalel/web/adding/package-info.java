// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Adding documents in the workspace: {@link org.dalel.web.adding.AddingPage} takes the form, {@link
 * org.dalel.web.adding.AddingRun} reads one file after the other beside the pages and says how far
 * it is, {@link org.dalel.web.adding.FileReading} is what the starter gives: the workspace knows no
 * format and no reader. Files stay in memory until they are in the record or the run is forgotten;
 * none is written anywhere else.
 */
@NullMarked
package org.dalel.web.adding;

import org.jspecify.annotations.NullMarked;
