// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.adding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.dalel.terms.Document;

/** The runs of this workspace, one after the other; the latest are remembered until it stops. */
public final class AddingRuns implements AutoCloseable {
    private static final int REMEMBERED = 20;
    private static final long SECONDS_TO_END = 10;

    private final Optional<FileReading> reading;
    private final Map<String, AddingRun> runs =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, AddingRun> eldest) {
                    return size() > REMEMBERED && eldest.getValue().isDone();
                }
            };
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work, "adding");
                        thread.setDaemon(true);
                        return thread;
                    });

    public AddingRuns(Optional<FileReading> reading) {
        this.reading = reading;
    }

    /** Whether documents can be added here at all. */
    public boolean possible() {
        return reading.isPresent();
    }

    /** Whether a run is under way: its files are in memory, and another has to wait. */
    synchronized boolean busy() {
        return runs.values().stream().anyMatch(r -> !r.isDone());
    }

    synchronized AddingRun begin(List<AddingRun.Sent> files, Document.Metadata said) {
        AddingRun run = new AddingRun(files, said);
        FileReading how = reading.orElseThrow();
        runs.put(run.id(), run);
        worker.execute(() -> run.go(how));
        return run;
    }

    synchronized Optional<AddingRun> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    /** Ends what is under way before the record is closed; what was read is kept. */
    @Override
    public void close() {
        worker.shutdownNow();
        try {
            boolean ended = worker.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
            if (!ended) {
                // the vault refuses what comes after it is closed; what was told is kept
                runs.clear();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
