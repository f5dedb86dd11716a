// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Reports of a press that does not exist: people, bodies and events in them are invented. The same
 * seed and number always give the same report.
 *
 * <p>Most are short news in English, one in eight is Russian, one in forty Kazakh; one in forty is
 * a longer account, one in five hundred a yearly report of some hundred pages.
 */
final class InventedPress {
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 4);
    private static final int DAYS = 3_900;

    private static final List<String> CITIES =
            List.of(
                    "Almaty",
                    "Astana",
                    "Shymkent",
                    "Karaganda",
                    "Aktobe",
                    "Taraz",
                    "Pavlodar",
                    "Semey",
                    "Atyrau",
                    "Kostanay",
                    "Oral",
                    "Aktau",
                    "Kokshetau",
                    "Taldykorgan",
                    "Zhanaozen",
                    "Turkistan",
                    "Bishkek",
                    "Osh",
                    "Tashkent",
                    "Dushanbe");
    private static final List<String> CITIES_RU =
            List.of(
                    "Алматы",
                    "Астане",
                    "Шымкенте",
                    "Караганде",
                    "Актобе",
                    "Таразе",
                    "Павлодаре",
                    "Семее",
                    "Атырау",
                    "Костанае",
                    "Уральске",
                    "Актау");
    private static final List<String> FIRST_NAMES =
            List.of(
                    "Aibar", "Aliya", "Asel", "Azat", "Bota", "Dana", "Daulet", "Dilnaz", "Erlan",
                    "Gulim", "Ilyas", "Ines", "Jandos", "Kamila", "Kanat", "Laura", "Madi", "Marat",
                    "Nurlan", "Olzhas", "Raushan", "Ruslan", "Sanzhar", "Saule", "Tamila", "Timur",
                    "Ulan", "Vera", "Yerkin", "Zhanar");
    private static final List<String> BEGINNINGS =
            List.of(
                    "Ab", "Ak", "Ar", "Bai", "Bek", "Dal", "Dos", "Er", "Kab", "Kar", "Ken", "Kul",
                    "Mam", "Mol", "Nar", "Nur", "Os", "Rah", "Sar", "Sat", "Sul", "Tas", "Tol",
                    "Um", "Zhan", "Zhu");
    private static final List<String> MIDDLES =
            List.of(
                    "a", "al", "an", "de", "i", "in", "ka", "mu", "o", "sha", "ta", "u", "ye",
                    "zi");
    private static final List<String> ENDINGS =
            List.of("bekov", "dina", "galiev", "kanov", "khan", "lova", "rova", "sov", "tayev");
    private static final List<String> BODIES =
            List.of(
                    "Steppe Rights Monitor",
                    "Zharyk Foundation",
                    "Lakeside Group",
                    "Tirek Coalition",
                    "Open Hearing Bureau",
                    "Kopir Media Institute",
                    "Northern Lawyers Union",
                    "Bolashaq Watch",
                    "River Observers Network",
                    "Adil Qalam Fund",
                    "Free Word Committee",
                    "Village Libraries Association");
    private static final List<String> OUTLETS =
            List.of(
                    "Kokzhiek",
                    "Tau Tany",
                    "Radio Zhel",
                    "Velmar Courier",
                    "Dala Dauysy",
                    "Oral Post");
    private static final List<String> TRADES =
            List.of(
                    "oil workers",
                    "miners",
                    "nurses",
                    "bus drivers",
                    "teachers",
                    "farmers",
                    "mortgage holders",
                    "mothers of large families",
                    "heating engineers");
    private static final List<String> SUBJECTS =
            List.of(
                    "peaceful assemblies",
                    "non-commercial organisations",
                    "mass media",
                    "volunteering",
                    "personal data",
                    "religious associations",
                    "trade unions");

    private static final List<String> TOLD =
            List.of(
                    "On {day} police in {city} detained {n} people during a protest of {trade},"
                            + " the {body} said.",
                    "On {day}, a court in {city} sentenced activist {person} to {few} days of"
                            + " administrative arrest for taking part in an unsanctioned rally.",
                    "Officers searched the office of the {body} in {city} on {day} and seized"
                            + " {few} computers.",
                    "On {day} an administrative court in {city} fined {person} {n},000 tenge under"
                            + " article 488 of the Code of Administrative Offences.",
                    "About {n} people took part in a strike of {trade} in {city} on {day},"
                            + " according to their trade union.",
                    "On {day}, access to the website of {outlet} was blocked without a court"
                            + " order.",
                    "On {day}, two unknown men beat {person}, the editor of the newspaper {outlet},"
                            + " near the central market in {city}.",
                    "More than {n} people gathered for a peaceful march of {trade} in {city} on"
                            + " {day}.",
                    "{few} organisations published an open letter to the Senate on {day}.",
                    "On {day}, a court in {city} acquitted blogger {person}, who had spent {few}"
                            + " months in pretrial detention.",
                    "On {day}, the {city} prosecutor's office opened a criminal case against"
                            + " {person}, the director of the {body}.");
    private static final List<String> BESIDE =
            List.of(
                    "\"We will not stop writing down what we see,\" said {person}, a lawyer with"
                            + " the {body}.",
                    "The {body} says that about {n} organisations would have to report each year.",
                    "Organisations that receive foreign money must report each grant to the tax"
                            + " authority within {few} days.",
                    "The bill on {subject} was tabled by the government on {day}.",
                    "Failure to report can lead to a fine of {few}0 monthly calculation indices.");
    private static final List<String> FILLER =
            List.of(
                    "The day was cold and the streets around the square were quiet.",
                    "Neighbours who had lived there for years spoke of little else that week.",
                    "A second bus line will connect the two districts from the spring on.",
                    "The library keeps its doors open until the evening in the winter months.",
                    "Prices of flour and coal rose again, as they had done in the autumn before.",
                    "Our correspondent met {person} in a small room above a bakery in {city}.",
                    "The history of the {body} goes back to a reading circle of students.",
                    "Nobody at the reception answered the telephone in the afternoon.",
                    "The road from {city} to the mountains passes three villages and a school.",
                    "Observers had come from several regions, some of them for the first time.",
                    "There was tea, and a long talk about the harvest and about the new roof.");
    private static final List<String> TOLD_RU =
            List.of(
                    "{day} полиция задержала в {city} не менее {n} человек, которые вышли на"
                            + " митинг. Об этом сообщила правозащитная группа «Степной наблюдатель».",
                    "{day} суд в {city} арестовал активиста {person} на {few} суток по статье 488"
                            + " КоАП.",
                    "{day} сайт «Речной вестник» был заблокирован на территории страны.",
                    "{day} в {city} прошёл митинг, в котором участвовали около {n} человек.",
                    "{day} суд в {city} оштрафовал журналиста {person} на {few}0 МРП.");
    private static final List<String> FILLER_RU =
            List.of(
                    "Зима в этом году была долгой, и дороги к сёлам открыли только весной.",
                    "По словам жителей, автобус ходит дважды в день, утром и вечером.",
                    "В редакции «Речного вестника» работают шесть человек.",
                    "Библиотека открыта до вечера, и школьники приходят сюда после уроков.");
    private static final List<String> FILLER_KK =
            List.of(
                    "Қыс биыл ұзақ болды, ауыл жолдары көктемде ғана ашылды.",
                    "Кітапхана кешке дейін ашық, оқушылар сабақтан кейін осында келеді.",
                    "Ұйымдар жергілікті әкімдікке өтініш берді.",
                    "{day} {city} қаласында {n} адам бейбіт жиынға шықты.");

    private final long seed;

    InventedPress(long seed) {
        this.seed = seed;
    }

    /** The report of that number, 0 or more, as the bytes of a text file. */
    byte[] report(int number) {
        return text(number).getBytes(StandardCharsets.UTF_8);
    }

    String text(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        random.nextInt();
        if (number % 8 == 5) {
            return story(random, number, Locale.forLanguageTag("ru"), TOLD_RU, FILLER_RU, 5);
        }
        if (number % 40 == 18) {
            return story(random, number, Locale.forLanguageTag("kk"), FILLER_KK, FILLER_KK, 5);
        }
        int paragraphs = number % 500 == 7 ? 300 : number % 40 == 3 ? 30 : 2 + random.nextInt(3);
        return story(random, number, Locale.ENGLISH, TOLD, FILLER, paragraphs);
    }

    private static String story(
            Random random,
            int number,
            Locale language,
            List<String> told,
            List<String> filler,
            int paragraphs) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        String city = one(random, language.equals(Locale.ENGLISH) ? CITIES : CITIES_RU);
        Filling filling = new Filling(random, language, city);
        List<String> text = new ArrayList<>();
        text.add(title(filling, language, number));
        text.add(filling.day(day));
        for (int i = 0; i < paragraphs; i++) {
            List<String> sentences = new ArrayList<>();
            LocalDate when = day.minusDays(random.nextInt(paragraphs > 20 ? 300 : 6));
            sentences.add(filling.of(one(random, filler), when));
            if (i % 4 == 0) {
                sentences.add(filling.of(one(random, told), when));
            } else if (language.equals(Locale.ENGLISH) && random.nextInt(3) == 0) {
                sentences.add(filling.of(one(random, BESIDE), when));
            }
            sentences.add(filling.of(one(random, filler), when));
            if (paragraphs > 20) {
                sentences.add(filling.of(one(random, filler), when));
                sentences.add(filling.of(one(random, filler), when));
            }
            text.add(String.join(" ", sentences));
        }
        return String.join("\n\n", text) + "\n";
    }

    private static String title(Filling filling, Locale language, int number) {
        return switch (language.getLanguage()) {
            case "ru" -> "Сводка " + number + ": что произошло в " + filling.city();
            case "kk" -> "Апта шолуы " + number;
            default -> filling.of("Digest " + number + ": {trade} and the {body}", FIRST);
        };
    }

    private static <T> T one(Random random, List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    /** What goes into the gaps of a sentence. */
    private record Filling(Random random, Locale language, String city) {
        String of(String sentence, LocalDate day) {
            return sentence.replace("{day}", day(day))
                    .replace("{city}", city)
                    .replace("{person}", person())
                    .replace("{body}", one(random, BODIES))
                    .replace("{outlet}", one(random, OUTLETS))
                    .replace("{trade}", one(random, TRADES))
                    .replace("{subject}", one(random, SUBJECTS))
                    .replace("{few}", String.valueOf(2 + random.nextInt(14)))
                    .replace("{n}", String.valueOf(17 + random.nextInt(480)));
        }

        String day(LocalDate day) {
            String pattern =
                    switch (language.getLanguage()) {
                        case "ru" -> "d MMMM yyyy 'года'";
                        case "kk" -> "yyyy 'жылғы' d MMMM";
                        default -> "d MMMM yyyy";
                    };
            return DateTimeFormatter.ofPattern(pattern, language).format(day);
        }

        private String person() {
            return language.equals(Locale.ENGLISH)
                    ? one(random, FIRST_NAMES)
                            + " "
                            + one(random, BEGINNINGS)
                            + one(random, MIDDLES)
                            + one(random, ENDINGS)
                    : one(random, List.of("Ермек Тасболов", "Айгуль Сарина", "Олег Верин"));
        }
    }
}
