// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dalel.vault.UnusableVault;
import org.dalel.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of incidents comes into a vault row by row, and goes out again. */
class ImportCommandTest {
    private static final Path EXAMPLES = Path.of("../examples/imports");

    private final Path folder;
    private final Map<String, String> environment;
    private final String vault;

    ImportCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.environment = Session.passphraseIn(folder);
        this.vault = folder.resolve("work.dalel").toString();
    }

    private Session run(String... arguments) {
        return Session.typing("", environment, arguments);
    }

    private String table(String... lines) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), String.join("\n", lines) + "\n")
                .toString();
    }

    private String mapping(String yaml) throws IOException {
        return Files.writeString(folder.resolve("mapping.yaml"), yaml).toString();
    }

    private Session example() {
        run("vault", "init", vault);
        return run(
                "import",
                EXAMPLES.resolve("incidents.csv").toString(),
                "--columns",
                EXAMPLES.resolve("mapping.yaml").toString(),
                "--vault",
                vault,
                "--as",
                "AK");
    }

    @Test
    void a_table_comes_into_a_vault_once_and_goes_out_again() throws UnusableVault {
        Session session = example();
        assertThat(session.err()).contains("6 incidents taken over");
        assertThat(session.code()).isEqualTo(Exit.DONE);
        Session again = example();
        assertThat(again.code()).isEqualTo(Exit.DONE);
        assertThat(again.err()).contains("0 incidents taken over, 6 were there before");
        Session back =
                run(
                        "import",
                        EXAMPLES.resolve("incidents.csv").toString(),
                        "--take-back",
                        "--vault",
                        vault);
        assertThat(back.err()).contains("6 incidents taken back");
        assertThat(back.code()).isEqualTo(Exit.DONE);
        try (Vault open = Vault.open(Path.of(vault), Session.PASSPHRASE.toCharArray())) {
            assertThat(open.incidents().all()).isEmpty();
            assertThat(open.decisions().all()).hasSize(12);
        }
    }

    @Test
    void a_row_that_is_not_understood_is_named_without_its_words() throws IOException {
        table(
                "date,type,count,country",
                "2025-03-03,fine,2,KZ",
                "2025-03-03,Zhanar Inventova,2,KZ",
                "someday,fine,2,KZ",
                "2025-03-03,fine,many,KZ",
                "2025-03-03,fine,2,Atlantis",
                ",fine,,",
                "2025-03-03,,,");
        Session session = run("import", folder + "/table.csv", "--dry-run");
        assertThat(session.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(session.err())
                .contains("row 3, column 'type'")
                .contains("row 4, column 'date'")
                .contains("row 5, column 'count'")
                .contains("row 6, column 'country'")
                .contains("row 8, column 'type'")
                .contains("2 incidents would be taken over")
                .doesNotContain("Zhanar");
    }

    @Test
    void a_dry_run_needs_no_vault_and_changes_nothing() {
        Session session =
                run(
                        "import",
                        EXAMPLES.resolve("incidents.csv").toString(),
                        "--columns",
                        EXAMPLES.resolve("mapping.yaml").toString(),
                        "--dry-run");
        assertThat(session.code()).isEqualTo(Exit.DONE);
        assertThat(session.out()).contains("row 2").containsPattern("dispersal +2025-03-03");
        assertThat(session.err()).contains("6 incidents would be taken over");
    }

    @Test
    void columns_are_guessed_in_three_languages_and_shown_before_anything_is_taken_over()
            throws IOException {
        for (String head :
                List.of(
                        "Date,Type of event,City,Victim,Number of people",
                        "Дата,Вид нарушения,Город,ФИО,Количество человек",
                        "Күні,Оқиға түрі,Қала,Аты-жөні,Адам саны")) {
            table(head, "2025-03-03,fine,Семей,Zhanar Inventova,2");
            Session session = run("import", folder + "/table.csv");
            assertThat(session.out())
                    .as(head)
                    .contains("date: ")
                    .contains("type: ")
                    .contains("place: ")
                    .contains("person: ")
                    .contains("count: ");
            assertThat(session.err())
                    .contains("1 incident would be taken over")
                    .contains("nothing was taken over");
        }
    }

    @Test
    void a_table_of_the_office_program_is_read_in_its_encoding() throws IOException {
        Files.writeString(
                folder.resolve("table.csv"),
                "Дата;Тип;Город\r\n03.03.2025;Штраф;Семей\r\n45722;обыск;Алматы\r\n",
                Charset.forName("windows-1251"));
        Session session = run("import", folder + "/table.csv", "--dry-run");
        assertThat(session.out()).contains("Семей").contains("2025-03-03").contains("2025-03-06");
        Files.writeString(
                folder.resolve("table.csv"),
                "\ufeffDate\tType\n3/25/2025\tfine\n",
                StandardCharsets.UTF_16LE);
        assertThat(run("import", folder + "/table.csv", "--dry-run").out()).contains("2025-03-25");
    }

    @Test
    void a_date_that_may_be_two_days_is_refused_until_the_mapping_says_which() throws IOException {
        table("date,type", "03/04/2025,fine");
        Session refused = run("import", folder + "/table.csv", "--dry-run");
        assertThat(refused.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(refused.err()).contains("day or the month").contains("dates: day-first");
        mapping("columns: {date: date, type: type}\ndates: month-first\n");
        Session read =
                run(
                        "import",
                        folder + "/table.csv",
                        "--columns",
                        folder + "/mapping.yaml",
                        "--dry-run");
        assertThat(read.out()).contains("2025-03-04");
    }

    @Test
    void a_mapping_that_does_not_fit_says_where() throws IOException {
        table("date,type", "2025-03-03,fine");
        mapping("columns: {date: Tag, type: type}\n");
        String[] arguments = {
            "import", folder + "/table.csv", "--columns", folder + "/mapping.yaml", "--dry-run"
        };
        assertThat(run(arguments).err()).contains("no column 'Tag'").contains("date, type");
        mapping("columns: {datum: date}\n");
        assertThat(run(arguments).err()).contains("nothing is called 'datum'");
        mapping("columns:\n\t- date\n");
        assertThat(run(arguments).err()).contains("this YAML cannot be read");
        mapping("colums: {}\n");
        assertThat(run(arguments).err()).contains("no part 'colums'");
        mapping("dates: day-first\n");
        assertThat(run(arguments).err()).contains("names no column");
    }

    @Test
    void what_is_asked_wrongly_is_said() throws IOException {
        assertThat(run("import", folder + "/none.csv", "--dry-run").code())
                .isEqualTo(Exit.NOT_FOUND);
        table("date,type", "2025-03-03,fine");
        assertThat(run("import", folder + "/table.csv", "--yes").code())
                .isEqualTo(Exit.WRONG_USAGE);
        assertThat(run("import", folder + "/table.csv", "--take-back").code())
                .isEqualTo(Exit.WRONG_USAGE);
        run("vault", "init", vault);
        assertThat(run("import", folder + "/table.csv", "--take-back", "--vault", vault).code())
                .isEqualTo(Exit.NOT_FOUND);
    }
}
