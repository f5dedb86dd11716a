// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFolder;
import org.dalel.terms.Problem;
import org.dalel.web.law.Laws;

/** The packs of this project: an invented country, a real one, and one that cannot be read. */
final class ExampleLaws {
    private static final List<Laws.Volume> VOLUMES =
            Stream.of("kz", "xx").map(ExampleLaws::volume).toList();

    private ExampleLaws() {}

    static Laws laws() {
        return () ->
                Stream.concat(
                                VOLUMES.stream(),
                                Stream.of(
                                        new Laws.Volume(
                                                "broken",
                                                Optional.empty(),
                                                Optional.of(
                                                        new Problem(
                                                                "this law pack has 2 faults, the"
                                                                        + " first: unknown key",
                                                                "broken.yaml:3:1",
                                                                "dalel law validate packs/broken"
                                                                        + " tells all of them")))))
                        .toList();
    }

    private static Laws.Volume volume(String code) {
        try {
            return new Laws.Volume(
                    code,
                    Optional.of(new PackFolder(Path.of("..", "packs")).read(code)),
                    Optional.empty());
        } catch (UnreadableFile broken) {
            throw new IllegalStateException(broken);
        }
    }
}
