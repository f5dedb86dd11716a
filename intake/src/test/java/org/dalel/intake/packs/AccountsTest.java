// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.map.Account;
import org.dalel.law.map.AccountsReader;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.terms.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What published sources tell of pressure and of what answers it. */
class AccountsTest {
    private static final Path PACKS = Path.of("..", "packs");

    @ParameterizedTest
    @ValueSource(strings = {"kz", "xx"})
    void every_account_has_its_source_and_three_languages(String code) throws UnreadableFile {
        Path folder = PACKS.resolve(code);
        Pack pack = PackFiles.pack(folder).pack().orElseThrow();
        AccountsReader.Read read = PackFiles.accounts(folder);

        assertThat(read.faults()).isEmpty();
        assertThat(read.accounts()).isNotEmpty();
        for (Account account : read.accounts()) {
            assertThat(account.source()).as(account.id()).isNotBlank();
            for (String language : new String[] {"en", "ru", "kk"}) {
                assertThat(account.says().in(new Language(language))).as(account.id()).isPresent();
                assertThat(account.by().in(new Language(language))).as(account.id()).isPresent();
            }
            account.topic()
                    .ifPresent(
                            t ->
                                    assertThat(pack.provisions())
                                            .extracting(Provision::topic)
                                            .contains(t));
        }
    }

    @Test
    void an_account_without_source_or_in_unknown_words_is_refused(@TempDir Path folder)
            throws IOException, UnreadableFile {
        Files.createDirectory(folder.resolve("accounts"));
        Files.writeString(
                folder.resolve("accounts").resolve("a.yaml"),
                """
                accounts:
                - id: one
                  says: "Editors fall silent."
                  way: {actor: cort, effect: self_censorship}
                  by: "author"
                  confidence: low
                """);

        AccountsReader.Read read = PackFiles.accounts(folder);

        assertThat(read.accounts()).isEmpty();
        assertThat(read.faults())
                .anySatisfy(f -> assertThat(f.what()).contains("'source' is missing"))
                .anySatisfy(f -> assertThat(f.whatToDo()).contains("did you mean 'court'?"));
    }
}
