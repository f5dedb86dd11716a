// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFolder;
import org.dalel.web.law.Laws;

/** The law packs of this installation, for the workspace: read when first asked for. */
final class LawVolumes implements Laws {
    private final PackFolder folder;
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

    private Volume volume(String code) {
        try {
            return new Volume(code, Optional.of(folder.read(code)), Optional.empty());
        } catch (UnreadableFile broken) {
            return new Volume(code, Optional.empty(), Optional.of(broken.problem()));
        }
    }
}
