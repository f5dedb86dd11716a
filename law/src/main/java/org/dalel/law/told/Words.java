// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.told;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dalel.terms.Language;

/** Texts by key in one language; the files of this package hold them. */
final class Words {
    private final Locale locale;
    private final ResourceBundle texts;

    /**
     * @param file its name without language and ending
     */
    Words(String file, Language language) {
        this.locale = Locale.forLanguageTag(language.code());
        this.texts =
                ResourceBundle.getBundle(
                        "org.dalel.law.told." + file,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text of that key; throws when there is none. */
    String text(String key, Object... values) {
        String pattern = texts.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }
}
