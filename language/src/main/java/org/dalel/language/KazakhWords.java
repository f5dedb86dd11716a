// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.dalel.language.Cutter.Piece;
import org.dalel.language.Sentences.Stretch;
import org.dalel.reading.analyser.Analyser;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;

/**
 * Kazakh sentences and words: cut by rules, read by their endings ({@link KazakhDictionary}), the
 * reading chosen by where the word stands. A clause ends with its verb.
 *
 * <p>A verb's base form is its verbal noun ({@code ұстау}). Names lose their case ending only.
 */
final class KazakhWords implements Analyser.OfWords {
    /** So many words are remembered with their readings; then all are forgotten. */
    private static final int MOST_REMEMBERED = 20_000;

    private final Sentences sentences = Sentences.of("kk");
    private final Supplier<KazakhDictionary> dictionary = Once.of(KazakhDictionary::new);
    private final Map<String, List<KazakhForm>> read = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "shallow";
    }

    @Override
    public Language language() {
        return Language.KAZAKH;
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
        List<String> forms = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            forms.add(text.substring(piece.start(), piece.end()));
        }
        List<Word> words = new ArrayList<>(pieces.size());
        for (int i = 0; i < forms.size(); i++) {
            KazakhForm form = form(forms, i);
            words.add(
                    new Word(
                            new Passage(pieces.get(i).start(), pieces.get(i).end()),
                            forms.get(i),
                            form.lemma(),
                            form.tag(),
                            form.features()));
        }
        return new Sentence(
                words.get(0).passage().join(words.get(words.size() - 1).passage()), words);
    }

    private KazakhForm form(List<String> forms, int i) {
        String form = forms.get(i);
        String lower = form.toLowerCase(Locale.ROOT).replace("\u00ad", "").replace('‑', '-');
        char first = form.charAt(0);
        if (Character.isDigit(first)) {
            boolean ordinal = lower.matches("\\d+-?(ші|шы|інші|ыншы|нші|ншы).*");
            return new KazakhForm(lower, ordinal ? "ADJ" : "NUM", Set.of());
        }
        if (!Character.isLetter(first)) {
            boolean sign = "%$€₸№₽".indexOf(first) >= 0;
            return new KazakhForm(lower, sign ? "SYM" : "PUNCT", Set.of());
        }
        boolean capital = Character.isUpperCase(first);
        if (form.endsWith(".")) {
            return new KazakhForm(lower, capital ? "PROPN" : "NOUN", Set.of());
        }
        int hyphen = lower.lastIndexOf('-');
        if (hyphen > 0 && isEnding(lower.substring(hyphen + 1)) && capital) {
            KazakhForm ended = dictionary.get().name("ооо" + lower.substring(hyphen + 1));
            return new KazakhForm(lower.substring(0, hyphen), "PROPN", ended.features());
        }
        boolean opens = i == 0 || i == 1 && "\"«“—–-•".contains(forms.get(0));
        if (capital && isInCapitals(form)) {
            return new KazakhForm(lower, "PROPN", Set.of());
        }
        if (capital && !opens) {
            return dictionary.get().knows(lower) && !isNameBefore(forms, i)
                    ? nominal(readings(lower)).as("PROPN")
                    : dictionary.get().name(lower);
        }
        if (capital && !dictionary.get().knows(lower)) {
            boolean named =
                    i + 1 < forms.size() && Character.isUpperCase(forms.get(i + 1).charAt(0));
            KazakhForm name = dictionary.get().name(lower);
            return named ? name : name.as("NOUN");
        }
        return chosen(readings(lower), forms, i);
    }

    /** {@code Марат Халық}: after a name even a known word is one. */
    private boolean isNameBefore(List<String> forms, int i) {
        String before = forms.get(i - 1);
        return Character.isUpperCase(before.charAt(0))
                && !dictionary.get().knows(before.toLowerCase(Locale.ROOT));
    }

    private static boolean isEnding(String tail) {
        return tail.matches(
                "(ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|ны|ні|ды|ді|ты|ті|да|де|та|те|дан|ден|тан|тен"
                        + "|нан|нен|мен|бен|пен|дағы|дегі|тағы|тегі)");
    }

    private static boolean isInCapitals(String form) {
        return form.length() > 1
                && form.length() < 8
                && form.chars().allMatch(Character::isUpperCase);
    }

    private List<KazakhForm> readings(String lower) {
        List<KazakhForm> known = read.get(lower);
        if (known != null) {
            return known;
        }
        if (read.size() >= MOST_REMEMBERED) {
            read.clear();
        }
        List<KazakhForm> found = List.copyOf(dictionary.get().forms(lower));
        read.put(lower, found);
        return found;
    }

    private static KazakhForm nominal(List<KazakhForm> readings) {
        return readings.stream()
                .filter(f -> f.tag().equals("NOUN") || f.tag().equals("ADJ"))
                .findFirst()
                .orElse(readings.get(0));
    }

    /** A verb before a mark or an auxiliary, else what is listed first. */
    private static KazakhForm chosen(List<KazakhForm> readings, List<String> forms, int i) {
        KazakhForm first = readings.get(0);
        if (readings.size() == 1) {
            return first;
        }
        if (isOwnedByNobody(first, forms, i)) {
            for (KazakhForm form : readings) {
                if (form.has("Case=Acc") && form.lemma().equals(first.lemma())) {
                    return form;
                }
            }
        }
        boolean closes =
                i + 1 == forms.size()
                        || !Character.isLetterOrDigit(forms.get(i + 1).charAt(0))
                        || AUXILIARIES.contains(forms.get(i + 1).toLowerCase(Locale.ROOT));
        for (KazakhForm form : readings) {
            boolean finite =
                    form.tag().equals("VERB")
                            && (form.has("VerbForm=Fin") || form.has("VerbForm=Conv"));
            if (closes && finite && !first.has("Person[psor]=3")) {
                return form;
            }
        }
        return first;
    }

    /**
     * {@code сот журналисті ақтады}: an accusative, and no "journalist of", unless a name follows
     * or a genitive stands before.
     */
    private static boolean isOwnedByNobody(KazakhForm form, List<String> forms, int i) {
        boolean owned =
                form.lemma().endsWith("ст") && form.has("Person[psor]=3") && form.has("Case=Nom");
        boolean named = i + 1 < forms.size() && Character.isUpperCase(forms.get(i + 1).charAt(0));
        boolean genitive =
                i > 0
                        && (forms.get(i - 1).matches(".*(ның|нің|дың|дің|тың|тің)")
                                || forms.get(i - 1).equals("»"));
        return owned && !named && !genitive && i + 1 < forms.size();
    }

    private static final Set<String> AUXILIARIES =
            Set.of("деп", "деген", "жоқ", "емес", "еді", "екен", "болатын", "отыр", "тұр", "жатыр");
}
