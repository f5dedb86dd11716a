// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dalel.terms.IncidentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The docs say what is so: links lead somewhere, and the codebook knows every type. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    @Test
    void every_link_in_the_docs_leads_to_a_file() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(text(page));
            while (link.find()) {
                String target = link.group(1);
                if (!target.contains("://")
                        && !Files.exists(page.resolveSibling(target).normalize())) {
                    broken.add(ROOT.relativize(page) + " → " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(IncidentType.class)
    void the_codebook_defines_every_type_with_what_is_in_what_is_out_an_example_and_its_counting(
            IncidentType type) throws IOException {
        String codebook = text(ROOT.resolve("docs/method/codebook.md"));
        int start = codebook.indexOf("\n### " + type.code() + " ");
        assertThat(start).as("section of " + type.code()).isPositive();
        int end = codebook.indexOf("\n##", start + 4);
        String section = end < 0 ? codebook.substring(start) : codebook.substring(start, end);

        assertThat(section)
                .contains(
                        "**Definition.**", "**In.**", "**Out.**", "**Example.**", "**Counting.**");
        for (String code : type.codes()) {
            assertThat(section).contains(code);
        }
    }

    @Test
    void the_readme_fits_one_screen_and_names_the_two_commands() throws IOException {
        String readme = text(ROOT.resolve("README.md"));

        assertThat(readme).contains("./dalel demo").contains("./check");
        assertThat(readme.lines().count()).isLessThanOrEqualTo(70);
    }

    @Test
    void the_picture_of_the_modules_names_every_module_of_the_build() throws IOException {
        String architecture = text(ROOT.resolve("ARCHITECTURE.md"));
        Matcher module =
                Pattern.compile("<module>([^<]+)</module>").matcher(text(ROOT.resolve("pom.xml")));
        while (module.find()) {
            assertThat(architecture).contains("| `" + module.group(1) + "` |");
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> examples = Files.walk(ROOT.resolve("examples"))) {
            return Stream.of(top, docs, examples)
                    .flatMap(s -> s)
                    .filter(p -> p.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
