// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An archive of any size into a vault, by {@code dalel read} itself: documents a second of the
 * clock and of the processor, and memory of the whole process, for every tenth of the way and for
 * the first and last thousand; killed once on the way and started again.
 *
 * <pre>ArchiveRun FOLDER DOCUMENTS [heap 256m]</pre>
 *
 * <p>The reports are those of {@link InventedPress}; a folder of them is made when it is not there.
 */
public final class ArchiveRun {
    private static final Pattern DONE = Pattern.compile("([\\d,]+) of [\\d,]+ files");
    private static final int TO_A_FOLDER = 1_000;

    private final Path work;
    private final int documents;
    private final String heap;
    private final List<Moment> moments = new ArrayList<>();
    private double secondsBefore;
    private double processorBefore;

    private ArchiveRun(Path work, int documents, String heap) {
        this.work = work;
        this.documents = documents;
        this.heap = heap;
    }

    /**
     * What was seen when so many files were done.
     *
     * @param processor seconds of all processors
     * @param megabytes of the whole process, not of the heap alone
     */
    private record Moment(int files, double seconds, double processor, long megabytes) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int documents = Integer.parseInt(arguments[1]);
        String heap = arguments.length > 2 ? arguments[2] : "256m";
        ArchiveRun run = new ArchiveRun(Path.of(arguments[0]), documents, heap);
        run.write();
        run.passphrase();
        run.dalel(List.of("vault", "init", run.vault()), Integer.MAX_VALUE);
        run.read(documents / 2);
        System.out.printf(Locale.ROOT, "killed at %d files; started again%n", run.last().files());
        run.read(Integer.MAX_VALUE);
        run.tell();
        run.dalel(List.of("vault", "verify", run.vault()), Integer.MAX_VALUE);
    }

    private String vault() {
        return work.resolve("archive.dalel").toString();
    }

    private Moment last() {
        return moments.get(moments.size() - 1);
    }

    private void write() throws IOException {
        Path whole = work.resolve("made");
        if (Files.exists(whole)) {
            return;
        }
        InventedPress press = new InventedPress(11);
        for (int number = 0; number < documents; number++) {
            Path folder =
                    work.resolve(String.format(Locale.ROOT, "files/%03d", number / TO_A_FOLDER));
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve(String.format(Locale.ROOT, "report-%06d.txt", number)),
                    press.report(number));
        }
        Files.createFile(whole);
    }

    private void passphrase() throws IOException {
        Path file = work.resolve("passphrase");
        if (!Files.exists(file)) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, LargeVault.PASSPHRASE + "\n");
    }

    private void read(int killAt) throws IOException, InterruptedException {
        secondsBefore = moments.isEmpty() ? 0 : last().seconds();
        processorBefore = moments.isEmpty() ? 0 : last().processor();
        dalel(
                List.of(
                        "read",
                        work.resolve("files").toString(),
                        "--shallow",
                        "--show",
                        "figures",
                        "--vault",
                        vault()),
                killAt);
    }

    /** Runs a command; what it shows of its way is kept, what it says otherwise is shown. */
    private void dalel(List<String> words, int killAt) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-Xlog:disable",
                        "-Ddalel.terminal=err",
                        "-Ddalel.columns=120",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.dalel.cli.Dalel"));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command);
        String passphrase = work.resolve("passphrase").toString();
        builder.environment().put("DALEL_PASSPHRASE_FILE", passphrase);
        builder.environment().put("DALEL_NEW_PASSPHRASE_FILE", passphrase);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long begun = System.nanoTime();
        Process process = builder.start();
        try (Reader said =
                new BufferedReader(
                        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = said.read(); c >= 0; c = said.read()) {
                if (c != '\r' && c != '\n') {
                    line.append((char) c);
                    continue;
                }
                Matcher done = DONE.matcher(line);
                if (done.find()) {
                    seen(process, Integer.parseInt(done.group(1).replace(",", "")), begun);
                    if (last().files() >= killAt) {
                        process.destroyForcibly();
                        line.setLength(0);
                        break;
                    }
                } else {
                    show(line);
                }
                line.setLength(0);
            }
            show(line);
        }
        process.waitFor();
    }

    private static void show(StringBuilder line) {
        String said = line.toString().replace("\u001b[K", "");
        if (!said.isBlank()) {
            System.out.println("  " + said);
        }
    }

    private void seen(Process process, int files, long begun) throws IOException {
        if (!moments.isEmpty() && files < last().files() + 100 && files < documents) {
            return;
        }
        Duration processor = processor(process);
        moments.add(
                new Moment(
                        files,
                        secondsBefore + (System.nanoTime() - begun) / 1e9,
                        processorBefore + processor.toMillis() / 1e3,
                        megabytes(process)));
    }

    private static Duration processor(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static long megabytes(Process process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_000)
                .findFirst()
                .orElse(0);
    }

    private void tell() {
        System.out.printf(
                Locale.ROOT,
                "%n%-20s %14s %24s %12s%n",
                "documents",
                "a second",
                "a second of processor",
                "MB in all");
        row(0, Math.min(1_000, documents));
        int tenth = Math.max(1, documents / 10);
        for (int from = 0; from + tenth <= documents; from += tenth) {
            row(from, from + tenth);
        }
        row(Math.max(0, documents - 1_000), documents);
    }

    private void row(int from, int to) {
        Moment begun = at(from);
        Moment done = at(to);
        int files = done.files() - begun.files();
        System.out.printf(
                Locale.ROOT,
                "%-20s %14.1f %24.1f %12d%n",
                begun.files() + "–" + done.files(),
                files / (done.seconds() - begun.seconds()),
                files / (done.processor() - begun.processor()),
                done.megabytes());
    }

    private Moment at(int files) {
        return files == 0
                ? new Moment(0, 0, 0, 0)
                : moments.stream().filter(m -> m.files() >= files).findFirst().orElse(last());
    }
}
