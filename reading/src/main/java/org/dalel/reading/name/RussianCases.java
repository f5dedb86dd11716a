// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dalel.reading.analyser.Word;

/** Case forms of Russian names, and the way back to the nominative. */
final class RussianCases {
    private static final String VOWELS = "аеёиоуыэюя";

    private RussianCases() {}

    /** All forms, in small letters, that a name of one word may take; itself among them. */
    static Set<String> forms(String nominative) {
        String word = plain(nominative);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        int length = word.length();
        if (length < 3) {
            return forms;
        }
        String stem = word.substring(0, length - 1);
        char last = word.charAt(length - 1);
        if (word.endsWith("ий") || word.endsWith("ый") || word.endsWith("ой")) {
            add(forms, word.substring(0, length - 2), "ого", "ому", "его", "ему", "им", "ым", "ом");
            add(forms, stem, "я", "ю", "ем", "и");
        } else if (word.endsWith("ая")) {
            add(forms, word.substring(0, length - 2), "ой", "ую");
        } else if (word.endsWith("ое")) {
            add(forms, word.substring(0, length - 2), "ого", "ому", "ым", "ом");
        } else if (word.endsWith("ые") || word.endsWith("ие")) {
            add(forms, word.substring(0, length - 2), "ых", "их", "ым", "им", "ыми", "ими");
        } else if (word.endsWith("ия")) {
            add(forms, stem, "и", "ю", "ей");
        } else if (last == 'а') {
            add(forms, stem, "ы", "и", "е", "у", "ой");
        } else if (last == 'я') {
            add(forms, stem, "и", "е", "ю", "ей");
        } else if (last == 'ь') {
            add(forms, stem, "я", "ю", "ем", "ём", "е", "и", "ью");
        } else if (last == 'й') {
            add(forms, stem, "я", "ю", "ем", "е");
        } else if (last == 'ы' || last == 'и') {
            add(forms, stem, "", "ов", "ам", "ами", "ах");
            forms.remove(stem);
        } else if (VOWELS.indexOf(last) < 0) {
            add(forms, word, "а", "у", "ом", "ем", "е", "ым");
            if (word.endsWith("ец")) {
                add(forms, word.substring(0, length - 2) + "ц", "а", "у", "ом", "е");
            }
        } else if (word.endsWith("ье")) {
            add(forms, stem, "я", "ю", "ем");
        } else if (last == 'о' && length > 5) {
            add(forms, stem, "а", "у", "ом", "е");
        }
        return forms;
    }

    private static void add(Set<String> forms, String stem, String... endings) {
        for (String ending : endings) {
            forms.add(stem + ending);
        }
    }

    /** In small letters, {@code ё} as {@code е}. */
    static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('\u2011', '-');
    }

    /** What all case forms of a name share: for telling that two mentions are one name. */
    static String stem(String word) {
        String plain = plain(word);
        for (String ending :
                List.of(
                        "ого", "ому", "ыми", "ими", "его", "ему", "ая", "ой", "ую", "ей", "ый",
                        "ий", "ым", "им", "ом", "ем", "ою", "ых", "ах", "ям", "ам", "а", "у", "е",
                        "ы", "и", "я", "ю", "ь", "й", "о")) {
            if (plain.endsWith(ending) && plain.length() - ending.length() >= 3) {
                return plain.substring(0, plain.length() - ending.length());
            }
        }
        return plain;
    }

    /**
     * The base form of an attribute, in the gender of its noun and with the capitals of the text.
     */
    static String attribute(Word word, Word noun) {
        String lemma = word.lemma();
        boolean adjective = lemma.endsWith("ий") || lemma.endsWith("ый") || lemma.endsWith("ой");
        if (!adjective || !word.is("ADJ", "PROPN", "VERB")) {
            return word.text();
        }
        boolean soft = lemma.endsWith("ий") && !lemma.matches(".*[гкхжшщч]ий");
        String stem = lemma.substring(0, lemma.length() - 2);
        boolean plural = noun.has("Number=Plur") && !noun.has("Number=Sing");
        String base =
                plural
                        ? stem + (soft || lemma.endsWith("ий") ? "ие" : "ые")
                        : noun.has("Gender=Fem")
                                ? stem + (soft ? "яя" : "ая")
                                : noun.has("Gender=Neut") ? stem + (soft ? "ее" : "ое") : lemma;
        return capitals(base, word.text());
    }

    /** A base form with the capitals of the word in the text. */
    static String capitals(String base, String text) {
        if (text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT))) {
            return text;
        }
        String[] parts = text.split("-", -1);
        StringBuilder written = new StringBuilder(base);
        int part = 0;
        for (int i = 0; i < written.length(); i++) {
            boolean start = i == 0 || written.charAt(i - 1) == '-';
            boolean capital =
                    start
                            && part < parts.length
                            && !parts[part].isEmpty()
                            && Character.isUpperCase(parts[part].charAt(0));
            if (capital) {
                written.setCharAt(i, Character.toUpperCase(written.charAt(i)));
            }
            part += start ? 1 : 0;
        }
        return written.toString();
    }

    /** The nominative of a family name that stands in another case. */
    static String surname(Word word, boolean woman) {
        String text = word.text();
        String plain = plain(text);
        if (word.has("NameType=Sur")) {
            String base = woman ? ofWoman(word.lemma()) : word.lemma();
            return capitals(bothParts(base, woman), text);
        }
        String base = woman ? womansSurname(plain) : mansSurname(plain);
        return capitals(base, text);
    }

    /** {@code Дуванова-Петров} of the dictionary is {@code Дуванов-Петров}. */
    private static String bothParts(String base, boolean woman) {
        int hyphen = base.indexOf('-');
        if (hyphen < 3) {
            return base;
        }
        String first = base.substring(0, hyphen);
        boolean declined = first.matches(".*(ов|ев|ин|ын|[сц]к)(а|у|ой|ого|ому|ым|ую)");
        if (!declined) {
            return base;
        }
        return (woman ? womansSurname(first) : mansSurname(first)) + base.substring(hyphen);
    }

    private static String ofWoman(String lemma) {
        if (lemma.matches(".*(ов|ев|ин|ын)")) {
            return lemma + "а";
        }
        return lemma.matches(".*([сц]кий|[^аеиоуыэюя]ый)")
                ? lemma.substring(0, lemma.length() - 2) + "ая"
                : lemma;
    }

    private static String mansSurname(String form) {
        for (String[] swap : MEN) {
            if (form.endsWith(swap[0]) && form.length() - swap[0].length() >= 2) {
                return form.substring(0, form.length() - swap[0].length()) + swap[1];
            }
        }
        int length = form.length();
        char last = form.charAt(length - 1);
        boolean strips = "ауе".indexOf(last) >= 0 && length > 3;
        return strips && VOWELS.indexOf(form.charAt(length - 2)) < 0
                ? form.substring(0, length - 1)
                : form;
    }

    private static final String[][] MEN = {
        {"ского", "ский"},
        {"скому", "ский"},
        {"ским", "ский"},
        {"ском", "ский"},
        {"ного", "ный"},
        {"ному", "ный"},
        {"ным", "ный"},
        {"овым", "ов"},
        {"евым", "ев"},
        {"иным", "ин"},
        {"ко", "ко"},
        {"ом", ""},
        {"ем", ""},
    };

    private static String womansSurname(String form) {
        if (form.matches(".*(ов|ев|ин|ын)(ой|у)")) {
            return form.replaceAll("(ой|у)$", "а");
        }
        return form.matches(".*[сц]к(ой|ую)") ? form.replaceAll("(ой|ую)$", "ая") : form;
    }
}
