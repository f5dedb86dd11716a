// SPDX-License-Identifier: AGPL-3.0-or-later
/** Intake's rules, on files that are made for the test. */
@NullMarked
package org.dalel.intake;

import org.jspecify.annotations.NullMarked;
