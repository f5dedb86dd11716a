// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFiles;
import org.dalel.law.check.Profile;
import org.dalel.law.check.ProfileReader;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.pack.Pack;
import org.dalel.terms.Problem;
import picocli.CommandLine.Option;

/** The law that a question is about: which pack, on which day. */
final class Asked {
    @Option(names = "--pack", paramLabel = "CODE", description = "The law pack, such as kz.")
    private String pack = "";

    @Option(names = "--on", paramLabel = "DATE", description = "The day asked about; today.")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--packs", paramLabel = "DIR", description = "Where the packs lie.")
    private Optional<Path> packs = Optional.empty();

    /**
     * The law of the day, and what is known of the organisation.
     *
     * @param day the day that was given; empty for today
     */
    record About(LawOfDay law, Profile profile, Optional<LocalDate> day) {}

    /** Of an organisation's file; of none, with nothing known. */
    About about(Optional<Path> organisation, Path home, Clock clock)
            throws Refused, UnreadableFile {
        Packs known = new Packs(packs.orElse(home.resolve("packs")));
        String code = pack;
        if (code.isEmpty() && organisation.isPresent()) {
            code = PackFiles.packOf(organisation.get()).orElse("");
        }
        if (code.isEmpty()) {
            List<Path> all = known.all();
            if (all.size() != 1) {
                throw new Refused(
                        "it is not said which country's law is asked about",
                        "--pack",
                        "give one of: "
                                + String.join(
                                        ", ",
                                        all.stream()
                                                .map(p -> String.valueOf(p.getFileName()))
                                                .toList()));
            }
            code = String.valueOf(all.get(0).getFileName());
        }
        Pack law = known.read(code);
        Profile profile = new Profile(Map.of());
        Optional<LocalDate> day = on;
        if (organisation.isPresent()) {
            ProfileReader.Read read = PackFiles.profile(organisation.get(), law);
            if (read.profile().isEmpty()) {
                throw new Refused(
                        new Problem(
                                read.faults().get(0).what(),
                                read.faults().get(0).where(),
                                read.faults().get(0).whatToDo()));
            }
            profile = read.profile().get();
            day = on.or(read::on);
        }
        LocalDate asked = day.orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return new About(LawOfDay.of(law, Days.all(asked)), profile, day);
    }
}
