// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.List;
import org.dalel.law.claims.Matter;
import org.dalel.law.told.InWords;
import org.dalel.law.told.ReplayWords;

/** What other sources say of a statement of an article, as lines. */
final class OtherSources {
    private OtherSources() {}

    static void print(
            List<Matter.Elsewhere> sources, Terminal terminal, ReplayWords words, InWords say) {
        for (Matter.Elsewhere source : sources) {
            terminal.out()
                    .println("    - [" + words.stands(source) + "] " + say.said(source.says()));
            terminal.out()
                    .println(
                            terminal.dim(
                                    "      "
                                            + say.when(source.known())
                                            + " · "
                                            + say.confidence(source.confidence())
                                            + " · "
                                            + say.text("source", source.source())));
        }
    }
}
