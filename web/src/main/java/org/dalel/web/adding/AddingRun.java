// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.adding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dalel.terms.Document;
import org.dalel.terms.Problem;

/** Files that were sent together, read one after the other; anybody may ask how far it is. */
final class AddingRun {
    private final String id = UUID.randomUUID().toString();
    private final Document.Metadata said;
    private final int files;
    private final Deque<Sent> waiting;
    private final List<Added> results = new ArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private Optional<String> now = Optional.empty();
    private int filesDone;

    /** A file as it came with the form. */
    record Sent(String file, byte[] bytes) {}

    AddingRun(List<Sent> files, Document.Metadata said) {
        this.said = said;
        this.files = files.size();
        this.waiting = new ArrayDeque<>(files);
    }

    String id() {
        return id;
    }

    int files() {
        return files;
    }

    /** Reads until all is read or the workspace stops. */
    void go(FileReading reading) {
        try {
            for (Optional<Sent> next = next(); next.isPresent(); next = next()) {
                read(next.get(), reading);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private void read(Sent sent, FileReading reading) throws InterruptedException {
        try {
            reading.read(sent.file(), sent.bytes(), said, this::add);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError fault) {
            // one file does not hold the others up; a fault's message may hold its words
            add(
                    Added.refused(
                            new Problem(
                                    "this is a fault of Dalel ("
                                            + fault.getClass().getSimpleName()
                                            + ")",
                                    sent.file(),
                                    "report it with the file's kind; the other files are read")));
        }
    }

    private synchronized Optional<Sent> next() {
        filesDone += now.isPresent() ? 1 : 0;
        Optional<Sent> next = Optional.ofNullable(waiting.poll());
        now = next.map(Sent::file);
        return next;
    }

    private synchronized void add(Added added) {
        results.add(added);
    }

    /** Nothing of the files stays in memory. */
    synchronized void end() {
        waiting.clear();
        now = Optional.empty();
        done.countDown();
    }

    synchronized List<Added> results() {
        return List.copyOf(results);
    }

    synchronized int filesDone() {
        return filesDone;
    }

    /** The file that is read at this moment. */
    synchronized Optional<String> now() {
        return now;
    }

    boolean isDone() {
        return done.getCount() == 0;
    }

    /** Waits so long at most; whether all is read by then. */
    boolean awaitEnd(long millis) throws InterruptedException {
        return done.await(millis, TimeUnit.MILLISECONDS);
    }
}
