// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import org.dalel.language.Languages;
import org.dalel.reading.analyser.Analysers;

/** The analysers that this installation has. */
final class Engines {
    private Engines() {}

    static Analysers analysers(boolean shallow) {
        Analysers all = Languages.analysers();
        return shallow ? all : Languages.withSecondOpinion(all).analysers();
    }
}
