// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFiles;
import org.dalel.law.check.Profile;
import org.dalel.law.check.ProfileReader;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Pack;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The law that a question is about: which pack, on which day. */
final class Asked {
    @Option(names = "--pack", paramLabel = "CODE", description = "The law pack, such as kz.")
    private String pack = "";

    @Mixin private AskedDay day = new AskedDay();

    @Option(
            names = "--with",
            paramLabel = "BILL",
            description =
                    "As if this bill were law, such as ngo-bill; with proposals:"
                            + " ngo-bill:accepted.")
    private String with = "";

    @Mixin private PackPlace place = new PackPlace();

    /**
     * The law of the day, and what is known of the organisation.
     *
     * @param day the day that was given; empty for today
     * @param bill as if which were law
     */
    record About(LawOfDay law, Profile profile, Optional<LocalDate> day, Optional<Bill> bill) {}

    /** Of an organisation's file; of none, with nothing known. */
    About about(Optional<Path> organisation, Path home, Clock clock)
            throws Refused, UnreadableFile {
        Packs packs = place.in(home);
        String code = code(organisation, packs);
        Optional<Packs.WithBill> bill =
                with.isEmpty() ? Optional.empty() : Optional.of(packs.with(code, with));
        Pack law = bill.isPresent() ? bill.get().pack() : packs.read(code);
        Profile profile = new Profile(Map.of());
        Optional<LocalDate> asked = day.given();
        if (organisation.isPresent()) {
            ProfileReader.Read read = PackFiles.profile(organisation.get(), law);
            if (read.profile().isEmpty()) {
                throw Refused.of(read.faults());
            }
            profile = read.profile().get();
            asked = asked.or(read::on);
        }
        LocalDate on = asked.orElseGet(() -> AskedDay.today(clock));
        LawOfDay ofDay = bill.isPresent() ? bill.get().on(on) : LawOfDay.of(law, Days.all(on));
        return new About(ofDay, profile, asked, bill.map(Packs.WithBill::bill));
    }

    private String code(Optional<Path> organisation, Packs packs) throws Refused, UnreadableFile {
        if (!pack.isEmpty()) {
            return pack;
        }
        if (organisation.isPresent()) {
            Optional<String> named = PackFiles.packOf(organisation.get());
            if (named.isPresent()) {
                return named.get();
            }
        }
        List<String> all = packs.all().stream().map(p -> String.valueOf(p.getFileName())).toList();
        if (all.size() != 1) {
            throw new Refused(
                    "it is not said which country's law is asked about",
                    "--pack",
                    "give one of: " + String.join(", ", all));
        }
        return all.get(0);
    }
}
