// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.util.Set;

/**
 * One reading of a Kazakh word.
 *
 * @param lemma of a verb its verbal noun, as dictionaries list it ({@code ұстау})
 * @param features Universal Dependencies features that the endings tell
 */
record KazakhForm(String lemma, String tag, Set<String> features) {
    KazakhForm {
        features = Set.copyOf(features);
    }

    boolean has(String feature) {
        return features.contains(feature);
    }

    KazakhForm as(String otherTag) {
        return new KazakhForm(lemma, otherTag, features);
    }
}
