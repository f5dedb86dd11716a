// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One reading of a Russian word form: its base form, part of speech and Universal Dependencies
 * features. A feature may have several values where the form leaves it open.
 *
 * @param colloquial whether the dictionary marks it as a form of talk
 */
record RussianForm(String lemma, String tag, Set<String> features, boolean colloquial) {
    RussianForm {
        features = Set.copyOf(features);
    }

    boolean has(String feature) {
        return features.contains(feature);
    }

    boolean isNominal() {
        return tag.equals("NOUN") || tag.equals("PROPN") || tag.equals("PRON");
    }

    /** An adjective, pronoun or participle that agrees with a noun. */
    boolean isAttribute() {
        return (tag.equals("ADJ") || tag.equals("DET") || has("VerbForm=Part"))
                && !has("Variant=Short")
                && !has("Degree=Cmp");
    }

    boolean isName() {
        return has("NameType=Sur") || has("NameType=Giv") || has("NameType=Pat");
    }

    /** Both as one reading, when they are the same word. */
    RussianForm join(RussianForm other) {
        Set<String> all = new HashSet<>(features);
        all.addAll(other.features);
        return new RussianForm(lemma, tag, all, colloquial && other.colloquial);
    }

    /** Only the cases that {@code wanted} has too; unchanged where none would be left. */
    RussianForm inCases(Set<String> wanted) {
        Set<String> kept = new HashSet<>(features);
        kept.removeIf(f -> f.startsWith("Case=") && !wanted.contains(f));
        return kept.stream().anyMatch(f -> f.startsWith("Case="))
                ? new RussianForm(lemma, tag, kept, colloquial)
                : this;
    }

    Set<String> cases() {
        Set<String> cases = new HashSet<>();
        for (String feature : features) {
            if (feature.startsWith("Case=")) {
                cases.add(feature);
            }
        }
        return cases;
    }

    /** Whether both may stand in one case, number and gender. */
    boolean agreesWith(RussianForm noun) {
        boolean cases = features.stream().anyMatch(f -> f.startsWith("Case=") && noun.has(f));
        boolean plural = has("Number=Plur") && noun.has("Number=Plur");
        boolean singular =
                has("Number=Sing")
                        && noun.has("Number=Sing")
                        && (!hasGender()
                                || !noun.hasGender()
                                || features.stream()
                                        .anyMatch(f -> f.startsWith("Gender=") && noun.has(f)));
        return cases && (plural || singular) || noun.cases().isEmpty();
    }

    private boolean hasGender() {
        return has("Gender=Masc") || has("Gender=Fem") || has("Gender=Neut");
    }

    /**
     * @param lemma as the dictionary gives it
     * @param tag of the dictionary, {@code NN:Inanim:Fem:Sin:Nom}
     */
    static RussianForm of(String lemma, String tag) {
        List<String> parts = List.of(tag.split(":"));
        Set<String> features = new HashSet<>();
        String kind = parts.get(0);
        for (String part : parts.subList(1, parts.size())) {
            add(features, part);
        }
        String pos =
                switch (kind) {
                    case "NN", "ABR" -> {
                        boolean name =
                                features.contains("NameType=Sur")
                                        || features.contains("NameType=Giv")
                                        || features.contains("NameType=Pat");
                        yield name ? "PROPN" : "NOUN";
                    }
                    case "PNN" -> "PRON";
                    case "ADJ" -> parts.contains("MPR") ? "DET" : "ADJ";
                    case "Ord" -> "ADJ";
                    case "Num", "NumC" -> "NUM";
                    case "VB" -> lemma.equals("быть") ? "AUX" : "VERB";
                    case "PT" -> {
                        features.add("VerbForm=Part");
                        yield "VERB";
                    }
                    case "PT_Short" -> {
                        features.add("VerbForm=Part");
                        features.add("Variant=Short");
                        yield "VERB";
                    }
                    case "DPT" -> {
                        features.add("VerbForm=Conv");
                        yield "VERB";
                    }
                    case "ADV", "PRDC", "PARENTHESIS" -> "ADV";
                    case "PREP" -> "ADP";
                    case "CONJ" -> "CCONJ";
                    case "PARTICLE" -> "PART";
                    case "INTERJECTION" -> "INTJ";
                    default -> "X";
                };
        boolean gendered = features.stream().anyMatch(f -> f.startsWith("Gender="));
        if (gendered && !features.contains("Number=Plur")) {
            features.add("Number=Sing");
        }
        if (kind.equals("Ord")) {
            features.add("NumType=Ord");
        }
        return new RussianForm(
                lemma.toLowerCase(Locale.ROOT).replace('ё', 'е'),
                pos,
                features,
                parts.contains("Talk"));
    }

    private static void add(Set<String> features, String part) {
        String feature =
                switch (part) {
                    case "Nom" -> "Case=Nom";
                    case "R", "2R" -> "Case=Gen";
                    case "D" -> "Case=Dat";
                    case "V" -> "Case=Acc";
                    case "T" -> "Case=Ins";
                    case "P", "2P" -> "Case=Loc";
                    case "Masc" -> "Gender=Masc";
                    case "Fem" -> "Gender=Fem";
                    case "Neut" -> "Gender=Neut";
                    case "Sin" -> "Number=Sing";
                    case "PL" -> "Number=Plur";
                    case "Anim" -> "Animacy=Anim";
                    case "Inanim" -> "Animacy=Inan";
                    case "Name" -> "NameType=Giv";
                    case "Fam" -> "NameType=Sur";
                    case "Patr" -> "NameType=Pat";
                    case "INF" -> "VerbForm=Inf";
                    case "IMP" -> "Mood=Imp";
                    case "Past" -> "Tense=Past";
                    case "Real" -> "Tense=Pres";
                    case "Fut" -> "Tense=Fut";
                    case "STR" -> "Voice=Pass";
                    case "DST" -> "Voice=Act";
                    case "PFV" -> "Aspect=Perf";
                    case "IMPFV" -> "Aspect=Imp";
                    case "P1" -> "Person=1";
                    case "P2" -> "Person=2";
                    case "P3" -> "Person=3";
                    case "Short" -> "Variant=Short";
                    case "Comp" -> "Degree=Cmp";
                    default -> "";
                };
        if (!feature.isEmpty()) {
            features.add(feature);
        }
    }
}
