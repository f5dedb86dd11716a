// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dalel.intake.LexiconFiles;
import org.dalel.language.Languages;
import org.dalel.reading.Reader;
import org.junit.jupiter.api.Test;

/** A short look; {@code bench/anytext} looks for as long as wanted, with other seeds. */
class AnyTextRunTest {
    private static final int SEED = 20;
    private static final int TEXTS = 60;

    private final AnyTextRun run =
            new AnyTextRun(
                    new AnyText(AnyText.invented(), SEED),
                    new Reader(LexiconFiles.bundled(), Languages.analysers()));

    @Test
    void spoilt_texts_are_read_without_a_fault() {
        for (int number = 0; number < 250; number++) {
            assertThat(run.faults(run.document(number))).as("text %d", number).isEmpty();
        }
    }

    /** Also where the machine's own encoding knows no letter beyond ASCII. */
    @Test
    void a_machine_of_another_language_reads_the_same() throws IOException, InterruptedException {
        List<Process> machines = new ArrayList<>();
        machines.add(machine("C", List.of("-Duser.language=", "-Dfile.encoding=US-ASCII")));
        machines.add(machine("C", List.of("-Duser.language=tr", "-Duser.country=TR")));
        machines.add(machine("C.UTF-8", List.of("-Duser.language=kk", "-Duser.country=KZ")));
        String here = run.digest(TEXTS);
        for (Process machine : machines) {
            String told =
                    new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(machine.waitFor()).as(told).isZero();
            assertThat(told.strip()).isEqualTo(here);
        }
    }

    private static Process machine(String locale, List<String> settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(settings);
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnyTextRun.class.getName(),
                        "digest",
                        String.valueOf(TEXTS),
                        String.valueOf(SEED)));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", locale);
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
