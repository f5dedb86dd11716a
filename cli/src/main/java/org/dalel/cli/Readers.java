// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.dalel.language.Languages;
import org.dalel.reading.Reader;
import org.dalel.reading.analyser.Analysers;
import org.dalel.reading.analyser.SecondOpinion;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.terms.Problem;

/**
 * The two readers: the quick one, there at once, and the sure one, with names and grammar, whose
 * analysers take seconds to load. Loading begins when this is made.
 */
final class Readers {
    private final Reader quick;
    private final boolean deep;
    private final CompletableFuture<Loaded> sure;

    private record Loaded(Reader reader, List<Problem> missing) {}

    /**
     * @param shallow whether the sure reader is wanted to be the quick one too
     */
    Readers(Lexicon lexicon, boolean shallow) {
        Analysers atOnce = Languages.analysers();
        this.quick = new Reader(lexicon, atOnce);
        this.deep = !shallow && firstModule().isPresent();
        if (shallow) {
            this.sure = CompletableFuture.completedFuture(new Loaded(quick, List.of()));
        } else {
            this.sure = new CompletableFuture<>();
            Thread loading = new Thread(() -> load(lexicon, atOnce), "loading");
            loading.setDaemon(true);
            loading.start();
        }
    }

    /** Errors count too: whoever waits must hear of them. */
    private void load(Lexicon lexicon, Analysers atOnce) {
        try {
            Languages.Deepened deepened = Languages.withSecondOpinion(atOnce);
            sure.complete(
                    new Loaded(new Reader(lexicon, deepened.analysers()), deepened.problems()));
        } catch (RuntimeException | Error fault) {
            sure.completeExceptionally(fault);
        }
    }

    static Optional<SecondOpinion> firstModule() {
        return ServiceLoader.load(SecondOpinion.class).findFirst();
    }

    /** The reader without names and grammar. */
    Reader quick() {
        return quick;
    }

    /** Whether the sure reader differs from the quick one. */
    boolean isDeep() {
        return deep;
    }

    boolean isReady() {
        return sure.isDone();
    }

    /** The best reader of this installation; waits until it is loaded. */
    Reader sure() throws InterruptedException {
        return loaded().reader();
    }

    /** What the sure reader lacks; waits until it is loaded. */
    List<Problem> missing() throws InterruptedException {
        return loaded().missing();
    }

    private Loaded loaded() throws InterruptedException {
        try {
            return sure.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the analysers could not be loaded", failed);
        }
    }
}
