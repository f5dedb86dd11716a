// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Ctrl-C: whoever works asks {@link #isAsked()} between two pieces and finishes the one at hand;
 * the program ends when that is done, or after ten seconds.
 */
final class Stop {
    private static final long PATIENCE_SECONDS = 10;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicReference<CountDownLatch> working = new AtomicReference<>();
    private final AtomicReference<Runnable> onStop = new AtomicReference<>(() -> {});

    boolean isAsked() {
        return asked.get();
    }

    /** As if Ctrl-C had been pressed. */
    void ask() {
        if (asked.compareAndSet(false, true)) {
            onStop.get().run();
        }
    }

    /** Runs once when somebody asks to stop, for work that waits for something else. */
    void whenAsked(Runnable action) {
        onStop.set(action);
        if (asked.get()) {
            action.run();
        }
    }

    /**
     * Lets Ctrl-C wait for the work that begins now.
     *
     * @return to be closed when the work is finished and its last words are printed
     */
    Working begin() {
        CountDownLatch finished = new CountDownLatch(1);
        working.set(finished);
        Thread hook =
                new Thread(
                        () -> {
                            ask();
                            try {
                                if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                                    return;
                                }
                            } catch (InterruptedException hurried) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            finished.countDown();
            if (!asked.get()) {
                try {
                    Runtime.getRuntime().removeShutdownHook(hook);
                } catch (IllegalStateException alreadyEnding) {
                    asked.set(true);
                }
            }
        };
    }

    /** Work that Ctrl-C waits for. */
    @FunctionalInterface
    interface Working extends AutoCloseable {
        @Override
        void close();
    }
}
