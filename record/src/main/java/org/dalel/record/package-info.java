// SPDX-License-Identifier: AGPL-3.0-or-later
/** RECORD: incidents, claims, actors, review, protection, search. */
@NullMarked
package org.dalel.record;

import org.jspecify.annotations.NullMarked;
