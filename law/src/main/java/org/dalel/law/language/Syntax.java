// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The tree of a text before its names and types are known; {@code at} counts from its beginning.
 */
sealed interface Syntax {
    int at();

    record Number(BigDecimal value, Optional<Word> unit, int at) implements Syntax {}

    record Day(long day, int at) implements Syntax {}

    record Word(String name, int at) implements Syntax {}

    record Call(String name, List<Syntax> arguments, int at) implements Syntax {}

    record Minus(Syntax of, int at) implements Syntax {}

    record Not(Syntax of, int at) implements Syntax {}

    record Pair(String sign, Syntax left, Syntax right, int at) implements Syntax {}

    record Choice(Syntax condition, Syntax then, Syntax otherwise, int at) implements Syntax {}

    record Among(Syntax of, Expression.Share share, boolean in, List<Word> values, int at)
            implements Syntax {}
}
