// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dalel.terms.finding.DateMention;

/**
 * Who in a document belongs to civic space, and how much of the document is about it: ordinary
 * crime, sport, business and war have no such people.
 */
final class CivicContext {
    private static final List<String> CIVIC =
            List.of("civic-person", "civic-group", "civic-outlet");

    private final Set<String> names = new HashSet<>();
    private final boolean[] civic;
    private final double share;
    private final boolean history;

    CivicContext(List<Scene> scenes) {
        this.civic = new boolean[scenes.size()];
        int count = 0;
        for (int n = 0; n < scenes.size(); n++) {
            Scene scene = scenes.get(n);
            civic[n] =
                    isCivic(scene, 0, scene.size()) || scene.anyOf("civic-word", 0, scene.size());
            for (NounPhrase phrase : scene.phrases()) {
                int from = Math.max(0, phrase.start() - 8);
                int to = Math.min(scene.size(), phrase.end() + 6);
                if (hasName(scene, phrase)
                        && (isCivic(scene, phrase.start(), phrase.end())
                                || apposed(scene, phrase, from, to))) {
                    addNames(scene, phrase);
                }
            }
        }
        for (Scene scene : scenes) {
            civic[scene.number()] |= holds(scene, scene.phrases());
            count += civic[scene.number()] ? 1 : 0;
        }
        this.share = scenes.isEmpty() ? 0 : (double) count / scenes.size();
        this.history = isHistory(scenes);
    }

    /** Whether most of the years told are long ago: then the text is about that time. */
    private static boolean isHistory(List<Scene> scenes) {
        int before = 0;
        int since = 0;
        for (Scene scene : scenes) {
            for (DateMention mention : scene.dates()) {
                if (mention.meaning() instanceof DateMention.Dated dated
                        && dated.when().latest().isPresent()) {
                    boolean old = dated.when().latest().get().getYear() < Drafts.LONG_AGO;
                    before += old ? 1 : 0;
                    since += old ? 0 : 1;
                }
            }
        }
        return before >= 3 && before > since;
    }

    private static boolean hasName(Scene scene, NounPhrase phrase) {
        return scene.anyOf("name", phrase.start(), phrase.end());
    }

    /** "Marat Bekov, editor of the Weekly," and "the activists Marat Bekov and Alina Torova". */
    private static boolean apposed(Scene scene, NounPhrase phrase, int from, int to) {
        if (scene.form(phrase.end()).equals(",") || scene.form(phrase.end()).equals("(")) {
            int end = phrase.end() + 1;
            while (end < to && scene.phraseAt(end).isPresent()) {
                end++;
            }
            return isCivic(scene, phrase.end(), end);
        }
        return scene.is(phrase.start() - 1, "CCONJ")
                && scene.phraseAt(phrase.start() - 2)
                        .map(p -> isCivic(scene, p.start(), p.end()) && hasName(scene, p))
                        .orElse(false)
                && from < phrase.start();
    }

    private void addNames(Scene scene, NounPhrase phrase) {
        for (int i = phrase.start(); i < phrase.end(); i++) {
            if (scene.kind("name").get(i) && scene.word(i).text().length() > 2) {
                names.add(scene.nameKey(i));
            }
        }
    }

    static boolean isCivic(Scene scene, int from, int to) {
        for (String kind : CIVIC) {
            if (scene.anyOf(kind, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the phrases names somebody who belongs to civic space. */
    boolean holds(Scene scene, List<NounPhrase> phrases) {
        for (NounPhrase phrase : phrases) {
            if (isCivic(scene, phrase.start(), phrase.end())) {
                return true;
            }
            for (int i = phrase.start(); i < phrase.end(); i++) {
                if (scene.kind("name").get(i) && names.contains(scene.nameKey(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one of these words is of a name that belongs to civic space. */
    boolean knows(List<String> words) {
        return words.stream().anyMatch(names::contains);
    }

    boolean sentence(Scene scene) {
        return civic[scene.number()] || holds(scene, scene.phrases());
    }

    /** Whether a sentence next to this one is about civic space. */
    boolean nearby(Scene scene) {
        int n = scene.number();
        return n > 0 && civic[n - 1] || n + 1 < civic.length && civic[n + 1];
    }

    /** Whether the document tells of a time long ago, and not of our own with an aside. */
    boolean isHistory() {
        return history;
    }

    /** Share of the sentences that are about civic space, 0 to 1. */
    double share() {
        return share;
    }
}
