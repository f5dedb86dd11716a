// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.dalel.terms.Country;
import org.dalel.terms.Language;
import org.dalel.terms.Problem;
import org.dalel.terms.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of what is known of files. */
class MetadataTableTest {
    private static MetadataTable table(String csv) throws UnreadableFile {
        return MetadataTable.parse(csv, "table.csv");
    }

    @Test
    void a_line_says_when_where_and_in_which_language() throws UnreadableFile {
        MetadataTable table =
                table(
                        "\uFEFFfile,published,country,language\r\n\"a, b.txt\",2017-06,kz,RU\r\n"
                                + "c.txt,,,\r\n");
        assertThat(table.problems()).isEmpty();
        assertThat(table.of("a, b.txt"))
                .hasValueSatisfying(
                        m -> {
                            assertThat(m.published()).isEqualTo(When.month(2017, 6));
                            assertThat(m.country()).contains(new Country("KZ"));
                            assertThat(m.language()).contains(Language.RUSSIAN);
                        });
        assertThat(table.of("c.txt"))
                .hasValueSatisfying(m -> assertThat(m.published()).isEqualTo(When.UNKNOWN));
        assertThat(table.of("d.txt")).isEqualTo(Optional.empty());
    }

    @Test
    void a_spreadsheet_that_writes_semicolons_is_read() throws UnreadableFile {
        MetadataTable table = table("file;published;country\r\n\"a; b.txt\";2017-06;KZ\r\n");
        assertThat(table.problems()).isEmpty();
        assertThat(table.of("a; b.txt"))
                .hasValueSatisfying(m -> assertThat(m.country()).contains(new Country("KZ")));
    }

    @Test
    void an_unknown_column_is_left_out_and_said() throws UnreadableFile {
        MetadataTable table = table("file,published,editor\na.txt,2017-06-07,x\n");
        assertThat(table.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.what()).contains("'editor'"))
                .satisfies(p -> assertThat(p.where()).isEqualTo("table.csv, line 1"));
        assertThat(table.of("a.txt")).isPresent();
    }

    @Test
    void a_bad_cell_is_said_with_its_line_and_the_rest_of_the_line_counts() throws UnreadableFile {
        MetadataTable table =
                table(
                        "file,published,country,language\na.txt,31.02.2017,KZ,en\n"
                                + "b.txt,2017,Kazakhstan,xx\n");
        assertThat(table.problems())
                .extracting(Problem::where)
                .containsExactly("table.csv, line 2", "table.csv, line 3", "table.csv, line 3");
        assertThat(table.of("a.txt"))
                .hasValueSatisfying(
                        m -> {
                            assertThat(m.published()).isEqualTo(When.UNKNOWN);
                            assertThat(m.country()).contains(new Country("KZ"));
                        });
    }

    @Test
    void a_second_line_for_a_file_and_a_line_without_one_are_said() throws UnreadableFile {
        MetadataTable table =
                table("file,published\na.txt,2017\na.txt,2018\n,2019\na.txt,2017,x\n\n");
        assertThat(table.problems()).hasSize(3);
        assertThat(table.of("a.txt"))
                .hasValueSatisfying(m -> assertThat(m.published()).isEqualTo(When.year(2017)));
    }

    @Test
    void a_table_without_the_column_file_or_without_a_file_is_refused(@TempDir Path folder) {
        assertThatThrownBy(() -> table("name;published\n"))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        u -> assertThat(u.problem().whatToDo()).contains("file,published"));
        assertThatThrownBy(() -> MetadataTable.read(folder.resolve("none.csv")))
                .isInstanceOf(UnreadableFile.class);
    }
}
