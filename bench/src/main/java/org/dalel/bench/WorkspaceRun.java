// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Times every page of the workspace on a vault that {@link LargeVault} made: starts {@code dalel
 * serve} on a copy of it with 512 MB of heap, follows every link it finds, then asks each kind of
 * page many times over, searches, and decides.
 *
 * <pre>WorkspaceRun FOLDER [requests of each kind 100]</pre>
 */
public final class WorkspaceRun {
    private static final List<String> SOUGHT =
            List.of(
                    "police",
                    "people",
                    "the",
                    "organisations",
                    "\"open letter\"",
                    "det*",
                    "a*",
                    "police detained protest Aktobe",
                    "Zhuzibekov",
                    "Osalkhan",
                    "полиция",
                    "митинг задержала",
                    "Тасболов",
                    "жиынға",
                    "nothing-of-the-kind");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*|\\?[^\"#]*)");
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile(
                    "<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]*)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern CHOICE =
            Pattern.compile("name=\"incident\"[^>]*value=\"([^\"]*)\"");
    private static final int SAMPLES = 60;
    private static final int FOLLOWED = 2_500;

    private final Caller caller;
    private final int requests;
    private final Random random = new Random(5);
    private final Samples samples = new Samples(SAMPLES);

    private WorkspaceRun(Caller caller, int requests) {
        this.caller = caller;
        this.requests = requests;
    }

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException {
        Path vault = Path.of(arguments[0]);
        int requests = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        Path work = Files.createTempDirectory("dalel-bench-");
        Process served = null;
        try {
            Path copy = work.resolve("bench.dalel");
            copy(vault, copy);
            Path passphrase =
                    Files.createFile(
                            work.resolve("passphrase"),
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passphrase, LargeVault.PASSPHRASE + "\n");
            long begun = System.nanoTime();
            served = serve(copy, passphrase);
            BufferedReader said =
                    new BufferedReader(
                            new InputStreamReader(served.getInputStream(), StandardCharsets.UTF_8));
            URI address = address(said);
            double printed = millis(begun);
            Caller caller = Caller.inside(address);
            caller.get("/");
            say(
                    "start: %.0f ms from the command to its address, %.0f ms to the first page",
                    printed, millis(begun));
            WorkspaceRun run = new WorkspaceRun(caller, requests);
            run.follow();
            run.pages();
            run.searches();
            run.decisions();
            run.together();
            memory(served.pid());
        } finally {
            if (served != null) {
                served.destroy();
                served.waitFor();
            }
            remove(work);
        }
    }

    private static Process serve(Path vault, Path passphrase) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xlog:disable"));
        String archive = System.getProperty("dalel.archive", "");
        if (!archive.isEmpty()) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        command.addAll(
                Arrays.asList(System.getProperty("dalel.served", "").split(" +")).stream()
                        .filter(option -> !option.isEmpty())
                        .toList());
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("dalel.path", System.getProperty("java.class.path"))));
        command.addAll(
                List.of("org.dalel.cli.Dalel", "serve", "--vault", vault.toString(), "--as", "B."));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DALEL_PASSPHRASE_FILE", passphrase.toString());
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static URI address(BufferedReader said) throws IOException {
        String line = said.readLine();
        while (line != null && !line.contains("http://127.0.0.1:")) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the workspace did not start");
        }
        return URI.create(line.trim());
    }

    /** Follows links until every kind of page is known by some addresses. */
    private void follow() {
        List<String> next = new ArrayList<>(List.of("/", "/documents", "/incidents", "/search"));
        for (int i = 2; i <= 400; i *= 2) {
            next.add("/documents?page=" + i);
            next.add("/incidents?page=" + i);
        }
        int followed = 0;
        while (!next.isEmpty() && followed < FOLLOWED) {
            String path = next.remove(random.nextInt(next.size()));
            if (!samples.wants(path)) {
                continue;
            }
            Caller.Answer answer = caller.get(path);
            followed++;
            if (answer.status() != 200) {
                say("%d for %s", answer.status(), Samples.kind(path));
                continue;
            }
            samples.add(path, answer.body().length());
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                String to = link.group(1).replace("&amp;", "&");
                String whole = to.startsWith("?") ? path.replaceAll("\\?.*", "") + to : to;
                if (!whole.contains("lang=") && samples.wants(whole)) {
                    next.add(whole);
                }
            }
        }
        say("%d pages of %d kinds were followed", followed, samples.kinds().size());
    }

    private void pages() {
        say("%n%-58s %6s %7s %7s %7s %8s", "page", "asked", "p50", "p95", "max", "kB");
        for (String kind : samples.kinds()) {
            List<String> paths = samples.of(kind);
            Times times = new Times(kind);
            for (int i = 0; i < Math.max(requests, Math.min(paths.size(), requests)); i++) {
                times.add(caller.get(paths.get(i % paths.size())));
            }
            times.print();
        }
        Times largest = new Times("/documents/{id}, the ten largest");
        List<String> large = samples.largest("/documents/{id}", 10);
        for (int i = 0; i < requests && !large.isEmpty(); i++) {
            largest.add(caller.get(large.get(i % large.size())));
        }
        largest.print();
    }

    private void searches() {
        Form ask = form(caller.get("/search").body(), "/search").orElseThrow();
        for (String words : SOUGHT) {
            Times times = new Times("search: " + words);
            for (int i = 0; i < Math.max(10, requests / 5); i++) {
                send(ask, Map.of("words", words), times);
            }
            times.print();
        }
    }

    /** Accepts, joins, rejects and takes back again. */
    private void decisions() {
        Times accept = new Times("POST accept, and the page after it");
        Times join = new Times("POST join, and the page after it");
        Times reject = new Times("POST reject, and the page after it");
        Times undo = new Times("POST undo, and the page after it");
        List<String> documents = new ArrayList<>(samples.of("/documents/{id}"));
        Collections.shuffle(documents, random);
        int done = 0;
        for (int round = 0; done < requests && round < 20 * requests; round++) {
            String page = caller.get(documents.get(round % documents.size())).body();
            Optional<Form> accepts = form(page, "/accept");
            if (accepts.isEmpty()) {
                continue;
            }
            Optional<Form> joins = form(page, "/join").filter(f -> f.choice().isPresent());
            Optional<Form> rejects = form(page, "/reject");
            Caller.Answer answer;
            if (done % 3 == 0 && joins.isPresent()) {
                answer =
                        send(
                                joins.get(),
                                Map.of("incident", joins.get().choice().orElseThrow()),
                                join);
            } else if (done % 3 == 1 && rejects.isPresent()) {
                answer = send(rejects.get(), Map.of("reason", "told-twice"), reject);
            } else {
                answer = send(accepts.get(), Map.of(), accept);
            }
            form(answer.body(), "/undo").ifPresent(form -> send(form, Map.of(), undo));
            done++;
        }
        Stream.of(accept, join, reject, undo).forEach(Times::print);
    }

    /** Four at once, each on pages of its own. */
    private void together() throws InterruptedException, ExecutionException {
        List<String> mixed =
                new ArrayList<>(
                        samples.kinds().stream()
                                .flatMap(k -> samples.of(k).stream().limit(10))
                                .toList());
        ExecutorService visitors = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Caller.Answer>>> all = new ArrayList<>();
            for (int visitor = 0; visitor < 4; visitor++) {
                List<String> own = new ArrayList<>(mixed);
                Collections.shuffle(own, new Random(visitor));
                all.add(
                        visitors.submit(
                                () -> own.stream().limit(requests).map(caller::get).toList()));
            }
            Times times = new Times("all pages mixed, four at once");
            for (Future<List<Caller.Answer>> one : all) {
                one.get().forEach(times::add);
            }
            times.print();
        } finally {
            visitors.shutdownNow();
        }
    }

    /** A form of a page with its hidden fields. */
    private record Form(String action, Map<String, String> hidden, Optional<String> choice) {}

    private static Optional<Form> form(String page, String ending) {
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            if (form.group(1).endsWith(ending)) {
                Map<String, String> hidden = new java.util.HashMap<>();
                Matcher field = HIDDEN.matcher(form.group(2));
                while (field.find()) {
                    hidden.put(field.group(1), field.group(2));
                }
                Matcher choice = CHOICE.matcher(form.group(2));
                return Optional.of(
                        new Form(
                                form.group(1),
                                hidden,
                                choice.find() ? Optional.of(choice.group(1)) : Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private Caller.Answer send(Form form, Map<String, String> filled, Times times) {
        Map<String, String> fields = new java.util.HashMap<>(form.hidden());
        fields.putAll(filled);
        long begun = System.nanoTime();
        Caller.Answer answer = caller.post(form.action(), fields);
        Caller.Answer shown = answer.location().map(caller::get).orElse(answer);
        times.add(shown.after(begun));
        return shown;
    }

    private static void memory(long program) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (Files.isExecutable(jcmd)) {
            Process asked =
                    new ProcessBuilder(jcmd.toString(), "" + program, "GC.class_histogram").start();
            String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            asked.waitFor();
            Matcher total = Pattern.compile("Total\\s+\\d+\\s+(\\d+)").matcher(said);
            say(
                    "%nheap in use after a full collection: %s MB of 512",
                    total.find() ? Long.parseLong(total.group(1)) / 1_000_000 : "?");
        }
        Path status = Path.of("/proc/" + program + "/status");
        if (Files.exists(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM") || line.startsWith("VmRSS")) {
                    say("memory of the whole program: %s", line.replaceAll("\\s+", " "));
                }
            }
        }
    }

    /** How long answers of one kind took. */
    private static final class Times {
        private final String what;
        private final List<Double> millis = new ArrayList<>();
        private long bytes;
        private int failed;

        Times(String what) {
            this.what = what;
        }

        void add(Caller.Answer answer) {
            millis.add(answer.millis());
            bytes += answer.body().length();
            if (answer.status() != 200) {
                failed++;
            }
        }

        void print() {
            if (millis.isEmpty()) {
                return;
            }
            List<Double> sorted = millis.stream().sorted().toList();
            double p95 = at(sorted, .95);
            say(
                    "%-58s %6d %7.1f %7.1f %7.1f %8.1f%s%s",
                    what,
                    sorted.size(),
                    at(sorted, .5),
                    p95,
                    sorted.get(sorted.size() - 1),
                    bytes / 1000.0 / sorted.size(),
                    failed > 0 ? "  " + failed + " failed" : "",
                    p95 > 150 ? "  SLOW" : "");
        }

        private static double at(List<Double> sorted, double share) {
            return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        }
    }

    private static void copy(Path vault, Path to) throws IOException {
        Files.createDirectory(
                to,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (Stream<Path> files = Files.list(vault)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    private static void say(String what, Object... values) {
        System.out.println(String.format(Locale.ROOT, what, values));
    }
}
