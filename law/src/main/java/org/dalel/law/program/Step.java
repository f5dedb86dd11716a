// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import org.dalel.law.language.Expression;

/** A named value and how it is worked out from facts and earlier steps. */
public record Step(String name, Expression expression) {}
