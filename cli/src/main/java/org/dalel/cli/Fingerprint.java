// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dalel.contract.ReadingJson;
import org.dalel.intake.Intake;
import org.dalel.language.Languages;
import org.dalel.reading.Reader;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.terms.Document;

/**
 * What decides a reading beside the document's bytes, as one short text: the program, the word
 * lists, the analysers, and what was said of the document by hand. Where it is the same, the
 * reading is.
 */
final class Fingerprint {
    /** Larger files of the program are models; their size stands for them. */
    private static final long LARGEST_HASHED = 5_000_000;

    private static final int SHORT = 10;

    private final String base;

    private Fingerprint(String base) {
        this.base = base;
    }

    static Fingerprint of(Lexicon lexicon, boolean deep) {
        return new Fingerprint(
                "program "
                        + program()
                        + ", lexicon "
                        + lexicon(lexicon)
                        + (deep ? ", deep" : ", shallow"));
    }

    /**
     * For one document, of which {@code said} is known by hand.
     *
     * @param machine what of this machine decides how the file is read; often empty
     */
    String with(Document.Metadata said, String machine) {
        return with(said) + (machine.isEmpty() ? "" : ", " + machine);
    }

    /** For one document, of which {@code said} is known by hand. */
    String with(Document.Metadata said) {
        return base
                + said.language().map(l -> ", language " + l.code()).orElse("")
                + (said.published().isKnown() ? ", published " + said.published().edtf() : "")
                + said.country().map(c -> ", country " + c.code()).orElse("");
    }

    private static String lexicon(Lexicon lexicon) {
        MessageDigest digest = sha256();
        for (String path : lexicon.paths()) {
            for (Lexicon.Row row : lexicon.rows(path)) {
                digest.update(
                        (path + "\t" + String.join("\t", row.cells()) + "\n")
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
        return brief(digest);
    }

    /** A hash over the parts of the program that take part in reading. */
    private static String program() {
        Set<Path> parts = new LinkedHashSet<>();
        List<Class<?>> classes =
                List.of(
                        Document.class,
                        Reader.class,
                        Intake.class,
                        Languages.class,
                        ReadingJson.class);
        classes.forEach(c -> parts.add(place(c)));
        Readers.firstModule().ifPresent(m -> parts.add(place(m.getClass())));
        MessageDigest digest = sha256();
        try {
            for (Path part : parts) {
                try (Stream<Path> files = Files.walk(part)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        add(digest, part.relativize(file).toString(), file);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program's own files cannot be read", unreadable);
        }
        return brief(digest);
    }

    private static void add(MessageDigest digest, String name, Path file) throws IOException {
        long size = Files.size(file);
        digest.update((name + ":" + size).getBytes(StandardCharsets.UTF_8));
        if (size <= LARGEST_HASHED) {
            digest.update(Files.readAllBytes(file));
        }
    }

    private static Path place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException broken) {
            throw new IllegalStateException("the program cannot find its own files", broken);
        }
    }

    private static String brief(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
