// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFiles;
import org.dalel.intake.packs.PackFolder;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.BillReader;
import org.dalel.law.pack.Pack;
import org.dalel.terms.Problem;

/** The law packs of this installation, as the commands ask for them. */
final class Packs {
    private final PackFolder folder;

    Packs(Path folder) {
        this.folder = new PackFolder(folder);
    }

    /** The folder of each pack, by name. */
    List<Path> all() throws UnreadableFile {
        return folder.all();
    }

    /** Where the pack of a country lies: {@code KZ} or {@code kz}. */
    Path of(String country) throws UnreadableFile {
        return folder.of(country);
    }

    /** The pack of a country. */
    Pack read(String country) throws UnreadableFile {
        return folder.read(country);
    }

    /** The law of a country with a bill, such as {@code ngo-bill:accepted}. */
    WithBill with(String country, String bill) throws UnreadableFile {
        BillReader.Read read = folder.with(country, bill);
        return new WithBill(read.bill().orElseThrow(), read.pack().orElseThrow());
    }

    /** The bills over the law of a country that can be read. */
    List<Bill> bills(String country) throws UnreadableFile {
        Path pack = of(country);
        List<Bill> bills = new ArrayList<>();
        for (String bill : PackFiles.bills(pack)) {
            PackFiles.bill(pack, bill, Set.of()).bill().ifPresent(bills::add);
        }
        return bills;
    }

    /** A bill and the law with it. */
    record WithBill(Bill bill, Pack pack) {
        /** The law with the bill on a day of which it can be asked. */
        LawOfDay on(LocalDate day) throws Refused {
            if (!bill.canBeAskedOn(day)) {
                throw new Refused(
                        new Problem(
                                "the law with this bill cannot be asked of " + day,
                                "bill " + bill.id(),
                                "ask of a day of "
                                        + bill.asked()
                                        + ", such as --on "
                                        + bill.asked().from().earliest().orElse(day)
                                        + "; what was enacted is asked without --with"));
            }
            return LawOfDay.of(pack, Days.all(day));
        }
    }
}
