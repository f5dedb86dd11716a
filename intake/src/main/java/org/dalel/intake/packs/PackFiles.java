// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.packs;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.check.ProfileReader;
import org.dalel.law.claims.Matter;
import org.dalel.law.claims.MattersReader;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Nearest;
import org.dalel.law.map.Account;
import org.dalel.law.map.AccountsReader;
import org.dalel.law.pack.BillReader;
import org.dalel.law.pack.Node;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.PackReader;

/** Reads law packs and profiles from files. */
public final class PackFiles {
    /** The longest file of a pack: four million characters. */
    public static final int LARGEST_FILE = 4_000_000;

    /** The most files of a pack. */
    public static final int MOST_FILES = 1_000;

    private static final String BILLS = "bills";
    private static final String MATTERS = "matters";
    private static final String ACCOUNTS = "accounts";

    private PackFiles() {}

    /**
     * Reads every {@code .yaml} of a folder and its folders as one pack, but for its {@code bills}.
     *
     * @throws UnreadableFile when there is no pack there, or a file cannot be opened
     */
    public static PackReader.Read pack(Path folder) throws UnreadableFile {
        Nodes read = nodes(folder);
        PackReader.Read pack = PackReader.read(name(folder), read.nodes());
        if (read.faults().isEmpty() && pack.faults().isEmpty()) {
            return pack;
        }
        List<Fault> faults = new ArrayList<>(read.faults());
        faults.addAll(pack.faults());
        return new PackReader.Read(Optional.empty(), shown(folder, faults));
    }

    /** The most of a line that is shown with a fault. */
    private static final int SHOWN = 120;

    /**
     * Faults with the line of the file in which they stand, and a caret under the place; of a long
     * line the part around it.
     *
     * @throws UnreadableFile when a file of the pack cannot be opened
     */
    public static List<Fault> shown(Path folder, List<Fault> faults) throws UnreadableFile {
        Map<String, List<String>> lines = new HashMap<>();
        List<Fault> shown = new ArrayList<>();
        for (Fault fault : faults) {
            Matcher place = PLACE.matcher(fault.where());
            if (!place.matches() || !Files.isRegularFile(folder.resolve(place.group("file")))) {
                shown.add(fault);
                continue;
            }
            String file = place.group("file");
            if (!lines.containsKey(file)) {
                lines.put(file, text(folder.resolve(file)).lines().toList());
            }
            List<String> all = lines.getOrDefault(file, List.of());
            int line = Integer.parseInt(place.group("line"));
            int column = Integer.parseInt(place.group("column"));
            shown.add(line > all.size() ? fault : shown(fault, all.get(line - 1), column - 1));
        }
        return shown;
    }

    private static final Pattern PLACE =
            Pattern.compile("(?<file>.+):(?<line>[0-9]{1,8}):(?<column>[0-9]{1,8})");

    private static Fault shown(Fault fault, String line, int at) {
        int from = Math.max(0, Math.min(at, line.length()) - SHOWN / 2);
        int to = Math.min(line.length(), from + SHOWN);
        String before = from > 0 ? "…" : "";
        String shown =
                before
                        + line.substring(from, to).replaceAll("\\p{Cntrl}", " ")
                        + (to < line.length() ? "…" : "");
        int caret = Math.min(at - from + before.length(), shown.length());
        return new Fault(fault.what(), fault.where(), shown, caret, fault.whatToDo());
    }

    /** The bills of a pack: each is a file of the folder {@code bills} in the pack's folder. */
    public static List<String> bills(Path folder) throws UnreadableFile {
        Path bills = folder.resolve(BILLS);
        if (!Files.isDirectory(bills)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(bills)) {
            return all.map(p -> String.valueOf(p.getFileName()))
                    .filter(n -> n.endsWith(".yaml"))
                    .map(n -> n.substring(0, n.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw UnreadableFile.of(bills, unreadable);
        }
    }

    /**
     * Reads a bill and lays it over the pack of the folder.
     *
     * @param bill one of {@link #bills(Path)}
     * @param proposals see {@link BillReader#read}
     * @throws UnreadableFile when there is no such bill, or a file cannot be opened
     */
    public static BillReader.Read bill(Path folder, String bill, Set<String> proposals)
            throws UnreadableFile {
        if (!bills(folder).contains(bill)) {
            throw new UnreadableFile(
                    "there is no bill '" + bill + "'",
                    folder.resolve(BILLS).toString(),
                    Nearest.advice(
                            bill,
                            bills(folder),
                            "bills here: " + String.join(", ", bills(folder))));
        }
        Nodes pack = nodes(folder);
        Path file = folder.resolve(BILLS).resolve(bill + ".yaml");
        YamlText.Parsed parsed = YamlText.parse(folder.relativize(file).toString(), text(file));
        List<Fault> faults = new ArrayList<>(pack.faults());
        faults.addAll(parsed.faults());
        if (!faults.isEmpty() || parsed.node().isEmpty()) {
            return new BillReader.Read(Optional.empty(), Optional.empty(), shown(folder, faults));
        }
        BillReader.Read read =
                BillReader.read(bill, parsed.node().get(), name(folder), pack.nodes(), proposals);
        return new BillReader.Read(read.bill(), read.pack(), shown(folder, read.faults()));
    }

    /**
     * What reports say of the law of a pack: every file of its folder {@code matters}.
     *
     * @throws UnreadableFile when a file cannot be opened
     */
    public static MattersReader.Read matters(Path folder, Pack pack) throws UnreadableFile {
        Path matters = folder.resolve(MATTERS);
        if (!Files.isDirectory(matters)) {
            return new MattersReader.Read(List.of(), List.of());
        }
        List<Matter> all = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        try (Stream<Path> files = Files.list(matters)) {
            for (Path file : files.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
                YamlText.Parsed parsed =
                        YamlText.parse(folder.relativize(file).toString(), text(file));
                faults.addAll(parsed.faults());
                if (parsed.node().isPresent()) {
                    MattersReader.Read read = MattersReader.read(parsed.node().get(), pack);
                    all.addAll(read.matters());
                    faults.addAll(read.faults());
                }
            }
        } catch (IOException unreadable) {
            throw UnreadableFile.of(matters, unreadable);
        }
        return new MattersReader.Read(all, shown(folder, faults));
    }

    /**
     * How pressure works and is answered, as published sources tell it: every file of the folder
     * {@code accounts} of a pack.
     *
     * @throws UnreadableFile when a file cannot be opened
     */
    public static AccountsReader.Read accounts(Path folder) throws UnreadableFile {
        Path accounts = folder.resolve(ACCOUNTS);
        if (!Files.isDirectory(accounts)) {
            return new AccountsReader.Read(List.of(), List.of());
        }
        List<Account> all = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        try (Stream<Path> files = Files.list(accounts)) {
            for (Path file : files.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
                YamlText.Parsed parsed =
                        YamlText.parse(folder.relativize(file).toString(), text(file));
                faults.addAll(parsed.faults());
                if (parsed.node().isPresent()) {
                    AccountsReader.Read read = AccountsReader.read(parsed.node().get());
                    all.addAll(read.accounts());
                    faults.addAll(read.faults());
                }
            }
        } catch (IOException unreadable) {
            throw UnreadableFile.of(accounts, unreadable);
        }
        return new AccountsReader.Read(all, shown(folder, faults));
    }

    private static String name(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /** What the files of a pack hold, but for its bills. */
    private record Nodes(List<Node> nodes, List<Fault> faults) {}

    private static Nodes nodes(Path folder) throws UnreadableFile {
        Path bills = folder.resolve(BILLS);
        Path matters = folder.resolve(MATTERS);
        Path accounts = folder.resolve(ACCOUNTS);
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files =
                    all.filter(p -> p.toString().endsWith(".yaml"))
                            .filter(p -> !p.startsWith(bills) && !p.startsWith(matters))
                            .filter(p -> !p.startsWith(accounts))
                            .filter(Files::isRegularFile)
                            .limit(MOST_FILES + 1L)
                            .sorted()
                            .toList();
        } catch (IOException unreadable) {
            throw UnreadableFile.of(folder, unreadable);
        }
        if (files.isEmpty() || files.size() > MOST_FILES) {
            throw new UnreadableFile(
                    files.isEmpty() ? "there is no law pack here" : "too many files for a pack",
                    folder.toString(),
                    "give a folder with the .yaml files of one pack, such as packs/kz");
        }
        List<Node> nodes = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            YamlText.Parsed parsed = YamlText.parse(name, text(file));
            parsed.node().ifPresent(nodes::add);
            faults.addAll(parsed.faults());
        }
        return new Nodes(nodes, faults);
    }

    /** Which pack a profile names: its {@code pack}, else its {@code country}. */
    public static Optional<String> packOf(Path profile) throws UnreadableFile {
        YamlText.Parsed parsed =
                YamlText.parse(String.valueOf(profile.getFileName()), text(profile));
        Optional<String> named = Optional.empty();
        if (parsed.node().isPresent() && parsed.node().get() instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                boolean pack = entry.key().equals("pack");
                if (pack || entry.key().equals("country") && named.isEmpty()) {
                    named = Optional.of(entry.value().source().text());
                }
            }
        }
        return named;
    }

    /**
     * Reads the profile of an organisation: {@code {country, on, facts: {id: value}}}.
     *
     * @throws UnreadableFile when the file cannot be opened
     */
    public static ProfileReader.Read profile(Path file, Pack pack) throws UnreadableFile {
        YamlText.Parsed parsed = YamlText.parse(String.valueOf(file.getFileName()), text(file));
        if (parsed.node().isEmpty()) {
            List<Fault> faults = new ArrayList<>(parsed.faults());
            if (faults.isEmpty()) {
                throw new UnreadableFile(
                        "there is nothing in this profile",
                        file.toString(),
                        "write: facts: {registered: true}; dalel law facts lists the facts");
            }
            return new ProfileReader.Read(Optional.empty(), Optional.empty(), faults);
        }
        return ProfileReader.read(parsed.node().get(), pack);
    }

    private static String text(Path file) throws UnreadableFile {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new UnreadableFile(
                        "this file is longer than "
                                + LARGEST_FILE / 1_000_000
                                + " million characters",
                        file.toString(),
                        "cut it into one file for each instrument");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException notUtf8) {
            throw new UnreadableFile(
                    "this file is not in UTF-8", file.toString(), "save it again as UTF-8");
        } catch (IOException unreadable) {
            throw UnreadableFile.of(file, unreadable);
        }
    }
}
