// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFiles;
import org.dalel.intake.packs.PackFolder;
import org.dalel.intake.packs.RegisterFile;
import org.dalel.law.claims.Matter;
import org.dalel.law.map.Account;
import org.dalel.law.pack.BillReader;
import org.dalel.law.pack.Pack;
import org.dalel.web.law.Laws;

/** The law packs of this installation, for the workspace: read when first asked for. */
final class LawVolumes implements Laws {
    private final PackFolder folder;
    private final Map<String, List<Draft>> bills = new ConcurrentHashMap<>();
    private final Map<String, Draft> amended = new ConcurrentHashMap<>();
    private final Map<String, List<Account>> accounts = new ConcurrentHashMap<>();
    private final Map<String, List<Matter>> matters = new ConcurrentHashMap<>();
    private Optional<List<Volume>> read = Optional.empty();

    LawVolumes(Path packs) {
        this.folder = new PackFolder(packs);
    }

    @Override
    public synchronized List<Volume> volumes() {
        if (read.isEmpty()) {
            read = Optional.of(readAll());
        }
        return read.get();
    }

    private List<Volume> readAll() {
        List<Volume> volumes = new ArrayList<>();
        try {
            for (String code : folder.codes()) {
                volumes.add(volume(code));
            }
        } catch (UnreadableFile none) {
            // an installation without packs has none to show; the pages say so
            return List.of();
        }
        return List.copyOf(volumes);
    }

    @Override
    public synchronized List<Draft> bills(String pack) {
        return bills.computeIfAbsent(pack, this::readBills);
    }

    @Override
    public synchronized Draft bill(String pack, String name) {
        return amended.computeIfAbsent(pack + "/" + name, key -> draft(pack, name));
    }

    @Override
    public ReadRegister register(byte[] csv, Pack pack) {
        try {
            RegisterFile.Read read = RegisterFile.read(csv, "CSV", pack);
            return new ReadRegister(Optional.of(read.register()), read.problems(), read.wrong());
        } catch (UnreadableFile unreadable) {
            return new ReadRegister(Optional.empty(), List.of(unreadable.problem()), 0);
        }
    }

    @Override
    public synchronized List<Account> accounts(String pack) {
        return accounts.computeIfAbsent(pack, this::readAccounts);
    }

    @Override
    public synchronized List<Matter> matters(String pack) {
        return matters.computeIfAbsent(pack, this::readMatters);
    }

    private List<Account> readAccounts(String pack) {
        try {
            return PackFiles.accounts(folder.of(pack)).accounts();
        } catch (UnreadableFile none) {
            // the pack itself says what cannot be read
            return List.of();
        }
    }

    private List<Matter> readMatters(String pack) {
        try {
            return PackFiles.matters(folder.of(pack), folder.read(pack)).matters();
        } catch (UnreadableFile none) {
            // the pack itself says what cannot be read
            return List.of();
        }
    }

    private List<Draft> readBills(String pack) {
        try {
            return PackFiles.bills(folder.of(pack)).stream().map(b -> bill(pack, b)).toList();
        } catch (UnreadableFile none) {
            return List.of(
                    new Draft("", Optional.empty(), Optional.empty(), Optional.of(none.problem())));
        }
    }

    private Draft draft(String pack, String name) {
        try {
            BillReader.Read read = folder.with(pack, name);
            return new Draft(name, read.bill(), read.pack(), Optional.empty());
        } catch (UnreadableFile broken) {
            return new Draft(
                    name, Optional.empty(), Optional.empty(), Optional.of(broken.problem()));
        }
    }

    private Volume volume(String code) {
        try {
            return new Volume(code, Optional.of(folder.read(code)), Optional.empty());
        } catch (UnreadableFile broken) {
            return new Volume(code, Optional.empty(), Optional.of(broken.problem()));
        }
    }
}
