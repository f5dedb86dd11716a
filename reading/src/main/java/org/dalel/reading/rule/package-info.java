// SPDX-License-Identifier: AGPL-3.0-or-later
/** What rules say, the steps of bills and laws, and proposals to change them. */
@NullMarked
package org.dalel.reading.rule;

import org.jspecify.annotations.NullMarked;
