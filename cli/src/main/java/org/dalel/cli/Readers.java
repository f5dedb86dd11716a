// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dalel.language.Languages;
import org.dalel.reading.Reader;
import org.dalel.reading.analyser.Analysers;
import org.dalel.reading.analyser.SecondOpinion;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.Problem;

/**
 * The two readers: the quick one, there at once, and the sure one, with names and grammar, whose
 * analysers take seconds to load. Loading begins with {@link #load()} or when the sure one is first
 * asked for, so that a first look need not share the processor with it.
 */
final class Readers {
    private final Lexicon lexicon;
    private final Analysers atOnce;
    private final Reader quick;
    private final boolean shallow;
    private final boolean deep;
    private final CompletableFuture<Loaded> sure = new CompletableFuture<>();
    private final AtomicBoolean loading = new AtomicBoolean();

    private record Loaded(Reader reader, List<Problem> missing) {}

    /**
     * @param shallow whether the sure reader is wanted to be the quick one too
     */
    Readers(Lexicon lexicon, boolean shallow) {
        this.lexicon = lexicon;
        this.atOnce = Languages.analysers();
        Thread warming = new Thread(this::warm, "warming");
        warming.setDaemon(true);
        warming.start();
        this.quick = new Reader(lexicon, atOnce);
        this.shallow = shallow;
        this.deep = !shallow && firstModule().isPresent();
    }

    /** Lets the models of the commonest language load while the word lists are still read. */
    private void warm() {
        String words = "Police came.";
        atOnce.wordsOf(Language.ENGLISH)
                .ifPresent(w -> w.sentences(words, new Passage(0, words.length())));
    }

    /** Begins to load the sure reader, on a thread of its own. */
    void load() {
        if (loading.compareAndSet(false, true)) {
            if (shallow) {
                sure.complete(new Loaded(quick, List.of()));
            } else {
                Thread thread = new Thread(this::loadDeep, "loading");
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    /** Errors count too: whoever waits must hear of them. */
    private void loadDeep() {
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

    /** The best reader of this installation; waits until it is loaded. */
    Reader sure() throws InterruptedException {
        return loaded().reader();
    }

    /** What the sure reader lacks; waits until it is loaded. */
    List<Problem> missing() throws InterruptedException {
        return loaded().missing();
    }

    private Loaded loaded() throws InterruptedException {
        load();
        try {
            return sure.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the analysers could not be loaded", failed);
        }
    }
}
