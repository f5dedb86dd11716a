// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Kinds of those who act. A report may say more, such as a name; the map keeps the kind only: it is
 * a picture of powers, not a list of people.
 */
public enum Body {
    COURT("court", "judge", "суд", "сот"),
    PROSECUTOR("prosecut", "прокур"),
    POLICE("police", "riot police", "полиц", "полис", "омон"),
    SECURITY("security serv", "security commit", "knb", "intelligence", "кнб", "спецслужб", "ұқк"),
    PARLIAMENT("parliament", "majilis", "senate", "lawmaker", "парламент", "мажилис", "мәжіліс"),
    PRESIDENT("president", "президент"),
    GOVERNMENT("government", "cabinet", "prime minister", "правительств", "үкімет"),
    TAX("tax", "revenue", "state revenue", "налогов", "доход", "салық"),
    JUSTICE(
            "justice bod",
            "ministry of justice",
            "registrar",
            "justice depart",
            "юстици",
            "әділет"),
    MINISTRY("ministry", "minister", "министер", "министр"),
    LOCAL(
            "local executive",
            "akimat",
            "maslikhat",
            "mayor",
            "акимат",
            "маслихат",
            "әкім",
            "мәслихат"),
    OPERATOR("operator", "grant commission", "оператор"),
    AGENCY("agency", "committee on", "monitoring agency", "агентств", "комитет", "агенттік"),
    AUTHORITIES(
            "authorit",
            "authorised bod",
            "state bod",
            "higher bod",
            "official",
            "власт",
            "уполномоченн",
            "чиновник",
            "билік",
            "уәкілетті"),
    EMPLOYER("employer", "company", "работодател", "компани", "жұмыс беруші"),
    DONOR("donor", "funder", "донор"),
    CIVIL_SOCIETY(
            "ngo",
            "non-govern",
            "nongovern",
            "civil society",
            "activist",
            "campaigner",
            "human rights",
            "foundation",
            "association",
            "union",
            "worker",
            "protest",
            "demonstrat",
            "rall",
            "journalist",
            "believ",
            "resident",
            "student",
            "organis",
            "organiz",
            "нпо",
            "активист",
            "правозащит",
            "фонд",
            "объединен",
            "профсоюз",
            "рабоч",
            "журналист",
            "жител",
            "үеұ",
            "белсенді",
            "қор",
            "бірлест",
            "кәсіподақ",
            "тұрғын"),
    /** Somebody else, whom the source describes or names. */
    OTHER,
    /** The text does not say who. */
    NOT_SAID;

    private final List<String> beginnings;

    Body(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    /** The name in files and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something can be challenged before it: a body of the State, or one not said. */
    boolean hears() {
        return compareTo(EMPLOYER) < 0 || this == NOT_SAID;
    }

    /** The kind that words name first; {@code OTHER} where they name none of these. */
    public static Body of(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        Body found = OTHER;
        int first = Integer.MAX_VALUE;
        for (Body body : values()) {
            for (String beginning : body.beginnings) {
                int at = begin(small, beginning);
                if (at >= 0 && at < first) {
                    first = at;
                    found = body;
                }
            }
        }
        return found;
    }

    /** The same of what may not be said. */
    public static Body of(Optional<String> words) {
        return words.map(Body::of).orElse(NOT_SAID);
    }

    /** Those among whom a law names one: {@code court / police}. */
    static List<Body> among(String authority) {
        List<Body> bodies = new ArrayList<>();
        for (String part : authority.split(" / |; | or ")) {
            Body body = of(part);
            if (!bodies.contains(body)) {
                bodies.add(body);
            }
        }
        return bodies;
    }

    private static int begin(String words, String beginning) {
        int at = words.indexOf(beginning);
        while (at > 0 && Character.isLetterOrDigit(words.charAt(at - 1))) {
            at = words.indexOf(beginning, at + 1);
        }
        return at;
    }
}
