// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dalel.intake.LexiconFiles;
import org.dalel.language.Languages;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.clue.Clues.Naming.Kind;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.name.Names;
import org.dalel.reading.page.Page;
import org.dalel.reading.page.Pages;
import org.dalel.reading.statement.Statements;
import org.dalel.terms.Country;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.When;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is named and who says what, with the real sentences and words and own rules alone. */
class NamesAndStatementsTest {
    private static final Lexicon LEXICON = LexiconFiles.bundled();
    private static final Pages PAGES = new Pages(LEXICON, Languages.analysers());
    private static final Names NAMES = new Names(LEXICON);
    private static final Statements STATEMENTS = new Statements(LEXICON);
    private final Locale before = Locale.getDefault();

    private static final String REPORT =
            """
            Ministry closes river union

            Saltanat Testova, director of the Karatal Foundation for Rivers and Lakes (KFRL), said \
            that the justice ministry had closed the union of ferry workers. She noted that nobody \
            had warned them.

            Political analyst Yerlan Probekov told Radio Karatal that parliament would debate the \
            closure in May. “The rules leave no room for small groups,” said Probekov. “Many will \
            work without papers.”

            According to estimates by the legal aid NGO Kumis Legal Aid, more than 300 people \
            lost their jobs in Atyrau. Human rights activists in Kazakstan fear that others will \
            follow. Member of parliament Dulat Testuly called the union “a foreign agent”, while \
            officials denied the allegations.

            KFRL and the newspaper Ozen were fined in 2016. Kazakhstan’s government did not comment.
            """;

    @AfterEach
    void locale_as_before() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"und", "tr-TR", "kk-KZ"})
    void a_report_names_its_people_bodies_and_places(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertThat(names(REPORT))
                .containsExactlyInAnyOrder(
                        "PERSON Saltanat Testova 1, director, Karatal Foundation for Rivers and Lakes",
                        "PERSON Yerlan Probekov 2, Political analyst",
                        "PERSON Dulat Testuly 1, Member of parliament",
                        "ORGANISATION Karatal Foundation for Rivers and Lakes 3",
                        "ORGANISATION justice ministry 1",
                        "ORGANISATION Radio Karatal 1",
                        "ORGANISATION parliament 2",
                        "ORGANISATION Kumis Legal Aid 1",
                        "ORGANISATION Ozen 1",
                        "PLACE Atyrau 1 KZ",
                        "PLACE Kazakhstan 2 KZ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"und", "tr-TR", "kk-KZ"})
    void a_report_tells_who_says_what(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertThat(claims(REPORT))
                .containsExactly(
                        "Saltanat Testova: the justice ministry had closed the union of ferry workers",
                        "Saltanat Testova: nobody had warned them",
                        "Yerlan Probekov: parliament would debate the closure in May",
                        "Yerlan Probekov: “The rules leave no room for small groups,”",
                        "Yerlan Probekov: “Many will work without papers.”",
                        "Kumis Legal Aid: more than 300 people lost their jobs in Atyrau",
                        "Human rights activists in Kazakstan: others will follow",
                        "Dulat Testuly: “a foreign agent”",
                        "officials: the allegations");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“We will appeal,” Ana Testova said on Monday.|Ana Testova: “We will appeal,”",
                "Two members were held, police said.|police: Two members were held",
                "Instead of contracts, activists argue, the groups need grants.|activists: the groups"
                        + " need grants",
                "The union was closed, according to Ana Testova.|Ana Testova: The union was closed",
                "Ana Testova, who had called on others to turn from “servants into owners”, left.|Ana"
                        + " Testova: “servants into owners”",
                "Ana Testova has denied the charges pressed against her.|Ana Testova: the charges"
                        + " pressed against her",
                "The government accused the union of misleading the public.|The government: misleading"
                        + " the public",
                "The mayor closed the hall, claiming the roof was unsafe.|The mayor: the roof was unsafe",
                "Several NGOs reported difficulties with the register.|Several NGOs: difficulties with"
                        + " the register",
                "The NGOs said in a statement that the law was vague.|The NGOs: the law was vague"
            })
    void one_statement_has_one_speaker(String text, String claim) {
        assertThat(claims(text)).containsExactly(claim);
    }

    @Test
    void two_speakers_of_one_sentence_are_told_apart() {
        assertThat(
                        claims(
                                "President Testov stated that the ban would end, while a government"
                                        + " spokesperson said that it would stay."))
                .containsExactly(
                        "Testov: the ban would end", "a government spokesperson: it would stay");
    }

    @Test
    void what_another_counts_or_does_is_not_what_was_said() {
        assertThat(
                        claims(
                                "Police said that 40 people were held, while the River Committee put"
                                        + " the number at 90."))
                .containsExactly("Police: 40 people were held");
        assertThat(claims("The lawyer said the raid was illegal; its outcome is not known."))
                .containsExactly("The lawyer: the raid was illegal");
    }

    @Test
    void a_quotation_of_its_own_goes_on_from_the_paragraph_before() {
        assertThat(
                        claims(
                                """
                                Igor Testov, head of the River Committee, said interest was building.

                                “The sector is growing despite the pressure it is under.”
                                """))
                .containsExactly(
                        "Igor Testov: interest was building",
                        "Igor Testov: “The sector is growing despite the pressure it is under.”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The law said that members must register.",
                "Officials regularly hold exercises of “lawn mowing” among the opposition.",
                "The court dismissed the appeal.",
                "Police denied entry to two reporters.",
                "Nobody could say when it would end.",
                "The union was reported to have closed.",
                "She read the book “The River and the Ferry” twice."
            })
    void not_every_such_verb_or_quotation_is_a_statement(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @Test
    void he_and_she_are_the_last_person_whom_they_can_mean() {
        assertThat(
                        claims(
                                "Ainur Testova met Igor Probekov in Astana. She said that talks had"
                                        + " begun. He said that they had failed."))
                .containsExactly(
                        "Ainur Testova: talks had begun", "Igor Probekov: they had failed");
    }

    @Test
    void a_pseudonym_is_a_person_of_its_own() {
        List<Clues.Naming> named =
                read(
                        """
                        A court fined Nurlan Testov in May. He will appeal against it.

                        Nurlan Testov is a pseudonym for a journalist in Kazakhstan.
                        """);
        assertThat(named.stream().filter(n -> n.kind() == Kind.PERSON).map(Clues.Naming::pseudonym))
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police held Anna Testova. Testova’s lawyer came.|PERSON Anna Testova 2",
                "Police held Anna Testova. A. Testova will appeal.|PERSON Anna Testova 2",
                "President Testov left. The Testov regime stayed.|PERSON Testov 2, President",
                "Singer Ana Testova, known as Zhana Ozen, was fined.|PERSON Ana Testova 2, Singer",
                "The Union of Ferry Workers (UFW) met. UFW members left.|ORGANISATION Union of Ferry Workers 3",
                "He is the editor of Karatalka.|ORGANISATION Karatalka 1",
                "They read the newspapers Ozen and Kumiska.|ORGANISATION Ozen 1;ORGANISATION Kumiska 1",
                "The site kumiska.kz was blocked.|ORGANISATION kumiska.kz 1",
                "The prosecutor's office opened a case.|ORGANISATION prosecutor's office 1",
                "He lives in the village of Karasuyka.|PLACE Karasuyka 1",
                "They met in Karasuyka District in May.|PLACE Karasuyka District 1",
                "The Kumiska-based group left Tbilisi.|PLACE Tbilisi 1 GE"
            })
    void names_are_told_by_what_stands_around_them(String text, String expected) {
        assertThat(names(text)).contains(expected.split(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Criminal Code was passed on Monday.",
                "In March Kazakh officials said nothing.",
                "Internet Freedom: The state blocked sites.",
                "Most NGOs and MPs stayed at home."
            })
    void not_every_capital_begins_a_name(String text) {
        assertThat(names(text)).isEmpty();
    }

    @Test
    void every_word_that_makes_an_organisation_does_so() {
        List<String> missed = new ArrayList<>();
        for (Lexicon.Row row : LEXICON.rows("en/organisations.tsv")) {
            if (row.cell(0).equals("head") && !row.cell(1).contains(" ")) {
                String head =
                        Character.toUpperCase(row.cell(1).charAt(0)) + row.cell(1).substring(1);
                if (names("They wrote to the Karatal River " + head + " again.").stream()
                        .noneMatch(n -> n.startsWith("ORGANISATION"))) {
                    missed.add(row.cell(1));
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void every_body_known_by_name_is_found() {
        List<String> missed = new ArrayList<>();
        for (Lexicon.Row row : LEXICON.rows("en/organisations.tsv")) {
            if (row.cell(0).equals("known")) {
                for (String name : row.cell(1).split("\\|")) {
                    if (names("They wrote to " + name + " again.").stream()
                            .noneMatch(n -> n.startsWith("ORGANISATION"))) {
                        missed.add(name);
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void every_role_makes_a_person() {
        List<String> missed = new ArrayList<>();
        for (Lexicon.Row row : LEXICON.rows("en/roles.tsv")) {
            if (List.of("role", "title", "kin").contains(row.cell(0))) {
                String role = row.cell(0).equals("title") ? capital(row.cell(1)) : row.cell(1);
                if (names("They wrote to " + role + " Qorban again.").stream()
                        .noneMatch(n -> n.startsWith("PERSON Qorban"))) {
                    missed.add(row.cell(1));
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void every_verb_of_speech_attributes_what_it_wants() {
        List<String> missed = new ArrayList<>();
        for (Lexicon.Row row : LEXICON.rows("en/speech.tsv")) {
            String rest =
                    switch (row.cell(0)) {
                        case "verb", "clause verb", "that verb", "phrase verb" ->
                                " that the court was closed.";
                        case "object verb" -> " the charges against them.";
                        case "naming verb" -> " the ruling as a grave mistake.";
                        case "accusing verb" -> " the court of breaking the law.";
                        case "quote verb" -> " “a fair trial for everybody”.";
                        default -> "";
                    };
            String verb = row.cell(1);
            if (!rest.isEmpty()
                    && claims("They will appeal. The activists " + verb + rest).isEmpty()
                    && claims("They will appeal. The activist " + verb + rest).isEmpty()
                    && claims("They will appeal. The activists had " + past(verb) + rest)
                            .isEmpty()) {
                missed.add(verb);
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void every_place_has_a_known_country_or_none() {
        for (Lexicon.Row row : LEXICON.rows("common/places.tsv")) {
            assertThat(row.cell(1)).as(row.toString()).isNotBlank();
            if (!row.cell(0).isEmpty()) {
                assertThat(new Country(row.cell(0)).code())
                        .isIn(
                                java.util.stream.Stream.concat(
                                                java.util.stream.Stream.of("XK"),
                                                java.util.Arrays.stream(Locale.getISOCountries()))
                                        .toList());
            }
        }
    }

    private static String past(String verb) {
        return verb.endsWith("e") ? verb + "d" : verb + "ed";
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static List<String> names(String text) {
        return read(text).stream()
                .map(
                        n ->
                                n.kind()
                                        + " "
                                        + n.name()
                                        + " "
                                        + n.mentions().size()
                                        + n.role().map(r -> ", " + r).orElse("")
                                        + n.organisation().map(o -> ", " + o).orElse("")
                                        + n.country().map(c -> " " + c.code()).orElse(""))
                .toList();
    }

    private static List<Clues.Naming> read(String text) {
        return NAMES.in(page(text), Optional.empty(), Optional.empty());
    }

    private static List<String> claims(String text) {
        Page page = page(text);
        List<Clues.Naming> names = NAMES.in(page, Optional.empty(), Optional.empty());
        return STATEMENTS.in(page, names).stream()
                .map(a -> a.speaker() + ": " + a.words().in(page.text()))
                .toList();
    }

    private static Page page(String text) {
        return PAGES.of(
                new Document(
                        "a.txt",
                        "0".repeat(64),
                        text,
                        true,
                        List.of(),
                        new Document.Metadata(
                                Optional.of(Language.ENGLISH),
                                When.UNKNOWN,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }
}
