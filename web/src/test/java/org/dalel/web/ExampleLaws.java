// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFiles;
import org.dalel.intake.packs.PackFolder;
import org.dalel.intake.packs.RegisterFile;
import org.dalel.law.claims.Matter;
import org.dalel.law.map.Account;
import org.dalel.law.pack.BillReader;
import org.dalel.law.pack.Pack;
import org.dalel.terms.Problem;
import org.dalel.web.law.Laws;

/** The packs of this project: an invented country, a real one, and one that cannot be read. */
final class ExampleLaws {
    private static final PackFolder PACKS = new PackFolder(Path.of("..", "packs"));
    private static final Laws.Volume BROKEN =
            new Laws.Volume(
                    "broken",
                    Optional.empty(),
                    Optional.of(
                            new Problem(
                                    "this law pack has 2 faults, the first: unknown key",
                                    "broken.yaml:3:1",
                                    "dalel law validate packs/broken tells all of them")));
    private static final List<Laws.Volume> VOLUMES =
            Stream.of("kz", "xx").map(ExampleLaws::volume).toList();
    private static final Map<String, List<Laws.Draft>> BILLS =
            Map.of(
                    "kz",
                    List.of(draft("kz", "criminal-code-bill"), draft("kz", "ngo-bill")),
                    "xx",
                    List.of(draft("xx", "reporting-bill")));

    private ExampleLaws() {}

    static Laws laws() {
        return new Laws() {
            @Override
            public List<Volume> volumes() {
                return Stream.concat(VOLUMES.stream(), Stream.of(BROKEN)).toList();
            }

            @Override
            public List<Draft> bills(String pack) {
                return BILLS.getOrDefault(pack, List.of());
            }

            @Override
            public ReadRegister register(byte[] csv, Pack pack) {
                try {
                    RegisterFile.Read read = RegisterFile.read(csv, "CSV", pack);
                    return new ReadRegister(
                            Optional.of(read.register()), read.problems(), read.wrong());
                } catch (UnreadableFile unreadable) {
                    return new ReadRegister(Optional.empty(), List.of(unreadable.problem()), 0);
                }
            }

            @Override
            public List<Account> accounts(String pack) {
                try {
                    return PackFiles.accounts(PACKS.of(pack)).accounts();
                } catch (UnreadableFile broken) {
                    throw new IllegalStateException(broken);
                }
            }

            @Override
            public List<Matter> matters(String pack) {
                try {
                    return PackFiles.matters(PACKS.of(pack), PACKS.read(pack)).matters();
                } catch (UnreadableFile broken) {
                    throw new IllegalStateException(broken);
                }
            }

            @Override
            public Draft bill(String pack, String name) {
                return draft(pack, name);
            }
        };
    }

    private static Laws.Draft draft(String pack, String bill) {
        try {
            BillReader.Read read = PACKS.with(pack, bill);
            return new Laws.Draft(bill, read.bill(), read.pack(), Optional.empty());
        } catch (UnreadableFile broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Laws.Volume volume(String code) {
        try {
            return new Laws.Volume(code, Optional.of(PACKS.read(code)), Optional.empty());
        } catch (UnreadableFile broken) {
            throw new IllegalStateException(broken);
        }
    }
}
