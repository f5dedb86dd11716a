// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.lexicon.Phrases;

/** The words of one language around names: heads of organisations, roles, words of place. */
final class NameWords {
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, String> knownAs = new HashMap<>();
    private final Map<String, String> genders = new HashMap<>();
    private final Phrases<String> roles;
    private final Phrases<String> bodies;
    private final Set<String> roleWords = new HashSet<>();
    private int longestKnown = 1;

    NameWords(Lexicon lexicon, String language) {
        for (String table :
                List.of("organisations.tsv", "no-names.tsv", "place-words.tsv", "roles.tsv")) {
            for (Lexicon.Row row : lexicon.rows(language + "/" + table)) {
                String kind = row.cell(0);
                if (kind.equals("known")) {
                    String[] names = row.cell(1).split("\\|");
                    for (String name : names) {
                        knownAs.put(spaced(name), names[0]);
                        longestKnown = Math.max(longestKnown, spaced(name).split(" ").length);
                    }
                } else {
                    sets.computeIfAbsent(kind, k -> new HashSet<>())
                            .add(row.cell(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        Phrases.Builder<String> roleBuilder = Phrases.builder();
        for (Lexicon.Row row : lexicon.rows(language + "/roles.tsv")) {
            String kind = row.cell(0);
            if (Set.of("role", "title", "kin").contains(kind)) {
                String words = row.cell(1).toLowerCase(Locale.ROOT);
                roleBuilder.add(words, kind);
                roleWords.addAll(List.of(words.split(" ")));
                if (!row.cell(2).isEmpty()) {
                    genders.put(words, row.cell(2));
                }
            }
        }
        this.roles = roleBuilder.build();
        Phrases.Builder<String> bodyBuilder = Phrases.builder();
        for (String body : set("body")) {
            bodyBuilder.add(spaced(body), "");
        }
        for (Map.Entry<String, String> known : knownAs.entrySet()) {
            for (String word : known.getKey().split(" ")) {
                if (!Runs.nameLike(word)) {
                    bodyBuilder.add(known.getKey(), known.getValue());
                    break;
                }
            }
        }
        this.bodies = bodyBuilder.build();
    }

    /** A phrase as its words are cut in a text: "prosecutor 's office". */
    private static String spaced(String phrase) {
        return phrase.replaceAll("(['’]s?)(?= )", " $1").replaceAll("(?<=s) (['’])(?= )", " $1");
    }

    private Set<String> set(String kind) {
        return sets.getOrDefault(kind, Set.of());
    }

    boolean isHead(Word word) {
        return isHead(word.text()) || set("head").contains(word.lemma());
    }

    boolean isHead(String word) {
        return set("head").contains(word.toLowerCase(Locale.ROOT));
    }

    boolean namesNothingAlone(String word) {
        return set("notalone").contains(word.toLowerCase(Locale.ROOT));
    }

    boolean isOwner(String word) {
        return set("owner").contains(word.toLowerCase(Locale.ROOT));
    }

    /** A small word that joins the parts of an organisation's name: "of", "for". */
    boolean isJoint(String word) {
        return set("joint").contains(word.toLowerCase(Locale.ROOT));
    }

    boolean isInside(String word) {
        return set("inside").contains(word.toLowerCase(Locale.ROOT));
    }

    boolean isAnd(String word) {
        return set("and").contains(word.toLowerCase(Locale.ROOT));
    }

    boolean isParticle(String word) {
        return set("particle").contains(word);
    }

    /** Whether a name that begins so is an organisation's: "Radio X". */
    boolean opensOrganisation(String word) {
        return set("first").contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a lower-case word is a body that takes the words before it: "river ministry". */
    boolean takesWordsBefore(String word) {
        return set("takes").contains(word);
    }

    boolean isLister(String word) {
        return set("lister").contains(word.toLowerCase(Locale.ROOT));
    }

    boolean isNoName(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return set("word").contains(small);
    }

    boolean isLaw(String word) {
        return set("law").contains(word.toLowerCase(Locale.ROOT));
    }

    /** A noun beside which an organisation's name stands: "the weekly X". */
    boolean isCue(Word word) {
        return set("cue").contains(word.text().toLowerCase(Locale.ROOT));
    }

    boolean opensList(String words) {
        return set("list").contains(words.toLowerCase(Locale.ROOT));
    }

    boolean isPlaceWord(String word) {
        return set("with").contains(word.toLowerCase(Locale.ROOT));
    }

    /** A word, written small, behind the name of a region: "the Karatal district". */
    boolean isRegionWord(String word) {
        return set("region").contains(word);
    }

    boolean standsBeforeOfPlace(String word) {
        return set("of").contains(word.toLowerCase(Locale.ROOT));
    }

    boolean isPlacePreposition(String word) {
        return set("in").contains(word.toLowerCase(Locale.ROOT));
    }

    /** Words of rule after a ruler's name: "the X regime". */
    boolean followsRuler(String word) {
        return set("of ruler").contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether somebody of this occupation has an employer: "editor of X". */
    boolean worksSomewhere(Word word) {
        return set("works").contains(word.text().toLowerCase(Locale.ROOT))
                || set("works").contains(word.lemma());
    }

    boolean isNoMinistry(String word) {
        return set("no ministry").contains(word.toLowerCase(Locale.ROOT));
    }

    /** What stands after the hyphen in "Karatal-based". */
    boolean isTail(String word) {
        return set("tail").contains(word);
    }

    boolean isAlias(String words) {
        return set("alias").contains(words.toLowerCase(Locale.ROOT));
    }

    boolean isRoleWord(String word) {
        return roleWords.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Roles and titles in a sentence; the value is {@code role}, {@code title} or {@code kin}. */
    List<Phrases.Hit<String>> rolesIn(Sentence sentence) {
        return roles.in(sentence);
    }

    /** The role that ends just before word {@code end}, the longest there is. */
    Optional<Phrases.Hit<String>> roleEndingAt(List<Phrases.Hit<String>> hits, int end) {
        Phrases.Hit<String> longest = null;
        for (Phrases.Hit<String> hit : hits) {
            if (hit.to() == end && (longest == null || hit.from() < longest.from())) {
                longest = hit;
            }
        }
        return Optional.ofNullable(longest);
    }

    /**
     * Bodies written small, and bodies known by a name with small words in it; the value is the
     * name under which the latter are listed, else empty.
     */
    List<Phrases.Hit<String>> bodiesIn(Sentence sentence) {
        return bodies.in(sentence);
    }

    /** The gender that a role tells: "f", "m" or the empty text. */
    String gender(String role) {
        return genders.getOrDefault(role.toLowerCase(Locale.ROOT), "");
    }

    /** The name under which a body known by name is listed. */
    Optional<String> known(String name) {
        return Optional.ofNullable(knownAs.get(spaced(name)));
    }

    int longestKnown() {
        return longestKnown;
    }

    List<String> knownNames() {
        return new ArrayList<>(knownAs.keySet());
    }
}
