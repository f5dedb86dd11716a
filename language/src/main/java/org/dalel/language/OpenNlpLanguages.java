// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.dalel.reading.analyser.Analyser;
import org.dalel.terms.Language;

/** Tells the language of a text with OpenNLP's model, from samples of a long one. */
final class OpenNlpLanguages implements Analyser.OfLanguage {
    private static final String MODEL = "/langdetect-183.bin";

    /** Fewer letters are too short a text to be sure of. */
    private static final int FEWEST_LETTERS = 20;

    private static final int SAMPLE = 1200;

    /**
     * With fewer letters the model takes Russian for Bulgarian or Serbian now and then. A text so
     * short, in letters that Russian has, is read as Russian: of the two mistakes it is the rarer
     * one where Dalel is used.
     */
    private static final int SHORT = 120;

    private static final Map<String, String> CODES =
            Map.ofEntries(
                    Map.entry("eng", "en"),
                    Map.entry("rus", "ru"),
                    Map.entry("kaz", "kk"),
                    Map.entry("kir", "ky"),
                    Map.entry("uzb", "uz"),
                    Map.entry("tat", "tt"),
                    Map.entry("bak", "ba"),
                    Map.entry("ukr", "uk"),
                    Map.entry("bel", "be"),
                    Map.entry("bul", "bg"),
                    Map.entry("mkd", "mk"),
                    Map.entry("tgk", "tg"),
                    Map.entry("tuk", "tk"),
                    Map.entry("aze", "az"),
                    Map.entry("tur", "tr"),
                    Map.entry("kat", "ka"),
                    Map.entry("hye", "hy"),
                    Map.entry("deu", "de"),
                    Map.entry("fra", "fr"),
                    Map.entry("spa", "es"),
                    Map.entry("por", "pt"),
                    Map.entry("ita", "it"),
                    Map.entry("pol", "pl"),
                    Map.entry("hun", "hu"),
                    Map.entry("ara", "ar"),
                    Map.entry("pes", "fa"),
                    Map.entry("fas", "fa"),
                    Map.entry("hin", "hi"),
                    Map.entry("cmn", "zh"),
                    Map.entry("mon", "mn"),
                    Map.entry("khk", "mn"));

    private final Supplier<LanguageDetectorME> detector = Once.of(OpenNlpLanguages::load);

    private static LanguageDetectorME load() {
        try (InputStream in = OpenNlpLanguages.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the program is incomplete: " + MODEL + " is missing");
            }
            return new LanguageDetectorME(new LanguageDetectorModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "shallow";
    }

    @Override
    public Language language(String text) {
        String sample = sample(text);
        Script script = Script.of(sample);
        if (script.letters() < FEWEST_LETTERS) {
            return Language.UNKNOWN;
        }
        if (script.isKazakh()) {
            return Language.KAZAKH;
        }
        if (script.letters() < SHORT && script.isRussian()) {
            return Language.RUSSIAN;
        }
        Optional<Language> told = FunctionWords.language(sample, script.isRussian());
        if (told.isPresent()) {
            return told.get();
        }
        String code;
        synchronized (this) {
            code = detector.get().predictLanguage(sample).getLang();
        }
        String known = CODES.getOrDefault(code, code);
        return known.matches("[a-z]{2,3}") ? new Language(known) : Language.UNKNOWN;
    }

    /** The text, or of a long one its beginning, middle and end. */
    private static String sample(String text) {
        if (text.length() <= 3 * SAMPLE) {
            return text;
        }
        int middle = text.length() / 2;
        return text.substring(0, SAMPLE)
                + "\n"
                + text.substring(middle, middle + SAMPLE)
                + "\n"
                + text.substring(text.length() - SAMPLE);
    }

    /**
     * What the letters alone say.
     *
     * @param letters how many there are
     * @param cyrillic how many of them are Cyrillic
     * @param kazakh how many of them only Kazakh uses beside each other: ә ғ қ ң ө ұ ү һ і
     * @param foreign how many Russian lacks
     */
    private record Script(int letters, int cyrillic, int kazakh, int foreign) {
        static Script of(String sample) {
            int letters = 0;
            int cyrillic = 0;
            int kazakh = 0;
            int foreign = 0;
            for (int i = 0; i < sample.length(); i++) {
                char c = sample.charAt(i);
                if (Character.isLetter(c)) {
                    letters++;
                    cyrillic += c >= 'Ѐ' && c <= 'ӿ' ? 1 : 0;
                    kazakh += "әғқңұһӘҒҚҢҰҺ".indexOf(c) >= 0 ? 1 : 0;
                    foreign += c > 'я' && c != 'ё' && c <= 'ӿ' ? 1 : 0;
                }
            }
            return new Script(letters, cyrillic, kazakh, foreign);
        }

        boolean isRussian() {
            return cyrillic * 2 > letters && foreign == 0;
        }

        /** қ and ұ, ғ stand in nearly every Kazakh sentence, and in no neighbour's together. */
        boolean isKazakh() {
            return cyrillic * 2 > letters && kazakh * 25 > cyrillic;
        }
    }
}
