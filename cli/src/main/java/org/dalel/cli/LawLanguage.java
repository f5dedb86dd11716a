// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import org.dalel.law.told.InWords;
import org.dalel.terms.Language;
import picocli.CommandLine.Option;

/** In which language an answer of the law is told. */
final class LawLanguage {
    @Option(
            names = "--language",
            paramLabel = "en|ru|kk",
            description = "Of questions and answers; English.")
    private String code = "en";

    InWords say() throws Refused {
        Language language = new Language(code);
        if (!InWords.LANGUAGES.contains(language)) {
            throw new Refused(
                    "answers are not told in '" + code + "'", "--language", "give en, ru or kk");
        }
        return InWords.of(language);
    }
}
