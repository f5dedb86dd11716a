// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * How a page tells a candidate: {@link org.dalel.web.finding.Told} gives its headline, its gist and
 * its facts in the reader's language.
 */
@NullMarked
package org.dalel.web.finding;

import org.jspecify.annotations.NullMarked;
