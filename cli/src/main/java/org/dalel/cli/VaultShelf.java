// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.dalel.intake.Original;
import org.dalel.record.StoredDocument;
import org.dalel.record.User;
import org.dalel.terms.Document;
import org.dalel.terms.Problem;
import org.dalel.terms.Within;
import org.dalel.terms.finding.Reading;
import org.dalel.vault.NotKept;
import org.dalel.vault.Taken;
import org.dalel.vault.Vault;

/**
 * A vault as the place for readings; one process writes; what is ready at the same time is kept as
 * one.
 */
final class VaultShelf implements Shelf {
    private final Vault vault;
    private final User user;
    private final Clock clock;
    private final Map<Taken.Outcome, Integer> taken = new EnumMap<>(Taken.Outcome.class);
    private final AtomicInteger elsewhere = new AtomicInteger();

    VaultShelf(Vault vault, User user, Clock clock) {
        this.vault = vault;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Optional<List<Problem>> held(String name, Original original, String settings) {
        if (!vault.holds(original.sha256(), settings)) {
            return Optional.empty();
        }
        Optional<StoredDocument> stored = vault.documents().withSha256(original.sha256());
        stored.filter(s -> !isAt(s, original)).ifPresent(s -> elsewhere.incrementAndGet());
        return stored.map(StoredDocument::id)
                .flatMap(vault.documents()::reading)
                .map(Reading::problems);
    }

    /** Whether the vault has it from that very place, and not from another with the same bytes. */
    private static boolean isAt(StoredDocument stored, Original original) {
        return stored.file().equals(original.name())
                && stored.within().map(Within::path).equals(original.within().map(Within::path));
    }

    @Override
    public Optional<Problem> keep(
            String name, Original original, Document document, Reading reading, String settings)
            throws Full {
        try {
            Taken kept =
                    vault.take(
                            document, original.bytes(), reading, settings, user, clock.instant());
            if (kept.outcome() == Taken.Outcome.ALREADY) {
                elsewhere.incrementAndGet();
            } else {
                taken.merge(kept.outcome(), 1, Integer::sum);
            }
            return kept.outcome() == Taken.Outcome.KEPT_AS_DECIDED
                    ? Optional.of(
                            new Problem(
                                    "people have decided on an earlier reading of this document,"
                                            + " whose text was another; it was left as it is",
                                    document.file(),
                                    "take those decisions back first if the new reading is to"
                                            + " count"))
                    : Optional.empty();
        } catch (NotKept full) {
            throw new Full(full.problem());
        }
    }

    /** One transaction: most of the time of keeping a short document is waiting for the disk. */
    @Override
    public void together(Several readings) throws Full {
        Map<Taken.Outcome, Integer> before = new EnumMap<>(Taken.Outcome.class);
        before.putAll(taken);
        boolean kept = false;
        try {
            vault.together(readings::keep);
            kept = true;
        } catch (NotKept full) {
            throw new Full(full.problem());
        } finally {
            if (!kept) {
                taken.clear();
                taken.putAll(before);
            }
        }
    }

    @Override
    public String summary() {
        return (vault.isThrowaway()
                        ? "kept in a throwaway vault: "
                        : "kept in " + vault.folder() + ", encrypted: ")
                + (taken.isEmpty()
                        ? "nothing new"
                        : taken.entrySet().stream()
                                .map(e -> e.getValue() + " " + worded(e.getKey()))
                                .collect(Collectors.joining(", ")))
                + (elsewhere.get() == 0
                        ? ""
                        : "; " + elsewhere + " with the same content as one that is there");
    }

    private static String worded(Taken.Outcome outcome) {
        return switch (outcome) {
            case NEW -> "new";
            case ALREADY -> "were there";
            case READ_ANEW -> "read anew";
            case KEPT_AS_DECIDED -> "left as decided";
        };
    }
}
