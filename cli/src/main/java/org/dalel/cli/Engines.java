// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.List;
import org.dalel.reading.analyser.Analyser;
import org.dalel.reading.analyser.Analysers;
import org.dalel.terms.Language;

/** The analysers that this installation has. */
final class Engines {
    private Engines() {}

    static Analysers analysers(boolean shallow) {
        Analysers all = new Analysers(new Undetermined(), List.of(), List.of(), List.of());
        return shallow ? all.shallow() : all;
    }

    private static final class Undetermined implements Analyser.OfLanguage {
        @Override
        public String name() {
            return "shallow";
        }

        @Override
        public Language language(String text) {
            return Language.UNKNOWN;
        }
    }
}
