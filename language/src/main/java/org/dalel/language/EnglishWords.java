// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * English sentences and words: cut by rules, parts of speech by the weights of OpenNLP's model,
 * base forms by rules and a table of the irregular ones.
 */
final class EnglishWords implements Analyser.OfWords {
    static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    private final Supplier<PartsOfSpeech> partsOfSpeech = Once.of(EnglishWords::load);
    private final Supplier<EnglishLemmas> lemmas = Once.of(EnglishLemmas::new);
    private final Sentences sentences = Sentences.of("en");

    private static PartsOfSpeech load() {
        try (InputStream in = EnglishWords.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the program is incomplete: " + MODEL + " is missing");
            }
            return PartsOfSpeech.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "shallow";
    }

    @Override
    public Language language() {
        return Language.ENGLISH;
    }

    @Override
    public List<Sentence> sentences(String text, Passage block) {
        List<Piece> pieces =
                sentences.joined(text, Cutter.pieces(text, block.start(), block.end()));
        List<Sentence> found = new ArrayList<>();
        for (Stretch stretch : sentences.in(text, pieces)) {
            found.add(sentence(text, pieces.subList(stretch.from(), stretch.to())));
        }
        return found;
    }

    private Sentence sentence(String text, List<Piece> pieces) {
        List<Passage> passages = new ArrayList<>(pieces.size() + 4);
        pieces.forEach(piece -> EnglishClitics.split(text, piece.start(), piece.end(), passages));
        String[] forms = new String[passages.size()];
        String[] plain = new String[passages.size()];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = passages.get(i).in(text);
            plain[i] = plain(forms[i]);
        }
        String[] tags = partsOfSpeech.get().of(plain);
        List<Word> words = new ArrayList<>(forms.length);
        for (int i = 0; i < forms.length; i++) {
            String before = i > 0 ? words.get(i - 1).tag() : "";
            String lower = lower(forms[i]);
            String tag = tag(forms[i], tags[i], before);
            boolean owned = before.equals("PART") && forms[i - 1].endsWith("s");
            if (isNoun(lower, tag, owned ? "'s" : before, i + 1 < tags.length ? tags[i + 1] : "")) {
                tag = "NOUN";
            }
            boolean participle = tag.equals("ADJ") || tag.equals("NOUN");
            String next = i + 1 < tags.length ? tags[i + 1] : "";
            if (ONLY_PAST.contains(lower) && !tag.equals("VERB")
                    || participle && isPastBetween(lower, before, next)
                    || tag.equals("CCONJ") && lower.endsWith("ed")) {
                tag = "VERB";
            } else if (participle && afterBe(words) && lemmas.get().isParticiple(lower)) {
                tag = "VERB";
            } else if (tag.equals("NOUN") && isGerund(lower, i, tags)) {
                tag = "VERB";
            }
            String lemma = lemmas.get().lemma(lower, tag);
            words.add(new Word(passages.get(i), forms[i], lemma, tag));
        }
        Passage whole = passages.get(0).join(passages.get(passages.size() - 1));
        return new Sentence(whole, words);
    }

    /** "NGOs", "the rally", "the weekly was", "the court's ban": taken by the model for others. */
    private boolean isNoun(String lower, String tag, String before, String next) {
        return switch (lower) {
            case "ngos", "csos" -> !tag.equals("PROPN");
            case "rally" -> tag.equals("ADV") || tag.equals("ADJ");
            case "weekly", "daily", "monthly" ->
                    before.equals("DET")
                            && !next.equals("NOUN")
                            && !next.equals("PROPN")
                            && !next.equals("ADJ");
            default ->
                    before.equals("'s") && tag.equals("VERB") && NOUNS_AFTER_OWNER.contains(lower);
        };
    }

    private static final Set<String> NOUNS_AFTER_OWNER =
            Set.of(
                    "ban",
                    "bid",
                    "arrest",
                    "release",
                    "trial",
                    "protest",
                    "strike",
                    "raid",
                    "search",
                    "march",
                    "appeal",
                    "attack",
                    "charge",
                    "fine",
                    "request",
                    "report",
                    "refusal",
                    "claim",
                    "threat",
                    "plan",
                    "vote",
                    "visit",
                    "return",
                    "work",
                    "detention",
                    "call",
                    "use");

    /** Past tenses that are no other word: the model takes the rarer of them for nouns. */
    private static final Set<String> ONLY_PAST =
            Set.of(
                    "withdrew",
                    "withheld",
                    "withstood",
                    "upheld",
                    "overthrew",
                    "overrode",
                    "undertook",
                    "rode",
                    "drove",
                    "fled",
                    "threw",
                    "took",
                    "gave",
                    "struck",
                    "stole",
                    "wrote",
                    "forbade",
                    "froze",
                    "tore",
                    "chose",
                    "went",
                    "began",
                    "forgave",
                    "came",
                    "became",
                    "flew",
                    "swore");

    /** {@code police let the students go}, {@code soldiers shot at the crowd}. */
    private static boolean isPastBetween(String lower, String before, String next) {
        return PAST_OR_NOUN.contains(lower)
                && (before.equals("NOUN") || before.equals("PROPN"))
                && (next.equals("DET")
                        || next.equals("ADP")
                        || next.equals("PRON")
                        || lower.equals("shot") && next.equals("ADJ"));
    }

    private static final Set<String> PAST_OR_NOUN =
            Set.of("let", "burst", "shot", "shut", "beat", "hit");

    /** {@code ", accusing the group"}, {@code "by fining the paper"}: a noun takes no article. */
    private static boolean isGerund(String lower, int i, String[] tags) {
        return lower.length() > 5
                && lower.endsWith("ing")
                && i > 0
                && i + 1 < tags.length
                && tags[i + 1].equals("DET")
                && (tags[i - 1].equals("PUNCT")
                        || tags[i - 1].equals("ADP")
                        || tags[i - 1].equals("SCONJ")
                        || tags[i - 1].equals("CCONJ"));
    }

    /** {@code was}, {@code have not been}: what makes a participle a verb. */
    private static boolean afterBe(List<Word> words) {
        int i = words.size() - 1;
        while (i >= 0 && words.get(i).is("ADV", "PART")) {
            i--;
        }
        return i >= 0 && words.get(i).lemma().equals("be");
    }

    /** The word as the model knows it: plain quotation marks, of a compound the last part. */
    private static String plain(String form) {
        char first = form.charAt(0);
        if (form.length() == 1) {
            return switch (first) {
                case '“', '”', '„', '«', '»' -> "\"";
                case '‘', '’', 'ʼ' -> "'";
                case '–', '—', '‒', '―' -> "-";
                case '…' -> "...";
                default -> form;
            };
        }
        int hyphen = lastHyphen(form);
        String word = hyphen > 0 ? form.substring(hyphen + 1) : form;
        if (hyphen > 0 && Character.isUpperCase(first) && isProper(form, hyphen)) {
            word = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        }
        return word.indexOf('’') >= 0 ? word.replace('’', '\'') : word;
    }

    /** {@code Kul-Muhammed}, not {@code Anti-government}. */
    private static boolean isProper(String form, int hyphen) {
        return Character.isUpperCase(form.charAt(hyphen + 1));
    }

    private static int lastHyphen(String form) {
        for (int i = form.length() - 2; i > 0; i--) {
            if (Cutter.isHyphen(form.charAt(i))) {
                return Character.isLetterOrDigit(form.charAt(i + 1)) ? i : -1;
            }
        }
        return -1;
    }

    private static String lower(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        lower = lower.indexOf('\u00ad') >= 0 ? lower.replace("\u00ad", "") : lower;
        lower = lower.indexOf('‑') >= 0 ? lower.replace('‑', '-') : lower;
        return lower.indexOf('’') >= 0 ? lower.replace('’', '\'') : lower;
    }

    /** The model's tag, mended where the form alone decides. */
    private static String tag(String form, String guessed, String tagBefore) {
        char first = form.charAt(0);
        if (form.length() == 1 && !Character.isLetterOrDigit(first)) {
            return "%$€£¥₸₽+=<>№°§&".indexOf(first) >= 0
                    ? "SYM"
                    : guessed.equals("PART") ? guessed : "PUNCT";
        }
        if (Character.isDigit(first)) {
            return number(form, guessed);
        }
        if (Cutter.isApostrophe(form.charAt(form.length() > 2 ? 1 : 0)) && form.length() < 4) {
            return clitic(form, guessed, tagBefore);
        }
        int plus = guessed.indexOf('+');
        String tag = plus > 0 ? guessed.substring(0, plus) : guessed;
        if (tag.equals("PUNCT") || tag.equals("SYM")) {
            return form.codePoints().noneMatch(Character::isLetterOrDigit)
                    ? tag
                    : Character.isUpperCase(first) ? "PROPN" : "NOUN";
        }
        int hyphen = lastHyphen(form);
        if (hyphen > 0 && tag.equals("NOUN")) {
            String prefix = form.substring(0, hyphen).toLowerCase(Locale.ROOT);
            return prefix.equals("anti") || prefix.equals("pro") || prefix.equals("pre")
                    ? "ADJ"
                    : Character.isUpperCase(first) && isProper(form, hyphen) ? "PROPN" : tag;
        }
        return tag;
    }

    /** {@code n't} and {@code 's} and their like. */
    private static String clitic(String form, String guessed, String tagBefore) {
        char last = Character.toLowerCase(form.charAt(form.length() - 1));
        if (last == 't') {
            return "PART";
        }
        if (last == 's') {
            boolean owner = tagBefore.equals("NOUN") || tagBefore.equals("PROPN");
            return guessed.equals("PART") || guessed.equals("AUX")
                    ? guessed
                    : owner ? "PART" : "AUX";
        }
        return guessed.equals("VERB") ? guessed : "AUX";
    }

    private static String number(String form, String tag) {
        if (form.indexOf('-') > 0 && form.endsWith("old")) {
            return "ADJ";
        }
        char last = form.charAt(form.length() - 1);
        if (Character.isDigit(last)) {
            return "NUM";
        }
        String tail = form.replaceFirst("^[0-9][0-9.,:/]*", "").toLowerCase(Locale.ROOT);
        return switch (tail) {
            case "m", "bn", "k", "mn", "tn", "b" -> "NUM";
            case "st", "nd", "rd", "th" -> "ADJ";
            case "s" -> "NOUN";
            default -> tag.equals("PUNCT") ? "NUM" : tag;
        };
    }
}
