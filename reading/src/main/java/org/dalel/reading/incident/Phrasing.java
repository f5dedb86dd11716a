// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.clue.Clues;

/** Finds subjects, objects and agents by the order of words. */
final class Phrasing {
    private static final int DEPTH = 6;
    private static final int REACH = 40;
    private static final Set<String> ATTACHED =
            Set.of(
                    "of", "for", "from", "in", "at", "with", "against", "between", "among", "near",
                    "under", "within", "across", "outside", "on", "to", "like", "such", "into",
                    "by", "about");
    private static final Set<String> ATTACHED_RIGHT = Set.of("of", "from", "at", "with");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    private static final Set<String> QUALIFIERS =
            Set.of(
                    "at",
                    "least",
                    "most",
                    "more",
                    "than",
                    "about",
                    "around",
                    "some",
                    "nearly",
                    "almost",
                    "over",
                    "up",
                    "to",
                    "as",
                    "many",
                    "approximately",
                    "only",
                    "other",
                    "fewer",
                    "less",
                    "roughly",
                    "down",
                    "off",
                    "also",
                    "both",
                    "“",
                    "\"",
                    "”",
                    "several",
                    "even");

    private Phrasing() {}

    static List<NounPhrase> subject(Scene scene, int start) {
        return subject(scene, start, DEPTH);
    }

    private static List<NounPhrase> subject(Scene scene, int start, int depth) {
        int i = start - 1;
        while (i >= 0
                && (scene.is(i, "ADV")
                        || isQuote(scene, i)
                        || scene.temporal(i)
                        || scene.is(i, "ADP") && scene.temporal(i + 1))) {
            i--;
        }
        if (i < 0 || depth == 0) {
            return List.of();
        }
        String form = scene.form(i);
        if (RELATIVE.contains(form) && scene.is(i, "PRON", "DET", "SCONJ")) {
            int before = scene.form(i - 1).equals(",") ? i - 2 : i - 1;
            List<NounPhrase> named = named(scene, endingAt(scene, skipBrackets(scene, before)));
            return form.equals("who") ? insteadOfPlace(scene, named, i) : named;
        }
        if (form.equals("(")) {
            return beforeBracket(scene, i);
        }
        if (form.equals(")")) {
            i = skipBrackets(scene, i);
            form = scene.form(i);
        }
        if (form.equals(",")) {
            int comma = commaBefore(scene, i);
            List<NounPhrase> list = endingAt(scene, skipBrackets(scene, i - 1));
            if (list.size() > 1 && isCounted(scene, list)) {
                return list.subList(0, 1); // "three bloggers, A, B and C, were held"
            }
            if (comma > 0) {
                List<NounPhrase> named = endingAt(scene, skipBrackets(scene, comma - 1));
                if (!named.isEmpty() && !scene.temporal(comma - 1)) {
                    return named;
                }
            }
            return subjectOfVerbBefore(scene, i, depth);
        }
        if (scene.is(i, "CCONJ")) {
            return subjectOfVerbBefore(scene, i, depth);
        }
        if (scene.phraseAt(i).isPresent()) {
            List<NounPhrase> found = endingAt(scene, i);
            return found.isEmpty() ? found : beforeRelative(scene, found);
        }
        if (scene.is(i, "VERB", "AUX")) {
            return subject(scene, VerbGroup.at(scene, i, i + 1).start(), depth - 1);
        }
        if (scene.is(i, "ADP", "SCONJ")) {
            List<NounPhrase> before = subjectOfVerbBefore(scene, i, depth);
            return before.isEmpty() ? subjectAfterComma(scene, start) : before;
        }
        if (scene.is(i, "ADJ")) {
            return subjectOfVerbBefore(scene, i, depth);
        }
        return List.of();
    }

    /**
     * Of "the reporter, whom the police held" the reporter: the subject of the verb stands behind a
     * relative pronoun that is its object.
     */
    static List<NounPhrase> beforeWhom(Scene scene, List<NounPhrase> subject) {
        if (subject.isEmpty()) {
            return List.of();
        }
        int pronoun = subject.get(0).start() - 1;
        if (!RELATIVE.contains(scene.form(pronoun)) || !scene.is(pronoun, "PRON")) {
            return List.of();
        }
        int end = scene.form(pronoun - 1).equals(",") ? pronoun - 2 : pronoun - 1;
        return scene.temporal(end) ? List.of() : endingAt(scene, skipBrackets(scene, end));
    }

    /**
     * Of "Marat Bekov, born in Oral, who was held" the person: nothing is done to a town that a
     * "who" tells of.
     */
    static List<NounPhrase> insteadOfPlace(Scene scene, List<NounPhrase> found, int word) {
        if (found.size() != 1 || !scene.kind("place").get(found.get(0).head())) {
            return found;
        }
        for (int m = scene.names().size() - 1; m >= 0; m--) {
            Scene.Mention mention = scene.names().get(m);
            if (mention.to() <= word && mention.naming().kind() == Clues.Naming.Kind.PERSON) {
                return List.of(new NounPhrase(mention.from(), mention.to(), mention.to() - 1));
            }
        }
        for (int i = found.get(0).start() - 1; i >= 0; i--) {
            Optional<NounPhrase> phrase = scene.phraseAt(i);
            if (phrase.isPresent() && scene.kind("person").get(phrase.get().head())) {
                return List.of(phrase.get());
            }
        }
        return found;
    }

    /** Whether names follow the people whom they name: "three bloggers, A and B and C". */
    private static boolean isCounted(Scene scene, List<NounPhrase> list) {
        NounPhrase first = list.get(0);
        boolean several =
                scene.is(first.head(), "NUM")
                        || scene.anyOf("person", first.start(), first.end())
                                && !scene.form(first.head()).equals(scene.lemma(first.head()));
        return several
                && scene.form(first.end()).equals(",")
                && !scene.anyOf("name", first.start(), first.end())
                && list.stream().skip(1).allMatch(p -> scene.anyOf("name", p.start(), p.end()));
    }

    /** "blogger Marat Bekov of the Weekly (sentenced to two years)": the person told of. */
    static List<NounPhrase> beforeBracket(Scene scene, int bracket) {
        List<NounPhrase> ending = endingAt(scene, bracket - 1);
        for (int m = scene.names().size() - 1; m >= 0; m--) {
            Scene.Mention mention = scene.names().get(m);
            if (mention.to() > bracket) {
                continue;
            }
            for (int i = mention.to(); i < bracket; i++) {
                if (scene.form(i).equals(";") || scene.form(i).equals(":")) {
                    return ending;
                }
            }
            if (mention.naming().kind() == Clues.Naming.Kind.PERSON) {
                return List.of(new NounPhrase(mention.from(), mention.to(), mention.to() - 1));
            }
        }
        return ending;
    }

    /** Behind these it is told whose somebody is: "a group affiliated with the party". */
    private static final Set<String> BELONGING =
            Set.of(
                    "affiliated",
                    "linked",
                    "associated",
                    "based",
                    "connected",
                    "aligned",
                    "allied",
                    "opposed",
                    "founded",
                    "led",
                    "headed",
                    "run",
                    "owned",
                    "funded",
                    "known",
                    "accused",
                    "suspected",
                    "involved",
                    "engaged",
                    "employed",
                    "invited",
                    "dedicated",
                    "devoted",
                    "related",
                    "critical",
                    "loyal",
                    "close",
                    "active");

    /** What one has or asks for, to do something. */
    private static final Set<String> PERMISSION =
            Set.of(
                    "licence",
                    "license",
                    "permit",
                    "permission",
                    "authorisation",
                    "authorization",
                    "accreditation",
                    "right",
                    "application",
                    "request",
                    "bid",
                    "appeal",
                    "petition",
                    "call",
                    "attempt",
                    "effort",
                    "proposal",
                    "plan",
                    "order",
                    "decision",
                    "motion");

    /** Of "the reporter who wrote the piece" the reporter: the piece is the object of "wrote". */
    private static List<NounPhrase> beforeRelative(Scene scene, List<NounPhrase> found) {
        int verb = found.get(0).start() - 1;
        boolean doing =
                scene.form(verb).endsWith("ing") && scene.is(verb, "VERB")
                        || scene.is(verb, "ADP")
                                && scene.form(verb - 1).endsWith("ing")
                                && scene.is(verb - 1, "VERB");
        if (doing) {
            // "two men working for the firm": the men
            int before = scene.is(verb, "VERB") ? verb - 1 : verb - 2;
            List<NounPhrase> host = endingAt(scene, before);
            return host.isEmpty() || scene.temporal(before) ? found : host;
        }
        if (scene.is(verb, "ADP")
                && scene.is(verb - 1, "VERB", "ADJ")
                && BELONGING.contains(scene.form(verb - 1))) {
            // "a group affiliated with the party": the group
            List<NounPhrase> host = endingAt(scene, verb - 2);
            return host.isEmpty() || scene.temporal(verb - 2) ? found : host;
        }
        if (!scene.is(verb, "VERB")) {
            return found;
        }
        VerbGroup inner = VerbGroup.at(scene, verb, verb + 1);
        int before = inner.start() - 1;
        if (inner.form() == VerbGroup.Form.INFINITIVE
                && scene.is(before, "NOUN")
                && PERMISSION.contains(scene.lemma(before))) {
            // "its licence to receive grants was withheld": the licence
            return scene.phraseAt(before).map(List::of).orElse(found);
        }
        if (!RELATIVE.contains(scene.form(before)) || !scene.is(before, "PRON")) {
            return found;
        }
        List<NounPhrase> antecedent =
                endingAt(scene, scene.form(before - 1).equals(",") ? before - 2 : before - 1);
        return antecedent.isEmpty() ? found : antecedent;
    }

    /** Of "Marat Bekov, the founder of the paper" the name. */
    private static List<NounPhrase> named(Scene scene, List<NounPhrase> found) {
        if (found.size() != 1 || scene.anyOf("name", found.get(0).start(), found.get(0).end())) {
            return found;
        }
        int comma = found.get(0).start() - 1;
        if (!scene.form(comma).equals(",")) {
            return found;
        }
        return scene.phraseAt(comma - 1)
                .filter(p -> scene.kind("name").get(p.head()) && p.end() == comma)
                .map(List::of)
                .orElse(found);
    }

    private static boolean isQuote(Scene scene, int i) {
        String form = scene.form(i);
        return form.equals("“")
                || form.equals("”")
                || form.equals("\"")
                || form.equals("‘")
                || form.equals("’") && !scene.is(i, "PART");
    }

    /** The word before an opening bracket that closes at {@code i}; {@code i} itself otherwise. */
    private static int skipBrackets(Scene scene, int i) {
        if (isAge(scene, i)) {
            return i - 2;
        }
        if (!scene.form(i).equals(")")) {
            return i;
        }
        int j = i;
        while (j >= 0 && !scene.form(j).equals("(")) {
            j--;
        }
        return j < 0 ? i : j - 1;
    }

    /** The 28 of "Marat Bekov, 28, was held". */
    static boolean isAge(Scene scene, int i) {
        String form = scene.form(i);
        return form.length() == 2
                && Character.isDigit(form.charAt(0))
                && Character.isDigit(form.charAt(1))
                && scene.form(i - 1).equals(",")
                && scene.kind("name").get(Math.max(0, i - 2))
                && i > 1;
    }

    private static int commaBefore(Scene scene, int i) {
        for (int j = i - 1; j >= Math.max(0, i - REACH); j--) {
            String form = scene.form(j);
            if (form.equals(",")) {
                return j;
            }
            if (form.equals(";") || form.equals(":")) {
                return -1;
            }
        }
        return -1;
    }

    private static List<NounPhrase> subjectOfVerbBefore(Scene scene, int i, int depth) {
        boolean auxiliary = scene.is(i + 1, "AUX");
        for (int j = i - 1; j >= Math.max(0, i - REACH); j--) {
            if (scene.form(j).equals(";")) {
                return List.of();
            }
            if (!scene.is(j, "VERB")) {
                continue;
            }
            VerbGroup group = VerbGroup.at(scene, j, j + 1);
            boolean relative =
                    RELATIVE.contains(scene.form(group.start() - 1))
                            && !scene.is(group.start() - 1, "SCONJ");
            boolean finite =
                    group.form() != VerbGroup.Form.GERUND
                            && group.form() != VerbGroup.Form.INFINITIVE;
            boolean fits = !auxiliary || !group.bare() || scene.form(j - 1).equals(",");
            boolean goesOn = relative && scene.is(i, "CCONJ") && !scene.form(i - 1).equals(",");
            if (finite && (!relative || goesOn) && fits) {
                return subject(scene, group.start(), depth - 1);
            }
        }
        return List.of();
    }

    private static List<NounPhrase> subjectAfterComma(Scene scene, int start) {
        for (int j = start; j < Math.min(scene.size(), start + REACH); j++) {
            if (scene.form(j).equals(",")) {
                Optional<NounPhrase> next = scene.phraseAt(j + 1);
                return next.map(p -> List.of(right(scene, p))).orElse(List.of());
            }
        }
        return List.of();
    }

    /** The noun phrases, joined by commas and "and", of which the last ends with word {@code i}. */
    static List<NounPhrase> endingAt(Scene scene, int i) {
        Optional<NounPhrase> last = scene.phraseAt(i);
        if (last.isEmpty()) {
            return List.of();
        }
        List<NounPhrase> found = new ArrayList<>();
        NounPhrase phrase = left(scene, last.get());
        found.add(phrase);
        boolean joined = false;
        while (true) {
            int before = phrase.start() - 1;
            boolean and = scene.is(before, "CCONJ");
            if (and && scene.form(before - 1).equals(",")) {
                before--;
            }
            boolean comma = scene.form(before).equals(",");
            if (!and && !(comma && joined)) {
                break;
            }
            joined |= and;
            int end = skipBrackets(scene, before - 1);
            Optional<NounPhrase> next = scene.phraseAt(end);
            if (next.isEmpty() || scene.temporal(end) || next.get().end() != end + 1) {
                break;
            }
            phrase = left(scene, next.get());
            found.add(0, phrase);
        }
        int outside = phrase.start() - 1;
        if (found.size() > 1
                && (scene.is(outside, "VERB")
                        || scene.is(outside, "ADP") && !scene.form(outside).equals("of"))) {
            return List.of(found.get(found.size() - 1));
        }
        return found;
    }

    /**
     * The phrase together with what it is attached to on the left: {@code members of the union}.
     */
    private static NounPhrase left(Scene scene, NounPhrase phrase) {
        NounPhrase whole = phrase;
        while (ATTACHED.contains(scene.form(whole.start() - 1))
                && scene.is(whole.start() - 1, "ADP", "PART", "SCONJ")) {
            Optional<NounPhrase> host = scene.phraseAt(whole.start() - 2);
            if (host.isEmpty()
                    || scene.temporal(whole.start() - 2)
                    || host.get().end() != whole.start() - 1) {
                break;
            }
            whole = new NounPhrase(host.get().start(), whole.end(), host.get().head());
        }
        return whole;
    }

    /** The phrase together with what is attached on its right. */
    static NounPhrase right(Scene scene, NounPhrase phrase) {
        NounPhrase whole = phrase;
        while (ATTACHED_RIGHT.contains(scene.form(whole.end())) && scene.is(whole.end(), "ADP")) {
            int next = qualified(scene, whole.end() + 1);
            Optional<NounPhrase> tail = scene.phraseAt(next);
            if (tail.isEmpty()
                    || scene.temporal(next)
                    || tail.get().start() != next
                    || isGerund(scene, tail.get())
                    || scene.form(whole.end()).equals("with") && !isWhose(scene, tail.get())) {
                break;
            }
            whole = new NounPhrase(whole.start(), tail.get().end(), whole.head());
        }
        return whole;
    }

    /**
     * "a reporter with the Weekly", "people with disabilities", not "hit the crowd with batons".
     */
    private static boolean isWhose(Scene scene, NounPhrase phrase) {
        return scene.anyOf("name", phrase.start(), phrase.end())
                || scene.anyOf("group", phrase.start(), phrase.end())
                || scene.anyOf("outlet", phrase.start(), phrase.end())
                || scene.lemma(phrase.head()).equals("disability");
    }

    private static int qualified(Scene scene, int i) {
        int j = i;
        while (j < scene.size()
                && j < i + 5
                && scene.phraseAt(j).map(p -> p.start() != laterStart(scene, p)).orElse(true)
                && QUALIFIERS.contains(scene.form(j))
                && !(scene.form(j).equals("to") && !isUpTo(scene, j))) {
            j++;
        }
        return j;
    }

    /** The "to" of "up to 30" and "10 to 30", not that of "sentenced to jail". */
    private static boolean isUpTo(Scene scene, int to) {
        return scene.form(to - 1).equals("up") || scene.is(to + 1, "NUM");
    }

    private static int laterStart(Scene scene, NounPhrase phrase) {
        return QUALIFIERS.contains(scene.form(phrase.start())) && phrase.end() == phrase.start() + 1
                ? phrase.start() + 1
                : phrase.start();
    }

    /** The noun phrases that begin at word {@code from}, adverbs and "at least" left out. */
    static List<NounPhrase> objects(Scene scene, int from) {
        int j = from;
        while (j < from + 3 && scene.is(j, "ADV") && scene.phraseAt(j).isEmpty()) {
            j++;
        }
        j = qualified(scene, j);
        while (j < from + 5
                && scene.phraseAt(j).isEmpty()
                && (scene.is(j, "ADJ") || scene.is(j, "CCONJ") && scene.is(j - 1, "ADJ"))) {
            j++; // "domestic and foreign groups"
        }
        Optional<NounPhrase> first = scene.phraseAt(j);
        if (first.isEmpty()
                || first.get().start() != j
                || scene.temporal(j)
                || isGerund(scene, first.get())) {
            return List.of();
        }
        List<NounPhrase> found = new ArrayList<>();
        NounPhrase phrase = right(scene, first.get());
        found.add(phrase);
        while (true) {
            int k = afterBrackets(scene, phrase.end());
            int next;
            if (scene.is(k, "CCONJ")) {
                next = k + 1;
            } else if (scene.form(k).equals(",")
                    && (scene.is(k + 1, "CCONJ") || isList(scene, k))) {
                next = scene.is(k + 1, "CCONJ") ? k + 2 : k + 1;
            } else if (scene.form(k).equals("including")) {
                next = k + 1;
            } else if (scene.form(k).equals(",") && scene.form(k + 1).equals("including")) {
                next = k + 2;
            } else {
                break;
            }
            if (scene.is(next, "VERB") && VerbGroup.looksPast(scene, next)) {
                break; // "detained the editor and searched offices": a verb of its own
            }
            next = qualified(scene, next);
            Optional<NounPhrase> more = scene.phraseAt(next);
            if (more.isEmpty() || more.get().start() != next || scene.temporal(next)) {
                break;
            }
            phrase = right(scene, more.get());
            if (scene.is(phrase.end(), "VERB", "AUX")
                    && !scene.form(phrase.end()).endsWith("ing")) {
                break;
            }
            found.add(phrase);
        }
        return found;
    }

    /** "for participating": no noun. */
    private static boolean isGerund(Scene scene, NounPhrase phrase) {
        String form = scene.form(phrase.head());
        return phrase.end() == phrase.start() + 1
                && form.endsWith("ing")
                && form.length() > 5
                && !scene.is(phrase.head(), "PROPN");
    }

    private static int afterBrackets(Scene scene, int i) {
        if (!scene.form(i).equals("(")) {
            return i;
        }
        int j = i;
        while (j < scene.size() && !scene.form(j).equals(")")) {
            j++;
        }
        return j < scene.size() ? j + 1 : i;
    }

    /** Whether a comma separates members of a list that ends with "and". */
    private static boolean isList(Scene scene, int comma) {
        int j = comma;
        for (int members = 0; members < 20; members++) {
            if (scene.is(j, "CCONJ")) {
                return true;
            }
            if (!scene.form(j).equals(",")) {
                return false;
            }
            if (scene.is(j + 1, "CCONJ")) {
                return true;
            }
            Optional<NounPhrase> next = scene.phraseAt(qualified(scene, j + 1));
            if (next.isEmpty()) {
                return false;
            }
            j = afterBrackets(scene, right(scene, next.get()).end());
        }
        return false;
    }

    /** Who follows "by" within the next words. */
    static List<NounPhrase> agents(Scene scene, int from) {
        for (int j = from; j < Math.min(scene.size(), from + 14); j++) {
            String form = scene.form(j);
            if (form.equals(";") || scene.is(j, "SCONJ") || scene.is(j, "VERB") && j > from) {
                return List.of();
            }
            if (form.equals("by") && !scene.temporal(j + 1)) {
                return objects(scene, j + 1);
            }
        }
        return List.of();
    }

    /** What follows one of the prepositions within the next {@code reach} words. */
    static List<NounPhrase> after(Scene scene, int from, int reach, Set<String> prepositions) {
        for (int j = from; j < Math.min(scene.size(), from + reach); j++) {
            String form = scene.form(j);
            if (form.equals(";") || form.equals(":")) {
                return List.of();
            }
            if (prepositions.contains(form)
                    && !scene.temporal(j + 1)
                    && !scene.form(j - 1).equals("according")) {
                List<NounPhrase> found = objects(scene, j + 1);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }
}
