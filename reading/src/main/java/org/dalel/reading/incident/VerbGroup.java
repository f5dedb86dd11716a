// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.Optional;
import java.util.Set;

/**
 * A verb with its auxiliaries: {@code have not been detained}.
 *
 * @param start its first word
 * @param verb the verb itself
 * @param end the word after its last one, particles included
 * @param form tense or mood
 * @param passive whether its subject is the one it is done to
 * @param bare whether it has no auxiliary: a past tense or a shortened relative clause
 * @param negated not, never
 * @param modal the modal verb, or the empty text
 */
record VerbGroup(
        int start,
        int verb,
        int end,
        Form form,
        boolean passive,
        boolean bare,
        boolean negated,
        String modal) {

    /** Tense or mood, as far as the form tells it. */
    enum Form {
        PAST,
        PRESENT,
        PERFECT,
        PROGRESSIVE,
        FUTURE,
        MODAL,
        INFINITIVE,
        GERUND
    }

    static final Set<String> MODALS =
            Set.of(
                    "could", "may", "might", "can", "ca", "would", "should", "must", "will", "wo",
                    "shall", "'ll", "’ll", "'d", "’d", "cannot");

    /** "were each sentenced" */
    static final Set<String> EACH = Set.of("each", "both", "all");

    private static final Set<String> FUTURE = Set.of("will", "wo", "shall", "'ll", "’ll");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never");
    private static final Set<String> BE_PRESENT =
            Set.of("is", "are", "am", "'s", "’s", "'re", "’re");

    /** Verbs whose past tense is their base form; reports use them of the past. */
    private static final Set<String> UNCHANGED =
            Set.of("shut", "cut", "hit", "put", "beat", "set", "hurt", "let", "quit", "cast");

    static VerbGroup at(Scene scene, int verb, int end) {
        Walk walk = new Walk(scene);
        walk.unchanged = UNCHANGED.contains(scene.form(verb));
        int i = walk.left(verb - 1);
        String form = scene.form(verb);
        boolean ing = form.endsWith("ing") && !form.equals(scene.lemma(verb));
        boolean participle =
                !ing
                        && !form.endsWith("ing")
                        && (!form.equals(scene.lemma(verb)) && !form.endsWith("s")
                                || walk.be
                                || walk.have);
        boolean passive = participle && (walk.be || walk.get);
        Optional<VerbGroup> shared =
                walk.bare() ? sharing(scene, i, looksPast(scene, verb)) : Optional.empty();
        if (shared.isPresent()) {
            VerbGroup first = shared.get();
            return new VerbGroup(
                    i + 1,
                    verb,
                    end,
                    first.form(),
                    first.passive(),
                    false,
                    first.negated(),
                    first.modal());
        }
        return new VerbGroup(
                i + 1,
                verb,
                end,
                tense(walk, ing, participle),
                passive,
                walk.bare(),
                walk.negated,
                walk.modal);
    }

    /** The group whose auxiliaries this verb shares: "could be fined or jailed". */
    private static Optional<VerbGroup> sharing(Scene scene, int before, boolean past) {
        if (!scene.is(before, "CCONJ") && !scene.form(before).equals(",")) {
            return Optional.empty();
        }
        for (int j = before - 1; j >= Math.max(0, before - 12); j--) {
            String form = scene.form(j);
            if (form.equals(";") || form.equals(":") || scene.is(j, "SCONJ")) {
                return Optional.empty();
            }
            if (scene.is(j, "VERB")) {
                VerbGroup first = at(scene, j, j + 1);
                boolean alike = looksPast(scene, j) == past && !first.bare();
                boolean participles = past && (first.passive() || first.form() == Form.PERFECT);
                boolean bases =
                        !past && (!first.modal().isEmpty() || first.form() == Form.INFINITIVE);
                return alike && (participles || bases) ? Optional.of(first) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether the word alone can be a past tense or participle. */
    static boolean looksPast(Scene scene, int verb) {
        String form = scene.form(verb);
        return UNCHANGED.contains(form)
                || !form.equals(scene.lemma(verb)) && !form.endsWith("ing") && !form.endsWith("s");
    }

    private static Form tense(Walk walk, boolean ing, boolean participle) {
        if (walk.to) {
            return Form.INFINITIVE;
        }
        if (!walk.modal.isEmpty()) {
            return FUTURE.contains(walk.modal) ? Form.FUTURE : Form.MODAL;
        }
        String first = walk.first;
        if (first.equals("having") || first.equals("being") || ing && !walk.be) {
            return Form.GERUND;
        }
        if (first.equals("has")
                || first.equals("have")
                || first.equals("'ve")
                || first.equals("’ve")) {
            return Form.PERFECT;
        }
        if (BE_PRESENT.contains(first)) {
            return ing || walk.being ? Form.PROGRESSIVE : Form.PRESENT;
        }
        if (first.equals("do") || first.equals("does")) {
            return Form.PRESENT;
        }
        if (first.isEmpty()) {
            return participle || walk.unchanged ? Form.PAST : Form.PRESENT;
        }
        return Form.PAST;
    }

    private static final class Walk {
        private final Scene scene;
        private boolean be;
        private boolean being;
        private boolean have;
        private boolean get;
        private boolean unchanged;
        private boolean to;
        private boolean negated;
        private String modal = "";
        private String first = "";

        Walk(Scene scene) {
            this.scene = scene;
        }

        boolean bare() {
            return first.isEmpty() && modal.isEmpty() && !to;
        }

        /** Goes left over auxiliaries and adverbs; gives the word before the group. */
        int left(int from) {
            int i = from;
            int kept = from;
            while (i >= 0) {
                String form = scene.form(i);
                String lemma = scene.lemma(i);
                if (NEGATIONS.contains(form)) {
                    negated = true;
                    kept = i - 1;
                } else if (MODALS.contains(form) && scene.is(i, "AUX")) {
                    modal = form;
                    kept = i - 1;
                } else if (lemma.equals("be") && scene.is(i, "AUX", "VERB")) {
                    be = true;
                    being |= form.equals("being");
                    first = form;
                    kept = i - 1;
                } else if (lemma.equals("have") && scene.is(i, "AUX")) {
                    have = true;
                    first = form;
                    kept = i - 1;
                } else if (lemma.equals("do") && scene.is(i, "AUX")) {
                    first = form;
                    kept = i - 1;
                } else if (lemma.equals("get") && i == from) {
                    get = true;
                    first = form;
                    kept = i - 1;
                } else if (form.equals("to") && scene.is(i, "PART", "ADP") && !to) {
                    to = true;
                    return i - 1;
                } else if (EACH.contains(scene.form(i)) && scene.is(i - 1, "AUX")
                        || scene.is(i, "ADV")
                                && !scene.form(i).equals("when")
                                && !scene.form(i).equals("where")) {
                    // "was later arrested"
                } else if (scene.temporal(i)
                        || scene.is(i, "ADP") && scene.temporal(i + 1) && i < from) {
                    // "was in May sentenced"
                } else {
                    break;
                }
                i--;
            }
            return kept;
        }
    }
}
