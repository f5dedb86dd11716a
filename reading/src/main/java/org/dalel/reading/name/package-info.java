// SPDX-License-Identifier: AGPL-3.0-or-later
/** Persons, organisations and places, their mentions joined within a document. */
@NullMarked
package org.dalel.reading.name;

import org.jspecify.annotations.NullMarked;
