// SPDX-License-Identifier: AGPL-3.0-or-later
/** The commands, run as a person runs them, on files that are made for the test. */
@NullMarked
package org.dalel.cli;

import org.jspecify.annotations.NullMarked;
