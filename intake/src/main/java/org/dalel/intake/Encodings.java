// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dalel.terms.Problem;

/**
 * Tells the encoding of a text and decodes it: UTF-8 and UTF-16 with or without a mark, UTF-32 with
 * one, windows-1251, KOI8-R and their like, windows-1252, and UTF-8 mixed with one of those. What
 * had to be assumed is said.
 */
final class Encodings {
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    /** Bytes looked at to tell UTF-16 and binary files. */
    private static final int SAMPLE = 64_000;

    private static final String SAVE_AS_UTF_8 =
            "look at the text; if letters are wrong, save the file as UTF-8 and read it again";

    private Encodings() {}

    /**
     * @param file how messages name the file
     * @param declared the encoding that a page declares; believed where the bytes do not speak
     *     against it
     * @throws UnreadableFile when the bytes are no text
     */
    static Decoded decode(byte[] bytes, String file, Optional<Charset> declared)
            throws UnreadableFile {
        Optional<Decoded> marked = byMark(bytes, file);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Charset> wide = utf16(bytes);
        if (wide.isPresent()) {
            return whole(bytes, 0, wide.get(), file);
        }
        refuseBinary(bytes, file);
        Utf8Share utf8 = utf8Share(bytes);
        if (utf8.invalid() == 0) {
            return new Decoded(
                    new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8, List.of());
        }
        if (utf8.isMostlyValid()) {
            return mixed(bytes, file);
        }
        return singleByte(bytes, file, declared);
    }

    private static Optional<Decoded> byMark(byte[] b, String file) {
        if (startsWith(b, 0xef, 0xbb, 0xbf)) {
            byte[] rest = Arrays.copyOfRange(b, 3, b.length);
            return Optional.of(
                    utf8Share(rest).invalid() == 0
                            ? whole(b, 3, StandardCharsets.UTF_8, file)
                            : mixed(rest, file));
        }
        if (startsWith(b, 0xff, 0xfe, 0, 0)) {
            return Optional.of(whole(b, 4, UTF_32LE, file));
        }
        if (startsWith(b, 0, 0, 0xfe, 0xff)) {
            return Optional.of(whole(b, 4, UTF_32BE, file));
        }
        if (startsWith(b, 0xff, 0xfe)) {
            return Optional.of(whole(b, 2, StandardCharsets.UTF_16LE, file));
        }
        if (startsWith(b, 0xfe, 0xff)) {
            return Optional.of(whole(b, 2, StandardCharsets.UTF_16BE, file));
        }
        return Optional.empty();
    }

    static boolean startsWith(byte[] bytes, int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xff) != values[i]) {
                return false;
            }
        }
        return true;
    }

    /** All bytes from {@code from} on in one encoding; what is no letter in it becomes U+FFFD. */
    private static Decoded whole(byte[] bytes, int from, Charset charset, String file) {
        String text = new String(bytes, from, bytes.length - from, charset);
        long lost = text.chars().filter(c -> c == '\ufffd').count();
        return new Decoded(
                text,
                charset,
                lost == 0
                        ? List.of()
                        : List.of(
                                new Problem(
                                        lost
                                                + (lost == 1 ? " character" : " characters")
                                                + " of this file could not be read",
                                        file,
                                        "they are shown as \ufffd; fetch the file again if it"
                                                + " matters")));
    }

    /**
     * UTF-16 without a mark: every second byte is 0 (Latin letters) or 4 (Cyrillic), blanks
     * included, and the other bytes are not.
     */
    private static Optional<Charset> utf16(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        if (length < 4 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        int even = 0;
        int odd = 0;
        int blanks = 0;
        for (int i = 0; i < length; i += 2) {
            even += isHighHalf(bytes[i]) ? 1 : 0;
            odd += isHighHalf(bytes[i + 1]) ? 1 : 0;
            blanks += bytes[i] == ' ' || bytes[i + 1] == ' ' ? 1 : 0;
        }
        int units = length / 2;
        if (blanks > 0.5 * units) {
            return Optional.empty(); // l e t t e r s  s p a c e d  o u t
        }
        if (odd > 0.9 * units && even < 0.2 * units) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (even > 0.9 * units && odd < 0.2 * units) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static boolean isHighHalf(byte b) {
        return b == 0 || b == 4 || b == 0x20;
    }

    private static void refuseBinary(byte[] bytes, String file) throws UnreadableFile {
        int length = Math.min(bytes.length, SAMPLE);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i];
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f'
                    && b != 0x1a) {
                controls++;
            }
        }
        if (controls * 100 > length) {
            throw new UnreadableFile(
                    "this is a binary file, not a text or a web page",
                    file,
                    "open it with the program that made it, save its text as .txt and read that");
        }
    }

    /** How many sequences beyond ASCII are letters in UTF-8, and how many bytes are not. */
    private record Utf8Share(int valid, int invalid) {
        boolean isMostlyValid() {
            return valid > 0 && valid * 3L >= invalid;
        }
    }

    private static Utf8Share utf8Share(byte[] bytes) {
        CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CharBuffer letters = CharBuffer.allocate(8192);
        int valid = 0;
        int invalid = 0;
        while (true) {
            CoderResult result = decoder.decode(rest, letters, true);
            letters.flip();
            for (int i = 0; i < letters.length(); i++) {
                valid += letters.charAt(i) >= 0x80 ? 1 : 0;
            }
            letters.clear();
            if (result.isUnderflow()) {
                return new Utf8Share(valid, invalid);
            }
            if (result.isError()) {
                invalid += result.length();
                rest.position(rest.position() + result.length());
                decoder.reset();
            }
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static Decoded singleByte(byte[] bytes, String file, Optional<Charset> declared) {
        SingleByte.Guess guess = SingleByte.guess(bytes);
        if (declared.isPresent()
                && isSingleByte(declared.get())
                && (!guess.sure() || guess.charset().equals(declared.get()))) {
            return whole(bytes, 0, declared.get(), file);
        }
        if (SingleByte.isCyrillic(guess.charset())) {
            Optional<Decoded> several = lineByLine(bytes, file);
            if (several.isPresent()) {
                return several.get();
            }
        }
        Decoded all = whole(bytes, 0, guess.charset(), file);
        if (guess.sure() && declared.isEmpty()) {
            return all;
        }
        List<Problem> problems = new ArrayList<>(all.problems());
        problems.add(
                new Problem(
                        declared.isPresent()
                                ? "this page says it is in "
                                        + declared.get().name()
                                        + ", its letters say "
                                        + guess.charset().name()
                                        + "; the letters were believed"
                                : "the encoding of this file is not certain; "
                                        + guess.charset().name()
                                        + " was assumed",
                        file,
                        SAVE_AS_UTF_8));
        return new Decoded(all.text(), all.charset(), problems);
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1.0f;
    }

    /** Each line in its own encoding, where some lines are surely in another than most. */
    private static Optional<Decoded> lineByLine(byte[] bytes, String file) {
        List<byte[]> lines = lines(bytes);
        List<SingleByte.Guess> guesses = lines.stream().map(SingleByte::guess).toList();
        Map<Charset, Long> sure =
                guesses.stream()
                        .filter(g -> g.sure() && SingleByte.isCyrillic(g.charset()))
                        .collect(
                                Collectors.groupingBy(
                                        SingleByte.Guess::charset, Collectors.counting()));
        if (sure.size() < 2) {
            return Optional.empty();
        }
        Charset most =
                sure.entrySet().stream()
                        .max(
                                Map.Entry.<Charset, Long>comparingByValue()
                                        .thenComparing(e -> e.getKey().name()))
                        .orElseThrow()
                        .getKey();
        StringBuilder text = new StringBuilder(bytes.length);
        Set<String> others = new TreeSet<>();
        int changed = 0;
        for (int i = 0; i < lines.size(); i++) {
            Charset own = guesses.get(i).charset();
            boolean other = guesses.get(i).sure() && sure.containsKey(own) && !own.equals(most);
            if (other) {
                others.add(own.name());
                changed++;
            }
            text.append(new String(lines.get(i), other ? own : most));
        }
        return Optional.of(
                new Decoded(
                        text.toString(),
                        most,
                        List.of(
                                mixture(
                                        changed,
                                        most.name(),
                                        String.join(" and ", others),
                                        file))));
    }

    /** UTF-8 with stretches of something else in it. */
    private static Decoded mixed(byte[] bytes, String file) {
        ByteArrayOutputStream foreign = new ByteArrayOutputStream();
        List<byte[]> lines = lines(bytes);
        for (byte[] line : lines) {
            if (utf8Share(line).invalid() > 0 && !utf8Share(line).isMostlyValid()) {
                foreign.writeBytes(line);
            }
        }
        Charset other = SingleByte.guess(foreign.toByteArray()).charset();
        StringBuilder text = new StringBuilder(bytes.length);
        int changed = 0;
        for (byte[] line : lines) {
            Utf8Share share = utf8Share(line);
            if (share.invalid() > 0) {
                changed++;
            }
            if (share.invalid() > 0 && !share.isMostlyValid()) {
                text.append(new String(line, other));
            } else {
                text.append(new String(line, StandardCharsets.UTF_8));
            }
        }
        String assumed = foreign.size() > 0 ? other.name() : "damaged characters";
        return new Decoded(
                text.toString(),
                StandardCharsets.UTF_8,
                List.of(mixture(changed, "UTF-8", assumed, file)));
    }

    private static Problem mixture(int lines, String most, String other, String file) {
        return new Problem(
                "this file mixes encodings: most of it is "
                        + most
                        + ", "
                        + lines
                        + (lines == 1 ? " line was" : " lines were")
                        + " read as "
                        + other,
                file,
                SAVE_AS_UTF_8);
    }

    /** The lines with their line ends. */
    private static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, start, i + 1));
                start = i + 1;
            }
        }
        if (start < bytes.length) {
            lines.add(Arrays.copyOfRange(bytes, start, bytes.length));
        }
        return lines;
    }
}
