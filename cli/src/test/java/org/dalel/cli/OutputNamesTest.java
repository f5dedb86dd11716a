// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names of readings. */
class OutputNamesTest {
    @Test
    void the_last_extension_goes_the_second_of_a_name_keeps_it_further_ones_are_numbered() {
        OutputNames names = new OutputNames();
        assertThat(names.next("a.txt")).isEqualTo("a");
        assertThat(names.next("a.html")).isEqualTo("a.html");
        assertThat(names.next("a.html")).isEqualTo("a.html.2");
        assertThat(names.next("b.tar.gz")).isEqualTo("b.tar");
        assertThat(names.next("noextension")).isEqualTo("noextension");
        assertThat(names.next(".hidden")).isEqualTo(".hidden");
    }

    @Test
    void a_member_is_named_in_the_folder_of_its_archive_with_plain_names() {
        OutputNames names = new OutputNames();
        assertThat(names.folder("a.zip")).isEqualTo("a.zip");
        assertThat(names.folder("a.zip")).isEqualTo("a.zip.2");
        assertThat(names.inside("march/a.txt")).isEqualTo("march/a");
        assertThat(names.inside("march/a.html")).isEqualTo("march/a.html");
        assertThat(names.inside("b/what?x=1.html")).isEqualTo("b/what_x=1");
        assertThat(names.inside("ж".repeat(300) + ".html").length()).isLessThan(220);
    }
}
