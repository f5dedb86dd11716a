// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.check.Assessment;
import org.dalel.law.told.InWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dalel check}: what the law of a day means for an organisation. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "What an organisation must do, may not do, and what can follow.",
        description = {
            "",
            "ORG.yaml says what is known: facts: {registered: true, members: 10..20}. What is left"
                    + " out, unknown or rather-not-say stays open, and the answer says what would"
                    + " settle it. Nothing of it is kept or sent. Not legal advice."
        },
        footer = {
            "",
            "Examples:",
            "  dalel check examples/organisations/foundation.yaml",
            "  dalel check org.yaml --pack xx --on 2018-07-01 --all",
            "  dalel check org.yaml --pack kz --on 2014-06-18 --with criminal-code-bill",
            ""
        })
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Path home;
    private final Clock clock;

    @Parameters(paramLabel = "ORG.yaml", description = "What is known of the organisation.")
    private Path file = Path.of("");

    @Mixin private Asked asked = new Asked();

    @Option(names = "--all", description = "Also what does not apply, and why not.")
    private boolean all;

    @Mixin private LawLanguage language = new LawLanguage();

    CheckCommand(Terminal terminal, Path home, Clock clock) {
        this.terminal = terminal;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Refused, UnreadableFile {
        InWords say = language.say();
        Asked.About about = asked.about(Optional.of(file), home, clock);
        new LawAnswer(terminal, say, about.bill())
                .printWhole(Assessment.of(about.law(), about.profile()), about.profile(), all);
        return Exit.DONE;
    }
}
