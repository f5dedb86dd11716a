// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page built like those of real sites, with invented sentences, and the text that is its main
 * text.
 *
 * <p>A sample is HTML with marks: {@code {{p}}} a paragraph of the article, {@code {{s}}} a
 * sentence of it, {@code {{ps:3|<p>|</p>}}} three paragraphs with what stands around each, {@code
 * {{caption}}}, {@code {{gold:words}}} words of it as written; {@code {{title}}} its title, which
 * is not main text; {@code {{head}} {{tease}} {{comment}}} headings, texts of other articles and
 * readers' words; {@code {{all}}} all of the article again. Its first line says language, kind
 * ({@code article}, {@code forum}, {@code list}) and encoding.
 *
 * @param kind what kind of page it is
 * @param html its bytes
 * @param text the main text, paragraphs on lines of their own; empty for a list of articles
 */
record SamplePage(String name, String kind, byte[] html, String title, String text) {
    private static final Pattern MARK = Pattern.compile("\\{\\{(\\w+)(?::([^}]*))?}}");
    private static final Pattern FIRST_LINE =
            Pattern.compile("<!-- (\\w+) (article|forum|list)( windows-1251)?:.*-->\\s*");

    /** All samples, each written with other sentences for another seed. */
    static List<SamplePage> all(long seed) {
        try (Stream<Path> files =
                Files.list(
                        Path.of(
                                Objects.requireNonNull(SamplePage.class.getResource("pages"))
                                        .toURI()))) {
            List<SamplePage> pages = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".html"))
                            .sorted()
                            .collect(Collectors.toList())) {
                pages.add(of(file, seed));
            }
            return pages;
        } catch (IOException | java.net.URISyntaxException unreadable) {
            throw new IllegalStateException("pages cannot be listed", unreadable);
        }
    }

    /** Every third sample is not looked at while the rules are written. */
    boolean isKeptAside() {
        return Math.floorMod(name.hashCode(), 3) == 0;
    }

    private static SamplePage of(Path file, long seed) throws IOException {
        String template = Files.readString(file);
        Matcher first = FIRST_LINE.matcher(template);
        if (!first.lookingAt()) {
            throw new IllegalStateException(file + " does not say its language and kind");
        }
        String name = file.getFileName().toString().replace(".html", "");
        Writer writer = new Writer(first.group(1), new Random(seed * 31 + name.hashCode()));
        String html = writer.write(template.substring(first.end()));
        Charset charset =
                first.group(3) == null ? StandardCharsets.UTF_8 : Charset.forName("windows-1251");
        return new SamplePage(
                name, first.group(2), html.getBytes(charset), writer.title, writer.gold());
    }

    private static final class Writer {
        private final List<String> sentences;
        private final List<String> others;
        private final Random random;
        private final List<String> gold = new ArrayList<>();
        private final String title;
        private int next;
        private int last;
        private int other;

        Writer(String language, Random random) throws IOException {
            this.sentences = lines("pages/sentences-" + language + ".txt");
            this.others = lines("pages/others-" + language + ".txt");
            this.random = random;
            this.next = random.nextInt(sentences.size());
            this.last = next;
            this.other = random.nextInt(others.size());
            this.title = others.get(other);
        }

        private static List<String> lines(String resource) throws IOException {
            try (InputStream in =
                    Objects.requireNonNull(SamplePage.class.getResourceAsStream(resource))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(l -> !l.isBlank())
                        .toList();
            }
        }

        String gold() {
            return String.join("\n", gold);
        }

        String write(String template) {
            String written = replace(template);
            return written.replace("{{all}}", String.join(" ", gold).replace("\"", "\\\""));
        }

        private String replace(String template) {
            Matcher mark = MARK.matcher(template);
            StringBuilder written = new StringBuilder();
            while (mark.find()) {
                mark.appendReplacement(
                        written,
                        Matcher.quoteReplacement(
                                said(mark.group(1), mark.group(2) == null ? "" : mark.group(2))));
            }
            return mark.appendTail(written).toString();
        }

        private String said(String mark, String rest) {
            return switch (mark) {
                case "title" -> title;
                case "p" -> ofArticle(2 + random.nextInt(3));
                case "s", "caption" -> ofArticle(1);
                case "gold" -> keep(rest);
                case "ps" -> {
                    String[] parts = rest.split("\\|", -1);
                    StringBuilder paragraphs = new StringBuilder();
                    for (int i = 0; i < Integer.parseInt(parts[0]); i++) {
                        paragraphs
                                .append(parts[1])
                                .append(ofArticle(2 + random.nextInt(3)))
                                .append(parts[2])
                                .append('\n');
                    }
                    yield paragraphs.toString();
                }
                case "head" -> others.get(++other % others.size());
                case "tease", "comment" -> sentences.get(Math.floorMod(--last, sentences.size()));
                case "all" -> "{{all}}";
                default -> throw new IllegalStateException("unknown mark " + mark);
            };
        }

        private String ofArticle(int number) {
            List<String> taken = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                taken.add(sentences.get(next++ % sentences.size()));
            }
            return keep(String.join(" ", taken));
        }

        private String keep(String words) {
            gold.add(words);
            return words;
        }
    }
}
