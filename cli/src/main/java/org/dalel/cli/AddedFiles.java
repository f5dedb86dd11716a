// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dalel.intake.Intake;
import org.dalel.intake.LexiconFiles;
import org.dalel.intake.Original;
import org.dalel.intake.Taken;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.container.Member;
import org.dalel.intake.opening.OpenedFile;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.record.StoredDocument;
import org.dalel.record.User;
import org.dalel.terms.Document;
import org.dalel.terms.finding.Reading;
import org.dalel.vault.NotKept;
import org.dalel.vault.Vault;
import org.dalel.web.adding.Added;
import org.dalel.web.adding.FileReading;

/**
 * Reads files that are added in the workspace as {@code dalel read} does: the same intake, the same
 * readers, the same vault. The word lists and models are loaded when the first file comes.
 */
final class AddedFiles implements FileReading {
    private final Vault vault;
    private final User user;
    private final Clock clock;
    private final Lexicon words;
    private Optional<Loaded> loaded = Optional.empty();

    private record Loaded(Readers readers, Fingerprint fingerprint) {}

    AddedFiles(Vault vault, User user, Clock clock) throws UnreadableFile {
        this.vault = vault;
        this.user = user;
        this.clock = clock;
        this.words = LexiconFiles.bundled();
    }

    private synchronized Loaded loaded() {
        if (loaded.isEmpty()) {
            Readers readers = new Readers(words, false);
            loaded = Optional.of(new Loaded(readers, Fingerprint.of(words, readers.isDeep())));
        }
        return loaded.get();
    }

    @Override
    public void read(String file, byte[] bytes, Document.Metadata said, Consumer<Added> told)
            throws InterruptedException {
        try (OpenedFile opened = OpenedFile.of(Original.of(file, bytes))) {
            while (true) {
                try {
                    Optional<Member> next = opened.next();
                    if (next.isEmpty()) {
                        return;
                    }
                    told.accept(document(file, next.get(), said));
                } catch (UnreadableFile unreadable) {
                    // the next one lies behind it
                    told.accept(Added.refused(unreadable.problem()));
                }
            }
        } catch (UnreadableFile unreadable) {
            told.accept(Added.refused(unreadable.problem()));
        } catch (NotKept notKept) {
            told.accept(Added.refused(notKept.problem()));
        }
    }

    private Added document(String file, Member member, Document.Metadata said)
            throws UnreadableFile, InterruptedException {
        Original original = member.original();
        String where = member.path().isEmpty() ? file : file + ", " + member.path();
        String settings = loaded().fingerprint().with(said, Intake.machine(original));
        Optional<StoredDocument> known = vault.documents().withSha256(original.sha256());
        if (known.isPresent() && vault.holds(original.sha256(), settings)) {
            return new Added(
                    where, known.map(StoredDocument::id), Added.Outcome.ALREADY, List.of());
        }
        Taken taken = member.take(said);
        Reading reading = loaded().readers().sure().read(taken.document()).after(taken.problems());
        org.dalel.vault.Taken kept =
                vault.take(
                        taken.document(),
                        original.bytes(),
                        reading,
                        settings,
                        user,
                        clock.instant());
        return new Added(
                where,
                Optional.of(kept.document().id()),
                Added.Outcome.valueOf(kept.outcome().name()),
                reading.problems());
    }
}
