// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dalel.reading.clue.Clues;
import org.dalel.terms.Language;
import org.dalel.terms.finding.DateMention;

/**
 * Who in a document belongs to civic space, and how much of the document is about it: ordinary
 * crime, sport, business and war have no such people.
 */
final class CivicContext {
    private static final List<String> CIVIC =
            List.of("civic-person", "civic-group", "civic-outlet");

    private static final Set<String> HE_OR_SHE = Set.of("he", "she", "him", "her", "his");

    private final Set<String> names = new HashSet<>();
    private final boolean[] civic;

    /** Of each sentence: words of the person of whom those before it speak. */
    private final List<List<String>> spokenOf = new ArrayList<>();

    private final boolean[] headed;
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
                int to = Math.min(scene.size(), phrase.end() + 12);
                if (hasName(scene, phrase)
                        && (isCivic(scene, phrase.start(), phrase.end())
                                || apposed(scene, phrase, to))) {
                    addNames(scene, phrase);
                }
            }
        }
        speakOf(scenes);
        boolean[] headed = headed(scenes);
        for (Scene scene : scenes) {
            civic[scene.number()] |= holds(scene, scene.phrases());
            count += civic[scene.number()] || headed[scene.number()] ? 1 : 0;
        }
        this.headed = headed;
        this.share = scenes.isEmpty() ? 0 : (double) count / scenes.size();
        this.history = isHistory(scenes);
    }

    private static final int LONGEST_HEADING = 8;

    /**
     * Which sentences stand below a heading such as {@code Политические заключённые}, up to the
     * next heading that is not merely somebody's name.
     */
    private static boolean[] headed(List<Scene> scenes) {
        boolean[] headed = new boolean[scenes.size()];
        boolean under = false;
        for (int n = 0; n < scenes.size(); n++) {
            Scene scene = scenes.get(n);
            if (isHeading(scenes, n)) {
                boolean civic = scene.anyOf("civic-heading", 0, scene.size());
                under = civic || under && scene.anyOf("name", 0, scene.size());
            }
            headed[n] = under;
        }
        return headed;
    }

    /** A title, or a short line of its own without a full stop. */
    private static boolean isHeading(List<Scene> scenes, int n) {
        Scene scene = scenes.get(n);
        boolean first = n == 0 || scenes.get(n - 1).paragraph() != scene.paragraph();
        boolean last = n + 1 == scenes.size() || scenes.get(n + 1).paragraph() != scene.paragraph();
        return scene.heading()
                || first
                        && last
                        && scene.size() <= LONGEST_HEADING
                        && !scene.form(scene.size() - 1).matches("[.!?…;,]");
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

    /**
     * "Marat Bekov, a lawyer and founder of the Rights Clinic,", "the head of the Rights Clinic,
     * Marat Bekov" and "the activists Marat Bekov and Alina Torova".
     */
    private static boolean apposed(Scene scene, NounPhrase phrase, int to) {
        if (scene.form(phrase.end()).equals(",") || scene.form(phrase.end()).equals("(")) {
            int end = phrase.end() + 1;
            while (end < to && goesOn(scene, end)) {
                end++;
            }
            if (isCivic(scene, phrase.end(), end)) {
                return true;
            }
        }
        if (scene.form(phrase.start() - 1).equals(",")) {
            int start = phrase.start() - 1;
            while (start > 0 && start > phrase.start() - 10 && goesOn(scene, start - 1)) {
                start--;
            }
            return scene.anyOf("person", start, phrase.start())
                    && !scene.anyOf("name", start, start + 1)
                    && !scene.anyOf("official", start, phrase.start())
                    && isCivic(scene, start, phrase.start());
        }
        return scene.is(phrase.start() - 1, "CCONJ")
                && scene.phraseAt(phrase.start() - 2)
                        .map(p -> isCivic(scene, p.start(), p.end()) && hasName(scene, p))
                        .orElse(false);
    }

    /** A word of what somebody is, or that ties two such words. */
    private static boolean goesOn(Scene scene, int i) {
        return scene.phraseAt(i).isPresent()
                || scene.is(i, "CCONJ")
                || Set.of("of", "for", "at", "with").contains(scene.form(i));
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
        return isNamedCivic(scene, from, to);
    }

    /** "the Rights Clinic", "Citizens for Clean Air": a name that says what the body is for. */
    private static boolean isNamedCivic(Scene scene, int from, int to) {
        for (Scene.Mention mention : scene.names()) {
            if (mention.naming().kind() == Clues.Naming.Kind.ORGANISATION
                    && mention.from() < to
                    && from < mention.to()
                    && mention.to() > mention.from() + 1
                    && scene.anyOf("civic-name", mention.from(), mention.to())
                    && !scene.anyOf("authority", mention.from(), mention.to())
                    && !scene.anyOf("unbody", mention.from(), mention.to())) {
                return true;
            }
        }
        return false;
    }

    /** Keeps for each sentence who "he" or "she" is when it names nobody before. */
    private void speakOf(List<Scene> scenes) {
        List<String> last = List.of();
        for (Scene scene : scenes) {
            spokenOf.add(last);
            for (Scene.Mention mention : scene.names()) {
                if (mention.naming().kind() == Clues.Naming.Kind.PERSON) {
                    last = words(scene, mention);
                }
            }
        }
    }

    private static List<String> words(Scene scene, Scene.Mention mention) {
        List<String> words = new ArrayList<>();
        for (int i = mention.from(); i < mention.to(); i++) {
            words.add(scene.nameKey(i));
        }
        return words;
    }

    /** "she", "her licence": of somebody who belongs to civic space. */
    private boolean pronounHolds(Scene scene, NounPhrase phrase) {
        if (!scene.language().equals(Language.ENGLISH)
                || !HE_OR_SHE.contains(scene.form(phrase.start()))) {
            return false;
        }
        List<String> meant = spokenOf.get(scene.number());
        for (Scene.Mention mention : scene.names()) {
            if (mention.to() <= phrase.start()
                    && mention.naming().kind() == Clues.Naming.Kind.PERSON) {
                meant = words(scene, mention);
            }
        }
        return knows(meant);
    }

    /** "the Clinic": a body by the noun of its name, with the name's capital. */
    private boolean shortNameHolds(Scene scene, int i) {
        return scene.language().equals(Language.ENGLISH)
                && scene.form(i - 1).equals("the")
                && Character.isUpperCase(scene.word(i).text().charAt(0))
                && names.contains(scene.nameKey(i));
    }

    /** Whether one of the phrases names somebody who belongs to civic space. */
    boolean holds(Scene scene, List<NounPhrase> phrases) {
        for (NounPhrase phrase : phrases) {
            if (isCivic(scene, phrase.start(), phrase.end()) || pronounHolds(scene, phrase)) {
                return true;
            }
            for (int i = phrase.start(); i < phrase.end(); i++) {
                if (scene.kind("name").get(i) && names.contains(scene.nameKey(i))
                        || shortNameHolds(scene, i)) {
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
        return headed[n] || n > 0 && civic[n - 1] || n + 1 < civic.length && civic[n + 1];
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
