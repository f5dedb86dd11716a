// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dalel.language.Cutter.Piece;
import org.dalel.language.Sentences.Stretch;
import org.dalel.reading.analyser.Analyser;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;

/**
 * Russian sentences and words: cut by rules, read with the dictionary, the reading chosen by the
 * words beside. A participle's base form is its verb's; base forms are written with {@code е} for
 * {@code ё}.
 */
final class RussianWords implements Analyser.OfWords {
    private final Supplier<RussianDictionary> dictionary = Once.of(RussianDictionary::new);
    private final Sentences sentences = Sentences.of("ru");
    private final Map<String, Set<String>> governed = governed();

    private static Map<String, Set<String>> governed() {
        Map<String, Set<String>> governed = new HashMap<>();
        for (String[] row : Table.rows("ru/prepositions.tsv")) {
            Set<String> cases = new HashSet<>();
            for (String name : row[1].split(" ")) {
                cases.add("Case=" + name);
            }
            governed.put(row[0], cases);
        }
        return governed;
    }

    @Override
    public String name() {
        return "shallow";
    }

    @Override
    public Language language() {
        return Language.RUSSIAN;
    }

    @Override
    public List<Sentence> sentences(String text, Passage block) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : Cutter.pieces(text, block.start(), block.end())) {
            split(text, piece, pieces);
        }
        pieces = sentences.joined(text, pieces);
        List<Sentence> found = new ArrayList<>();
        for (Stretch stretch : sentences.in(text, pieces)) {
            found.add(sentence(text, pieces.subList(stretch.from(), stretch.to())));
        }
        return found;
    }

    /** A number and the word written onto it: {@code 2013г} is {@code 2013} and {@code г}. */
    private static void split(String text, Piece piece, List<Piece> into) {
        int at = piece.start();
        while (at < piece.end()
                && (Character.isDigit(text.charAt(at)) || ".,:/".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        boolean cut =
                at > piece.start()
                        && at < piece.end()
                        && Character.isDigit(text.charAt(at - 1))
                        && Character.isLetter(text.charAt(at));
        if (cut) {
            into.add(new Piece(piece.start(), at, piece.lineBreakBefore()));
            into.add(new Piece(at, piece.end(), false));
        } else {
            into.add(piece);
        }
    }

    private Sentence sentence(String text, List<Piece> pieces) {
        List<String> forms = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            forms.add(text.substring(piece.start(), piece.end()));
        }
        List<List<RussianForm>> readings = new ArrayList<>(pieces.size());
        for (int i = 0; i < forms.size(); i++) {
            readings.add(readings(forms, i));
        }
        List<RussianForm> chosen = new ArrayList<>(pieces.size());
        for (int i = 0; i < forms.size(); i++) {
            chosen.add(chosen(forms, readings, chosen, i));
        }
        possess(chosen);
        govern(chosen);
        List<Word> words = new ArrayList<>(pieces.size());
        for (int i = 0; i < forms.size(); i++) {
            Piece piece = pieces.get(i);
            RussianForm form = chosen.get(i);
            words.add(
                    new Word(
                            new Passage(piece.start(), piece.end()),
                            forms.get(i),
                            form.lemma(),
                            form.tag(),
                            form.features()));
        }
        return new Sentence(
                new Passage(pieces.get(0).start(), pieces.get(pieces.size() - 1).end()), words);
    }

    private List<RussianForm> readings(List<String> forms, int i) {
        String form = forms.get(i);
        char first = form.charAt(0);
        if (Character.isDigit(first)) {
            boolean ordinal = form.indexOf('-') > 0;
            return List.of(plain(form, ordinal ? "ADJ" : "NUM"));
        }
        if (!Character.isLetter(first)) {
            boolean sign = form.length() == 1 && "%$€£₽₸№§+=<>".indexOf(first) >= 0;
            boolean worded = form.codePoints().anyMatch(Character::isLetter);
            return List.of(plain(form, sign ? "SYM" : worded ? "PROPN" : "PUNCT"));
        }
        String lower = form.toLowerCase(Locale.ROOT).replace("\u00ad", "").replace('‑', '-');
        if (form.endsWith(".")) {
            return List.of(plain(lower, Character.isUpperCase(first) ? "PROPN" : "NOUN"));
        }
        if (first < 'Ѐ') {
            int hyphen = lower.lastIndexOf('-');
            boolean mixed =
                    hyphen > 0 && hyphen + 1 < lower.length() && lower.charAt(hyphen + 1) >= 'Ѐ';
            return mixed ? dictionary.get().forms(lower) : List.of(plain(lower, "PROPN"));
        }
        List<RussianForm> found = dictionary.get().forms(lower);
        if (!Character.isUpperCase(first)) {
            return found;
        }
        if (isInCapitals(form)) {
            return List.of(plain(lower, "PROPN"));
        }
        boolean guessed = !dictionary.get().knows(lower);
        List<RussianForm> proper = new ArrayList<>();
        boolean opens =
                i == 0
                        || forms.get(i - 1).length() == 1
                                && "\"«“—–-•".contains(forms.get(i - 1))
                                && i == 1;
        for (RussianForm reading : found) {
            if (reading.tag().equals("ADJ") && !opens && isGivenName(forms.get(i - 1))) {
                proper.add(surname(reading));
                continue;
            }
            boolean noun = reading.tag().equals("NOUN");
            proper.add(
                    noun && !opens || guessed
                            ? new RussianForm(reading.lemma(), "PROPN", reading.features(), false)
                            : reading);
        }
        return proper;
    }

    private boolean isGivenName(String form) {
        return Character.isUpperCase(form.charAt(0))
                && !form.endsWith(".")
                && dictionary.get().forms(form.toLowerCase(Locale.ROOT)).stream()
                        .anyMatch(f -> f.has("NameType=Giv"));
    }

    /** {@code Петра Привального}: an adjective with a capital behind a given name. */
    private static RussianForm surname(RussianForm adjective) {
        Set<String> features = new HashSet<>(adjective.features());
        features.add("NameType=Sur");
        return new RussianForm(adjective.lemma(), "PROPN", features, false);
    }

    /** {@code СИЗО}, {@code УК}: short words all in capitals do not change their endings. */
    private static boolean isInCapitals(String form) {
        return form.length() > 1
                && form.length() < 6
                && form.chars().allMatch(c -> Character.isUpperCase(c));
    }

    private static RussianForm plain(String form, String tag) {
        return new RussianForm(form.toLowerCase(Locale.ROOT), tag, Set.of(), false);
    }

    /** The likeliest reading of word {@code i}, given those chosen before it. */
    private RussianForm chosen(
            List<String> forms, List<List<RussianForm>> readings, List<RussianForm> before, int i) {
        List<RussianForm> options = readings.get(i);
        if (options.size() == 1) {
            return options.get(0);
        }
        boolean capital = Character.isUpperCase(forms.get(i).charAt(0));
        RussianForm best = options.get(0);
        double most = Double.NEGATIVE_INFINITY;
        for (RussianForm option : options) {
            double score = likelihood(option, capital);
            if (i > 0) {
                score += after(before.get(i - 1), option);
            }
            if (isOpen(before, i)
                    && (isGenitiveOnly(option)
                            || isOblique(option) && isOfMany(forms, readings, i + 1))) {
                score -= 1.5;
            }
            if (option.isAttribute()) {
                score += attribute(option, readings, i + 1);
            }
            if (option.has("NameType=Giv") && !option.has("Number=Plur") && i + 1 < forms.size()) {
                score += givenName(option, readings.get(i + 1));
            }
            if (score > most) {
                most = score;
                best = option;
            }
        }
        return best;
    }

    /** Whether nothing stands before word {@code i} that could govern a genitive. */
    private static boolean isOpen(List<RussianForm> before, int i) {
        return i == 0 || i == 1 && before.get(0).tag().equals("PUNCT");
    }

    /** {@code счета}: the genitive of one, where the nominative of many is as good. */
    private static boolean isGenitiveOnly(RussianForm option) {
        return option.tag().equals("NOUN") && option.cases().equals(Set.of("Case=Gen"));
    }

    private static boolean isOblique(RussianForm option) {
        return option.tag().equals("NOUN") && !option.has("Case=Nom") && !option.has("Case=Acc");
    }

    /** {@code организации обязаны}, {@code организации, которые}: what follows is said of many. */
    private static boolean isOfMany(
            List<String> forms, List<List<RussianForm>> readings, int next) {
        if (next + 1 < forms.size() && forms.get(next).equals(",")) {
            return forms.get(next + 1).equals("которые");
        }
        return next < forms.size()
                && readings.get(next).stream()
                        .anyMatch(
                                r ->
                                        r.has("Number=Plur")
                                                && (r.has("Variant=Short")
                                                        || r.tag().equals("VERB")
                                                                && r.has("Tense=Pres")));
    }

    private static double likelihood(RussianForm option, boolean capital) {
        double score =
                switch (option.tag()) {
                    case "ADP", "CCONJ", "SCONJ", "PART", "PRON", "DET", "NUM", "AUX" -> 8;
                    case "VERB" ->
                            option.has("Mood=Imp")
                                    ? 2
                                    : option.has("VerbForm=Part") && !option.has("Variant=Short")
                                            ? 5.5
                                            : 6.5;
                    case "NOUN", "PROPN" -> 6;
                    case "ADV" -> 6;
                    case "ADJ" -> option.has("Variant=Short") ? 4 : 5;
                    default -> 1;
                };
        if (option.isName()) {
            score += !capital ? -5 : option.has("NameType=Sur") ? 0.5 : 2;
            score -= option.has("Number=Plur") ? 3 : 0;
        }
        if (option.isNominal() && option.has("Number=Plur") && !option.has("Number=Sing")) {
            score -= 0.5;
        }
        return option.colloquial() ? score - 3 : score;
    }

    private double after(RussianForm before, RussianForm option) {
        double score = 0;
        if (before.tag().equals("ADP")) {
            Set<String> cases = governed.getOrDefault(before.lemma(), Set.of());
            boolean fits = option.features().stream().anyMatch(cases::contains);
            score += fits ? 3 : option.tag().equals("VERB") || option.tag().equals("ADV") ? -4 : -1;
        }
        if (before.isAttribute() && option.isNominal()) {
            score += before.agreesWith(option) ? 2 : -1;
        }
        if (before.isNominal() && !before.tag().equals("PRON") && option.tag().equals("NOUN")) {
            score += option.has("Case=Gen") ? 1.5 : 0;
        }
        if (before.tag().equals("VERB") && option.isNominal() && option.has("Case=Acc")) {
            score += 1;
        }
        if (before.tag().equals("PART") && before.lemma().equals("не")) {
            score += option.tag().equals("VERB") ? 1 : 0;
        }
        if (before.has("NameType=Giv") && option.has("NameType=Sur")) {
            score += 2;
        }
        if (before.has("Animacy=Anim")
                && !before.isName()
                && option.has("NameType=Giv")
                && !option.has("Number=Plur")) {
            // the blogger and his name stand in one case
            score += option.cases().stream().anyMatch(before::has) ? 1 : -1;
        }
        return score;
    }

    /** {@code Юлия Даниэля}: Юлий, since the family name cannot stand in the nominative. */
    private static double givenName(RussianForm given, List<RussianForm> next) {
        boolean surname = false;
        for (RussianForm reading : next) {
            if (reading.isName() && !reading.cases().isEmpty()) {
                surname = true;
                if (given.cases().stream().anyMatch(reading::has)) {
                    return 1;
                }
            }
        }
        return surname ? -1 : 0;
    }

    /** An attribute wants a noun that agrees, perhaps behind another attribute. */
    private static double attribute(
            RussianForm option, List<List<RussianForm>> readings, int next) {
        for (int i = next; i < Math.min(next + 3, readings.size()); i++) {
            boolean noun = false;
            boolean attribute = false;
            for (RussianForm reading : readings.get(i)) {
                if (reading.isNominal()) {
                    noun = true;
                    if (option.agreesWith(reading)) {
                        return 3;
                    }
                }
                attribute |= reading.isAttribute();
            }
            if (noun || !attribute) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code его брата}: before a noun group these pronouns own it, and stand in no case. */
    private static void possess(List<RussianForm> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            RussianForm word = words.get(i);
            RussianForm next = words.get(i + 1);
            boolean owner =
                    word.tag().equals("PRON")
                            && word.has("Person=3")
                            && word.has("Case=Gen")
                            && (next.isAttribute() || next.tag().equals("NOUN"));
            if (owner) {
                words.set(i, new RussianForm(word.lemma(), "DET", Set.of("Poss=Yes"), false));
            }
        }
    }

    /** {@code сотрудники полиции}: a noun right behind a noun stands in the genitive if it can. */
    private static boolean isOwned(RussianForm before, RussianForm noun, Set<String> cases) {
        return before.tag().equals("NOUN")
                && noun.isNominal()
                && !noun.tag().equals("PRON")
                && !noun.isName()
                && cases.contains("Case=Gen");
    }

    /** Leaves each noun group only the cases that its preposition and its members share. */
    private void govern(List<RussianForm> words) {
        int i = 0;
        while (i < words.size()) {
            Set<String> allowed = Set.of();
            if (words.get(i).tag().equals("ADP")) {
                allowed = governed.getOrDefault(words.get(i).lemma(), Set.of());
                i++;
            }
            int from = i;
            while (i < words.size() && words.get(i).isAttribute()) {
                i++;
            }
            if (i < words.size() && words.get(i).isNominal()) {
                Set<String> shared = new HashSet<>(words.get(i).cases());
                boolean agree = true;
                for (int k = from; k < i; k++) {
                    agree &= words.get(k).agreesWith(words.get(i));
                }
                if (agree) {
                    for (int k = from; k < i; k++) {
                        shared.retainAll(words.get(k).cases());
                    }
                }
                if (!allowed.isEmpty()) {
                    shared.retainAll(allowed);
                } else if (from > 0 && isOwned(words.get(from - 1), words.get(i), shared)) {
                    shared = Set.of("Case=Gen");
                }
                for (int k = agree ? from : i; k <= i; k++) {
                    words.set(k, words.get(k).inCases(shared));
                }
            }
            i = Math.max(i, from) == from && i < words.size() ? i + 1 : i;
            if (i < words.size() && words.get(i).isNominal() && i > from) {
                i++;
            }
        }
    }
}
