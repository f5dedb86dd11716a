// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.ml.maxent.io.GISModelReader;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Context;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;

/**
 * The part of speech of every word of a sentence, by the weights of an OpenNLP model.
 *
 * <p>Same answers as {@code opennlp.tools.postag.POSTaggerME}, for some twentieth of the time. That
 * tagger keeps the three best tag sequences, but remembers its features by the place of the word
 * alone: all three are continued with the features of the best one, which therefore stays the best.
 * So the best tag of each word, from left to right, is the same sequence; and the best tag needs
 * sums of weights only, neither probabilities nor a string for each feature.
 *
 * <p>Immutable; for any number of threads.
 */
final class PartsOfSpeech {
    private static final String WEIGHTS = "pos.model";

    /** Marks a feature that the model does not know. */
    private static final int NONE = -1;

    private static final int LONGEST_ENDING = 4;

    private final String[] tags;
    private final double prior;
    private final Weights weights;
    private final int always;
    private final int[] atStart = new int[3];
    private final Endings prefixes;
    private final Endings suffixes;
    private final Map<String, OfWord> words;
    private final Map<String, Integer> shapes;
    private final int[] tagBefore;
    private final int[] tagsBefore;

    private PartsOfSpeech(String[] tags, Map<String, Context> features) {
        this.tags = tags;
        this.prior = StrictMath.log(1.0 / tags.length);
        Map<String, Integer> rows = new HashMap<>();
        features.keySet().forEach(name -> rows.put(name, rows.size()));
        this.weights = Weights.of(features.values(), tags.length);
        this.always = rows.getOrDefault("def", NONE);
        this.atStart[0] = rows.getOrDefault("S=begin", NONE);
        this.atStart[1] = rows.getOrDefault("p1S=begin", NONE);
        this.atStart[2] = rows.getOrDefault("p2S=begin", NONE);
        this.prefixes = Endings.of("pre=", rows);
        this.suffixes = Endings.of("suf=", rows);
        this.words = words(rows);
        this.shapes = startingWith("wc=", rows);
        this.tagBefore = new int[tags.length];
        this.tagsBefore = new int[tags.length * tags.length];
        for (int i = 0; i < tags.length; i++) {
            tagBefore[i] = rows.getOrDefault("t=" + tags[i], NONE);
            for (int j = 0; j < tags.length; j++) {
                tagsBefore[i * tags.length + j] =
                        rows.getOrDefault("t2=" + tags[i] + "," + tags[j], NONE);
            }
        }
    }

    /**
     * Reads the weights of a model.
     *
     * @param model a model as OpenNLP packs it
     */
    @SuppressWarnings("unchecked") // OpenNLP gives its parts as an array of objects
    static PartsOfSpeech of(InputStream model) throws IOException {
        ZipInputStream parts = new ZipInputStream(new BufferedInputStream(model));
        for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
            if (part.getName().equals(WEIGHTS)) {
                AbstractModel read =
                        new GISModelReader(new BinaryFileDataReader(new BufferedInputStream(parts)))
                                .getModel();
                Object[] data = read.getDataStructures();
                return new PartsOfSpeech((String[]) data[2], (Map<String, Context>) data[1]);
            }
        }
        throw new IOException("the model has no part called " + WEIGHTS);
    }

    /**
     * The tag of every word.
     *
     * @param sentence words and marks, none of them empty
     */
    String[] of(String[] sentence) {
        int length = sentence.length;
        OfWord[] known = new OfWord[length];
        for (int i = 0; i < length; i++) {
            known[i] = words.getOrDefault(lower(sentence[i]), OfWord.UNKNOWN);
        }
        double[] sums = new double[tags.length];
        String[] told = new String[length];
        int before = NONE;
        int beforeThat = NONE;
        for (int i = 0; i < length; i++) {
            Arrays.fill(sums, prior);
            weights.add(always, sums);
            suffixes(sentence[i], sums);
            prefixes(sentence[i], sums);
            weights.add(known[i].here, sums);
            weights.add(i > 0 ? known[i - 1].before : NONE, sums);
            weights.add(i > 1 ? known[i - 2].twoBefore : NONE, sums);
            weights.add(i + 1 < length ? known[i + 1].after : NONE, sums);
            weights.add(i + 2 < length ? known[i + 2].twoAfter : NONE, sums);
            weights.add(i < atStart.length ? atStart[i] : NONE, sums);
            String shape = shape(sentence[i]);
            weights.add(shapes.getOrDefault(shape, NONE), sums);
            weights.add(known[i].inShape(shape), sums);
            weights.add(before >= 0 ? tagBefore[before] : NONE, sums);
            weights.add(
                    beforeThat >= 0 ? tagsBefore[beforeThat * tags.length + before] : NONE, sums);
            int best = largest(sums);
            told[i] = tags[best];
            beforeThat = before;
            before = best;
        }
        return told;
    }

    private void suffixes(String word, double[] sums) {
        long key = 0;
        int shortest = Math.max(0, word.length() - LONGEST_ENDING);
        for (int i = word.length() - 1, shift = 0; i >= shortest; i--, shift += 16) {
            key |= (long) word.charAt(i) << shift;
            weights.add(suffixes.row(key), sums);
        }
    }

    private void prefixes(String word, double[] sums) {
        long key = 0;
        int longest = Math.min(LONGEST_ENDING, word.length());
        for (int i = 0; i < longest; i++) {
            key = key << 16 | word.charAt(i);
            weights.add(prefixes.row(key), sums);
        }
    }

    private static int largest(double[] sums) {
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            if (sums[i] > sums[best]) {
                best = i;
            }
        }
        return best;
    }

    /** Letter by letter, as the model was trained. */
    private static String lower(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 128 || c >= 'A' && c <= 'Z') {
                int[] small = word.codePoints().map(Character::toLowerCase).toArray();
                return new String(small, 0, small.length);
            }
        }
        return word;
    }

    /** OpenNLP's class of a word by its letters; decided here for the plain ones. */
    private static String shape(String word) {
        int small = 0;
        int capital = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'a' && c <= 'z') {
                small++;
            } else if (c >= 'A' && c <= 'Z') {
                capital++;
            } else {
                return FeatureGeneratorUtil.tokenFeature(word);
            }
        }
        if (capital == 0) {
            return "lc";
        }
        if (small == 0) {
            return capital == 1 ? "sc" : "ac";
        }
        return word.charAt(0) <= 'Z' ? "ic" : "other";
    }

    private static Map<String, Integer> startingWith(String prefix, Map<String, Integer> rows) {
        Map<String, Integer> found = new HashMap<>();
        rows.forEach(
                (name, row) -> {
                    if (name.startsWith(prefix)) {
                        found.put(name.substring(prefix.length()), row);
                    }
                });
        return found;
    }

    private static Map<String, OfWord> words(Map<String, Integer> rows) {
        Map<String, OfWord> words = new HashMap<>();
        rows.forEach(
                (name, row) -> {
                    int sign = name.indexOf('=');
                    if (sign < 0) {
                        return;
                    }
                    String word = name.substring(sign + 1);
                    switch (name.substring(0, sign)) {
                        case "w" -> entry(words, word).here = row;
                        case "p1w" -> entry(words, word).before = row;
                        case "p2w" -> entry(words, word).twoBefore = row;
                        case "n1w" -> entry(words, word).after = row;
                        case "n2w" -> entry(words, word).twoAfter = row;
                        case "w&c" -> {
                            int comma = word.lastIndexOf(',');
                            entry(words, word.substring(0, comma))
                                    .inShape(word.substring(comma + 1), row);
                        }
                        default -> {}
                    }
                });
        return words;
    }

    private static OfWord entry(Map<String, OfWord> words, String word) {
        return words.computeIfAbsent(word, w -> new OfWord());
    }

    /** What the model knows of a word; filled while the model is read, and not later. */
    private static final class OfWord {
        static final OfWord UNKNOWN = new OfWord();

        private int here = NONE;
        private int before = NONE;
        private int twoBefore = NONE;
        private int after = NONE;
        private int twoAfter = NONE;
        private String[] shapes = {};
        private int[] rows = {};

        void inShape(String shape, int row) {
            shapes = Arrays.copyOf(shapes, shapes.length + 1);
            rows = Arrays.copyOf(rows, rows.length + 1);
            shapes[shapes.length - 1] = shape;
            rows[rows.length - 1] = row;
        }

        int inShape(String shape) {
            for (int i = 0; i < shapes.length; i++) {
                if (shapes[i].equals(shape)) {
                    return rows[i];
                }
            }
            return NONE;
        }
    }

    /**
     * For each feature, the tags it speaks for or against.
     *
     * @param starts where the row of a feature begins
     */
    private record Weights(int[] starts, byte[] tags, double[] values) {
        static Weights of(Iterable<Context> features, int tags) {
            if (tags > Byte.MAX_VALUE) {
                throw new IllegalArgumentException("more tags than a byte can hold: " + tags);
            }
            int count = 0;
            int size = 0;
            for (Context feature : features) {
                count++;
                size += feature.getOutcomes().length;
            }
            Weights weights = new Weights(new int[count + 1], new byte[size], new double[size]);
            int row = 0;
            int at = 0;
            for (Context feature : features) {
                for (int i = 0; i < feature.getOutcomes().length; i++) {
                    weights.tags[at] = (byte) feature.getOutcomes()[i];
                    weights.values[at++] = feature.getParameters()[i];
                }
                weights.starts[++row] = at;
            }
            return weights;
        }

        void add(int row, double[] sums) {
            if (row != NONE) {
                for (int i = starts[row]; i < starts[row + 1]; i++) {
                    sums[tags[i]] += values[i];
                }
            }
        }
    }

    /** First or last letters of words, up to four, each letter 16 bits of a key. */
    private record Endings(long[] keys, int[] rows) {
        static Endings of(String prefix, Map<String, Integer> all) {
            Map<String, Integer> found = startingWith(prefix, all);
            int size = Integer.highestOneBit(Math.max(2, found.size())) * 4;
            Endings endings = new Endings(new long[size], new int[size]);
            found.forEach(
                    (letters, row) -> {
                        if (!letters.isEmpty() && letters.length() <= LONGEST_ENDING) {
                            long key = 0;
                            for (int i = 0; i < letters.length(); i++) {
                                key = key << 16 | letters.charAt(i);
                            }
                            int at = endings.place(key);
                            endings.keys[at] = key;
                            endings.rows[at] = row;
                        }
                    });
            return endings;
        }

        int row(long key) {
            int at = place(key);
            return keys[at] == 0 ? NONE : rows[at];
        }

        /** Where the key is, or would be. */
        private int place(long key) {
            long mixed = key * 0x9E3779B97F4A7C15L;
            int at = (int) (mixed >>> 32) & (keys.length - 1);
            while (keys[at] != 0 && keys[at] != key) {
                at = (at + 1) & (keys.length - 1);
            }
            return at;
        }
    }
}
