// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.opening;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dalel.intake.Intake;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.archive.CompressedFile;
import org.dalel.intake.archive.TarArchive;
import org.dalel.intake.archive.WebArchive;
import org.dalel.intake.archive.ZipArchive;
import org.dalel.intake.chat.ChatFiles;
import org.dalel.intake.container.Container;
import org.dalel.intake.container.FileBytes;
import org.dalel.intake.container.Member;
import org.dalel.intake.container.Members;
import org.dalel.intake.container.Unpacking;
import org.dalel.intake.feed.Feed;
import org.dalel.intake.mail.Letter;
import org.dalel.intake.mail.Mailbox;
import org.dalel.terms.Problem;
import org.dalel.terms.Within;

/**
 * The documents in one file, one after the other: the file itself when it is a document, the
 * members of an archive, mailbox or feed, those of what is nested in it included.
 *
 * <p>A member is read when it is asked for, and nothing keeps it: an archive of any size passes
 * through memory one member at a time.
 */
public final class OpenedFile implements AutoCloseable {
    /** The formats that hold documents, those first that are surest to know their own. */
    private static final List<Container> FORMATS =
            List.of(
                    new ZipArchive(),
                    new WebArchive(),
                    new TarArchive(),
                    new CompressedFile(),
                    new ChatFiles(),
                    new Mailbox(),
                    new Letter(),
                    new Feed());

    private static final Set<String> ENDINGS =
            FORMATS.stream()
                    .flatMap(f -> f.endings().stream())
                    .collect(Collectors.toUnmodifiableSet());

    private final FileBytes outermost;
    private final List<Container> formats;
    private final Unpacking unpacking = new Unpacking(OpenedFile::isWanted);
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Set<String> paths = new HashSet<>();
    private final Deque<Member> waiting = new ArrayDeque<>();
    private boolean alone;

    /** One opened file, and its path from the outermost one, empty for that itself. */
    private record Level(String path, Members members) {}

    private OpenedFile(FileBytes outermost, List<Container> formats) {
        this.outermost = outermost;
        this.formats = formats;
    }

    /**
     * What names of such files end in, in small letters without dot: files in folders that are
     * opened without being named one by one.
     */
    public static Set<String> endings() {
        return ENDINGS;
    }

    /**
     * @throws UnreadableFile when it cannot be opened
     */
    public static OpenedFile of(Path file) throws UnreadableFile {
        return of(FileBytes.of(file), FORMATS);
    }

    /** A file that is in memory, such as standard input. */
    public static OpenedFile of(Original original) throws UnreadableFile {
        return of(FileBytes.of(original), FORMATS);
    }

    static OpenedFile of(FileBytes file, List<Container> formats) throws UnreadableFile {
        OpenedFile opened = new OpenedFile(file, formats);
        Optional<Container> format = opened.format(file);
        if (format.isPresent()) {
            opened.levels.push(new Level("", format.get().open(file, opened.unpacking)));
        } else {
            opened.alone = true;
        }
        return opened;
    }

    private Optional<Container> format(FileBytes file) {
        return formats.stream().filter(f -> f.isOne(file)).findFirst();
    }

    /** Members of other kinds, and what systems put into archives unasked, are left. */
    private static boolean isWanted(String path) {
        String name = Unpacking.nameOf(path.replace('\\', '/'));
        String ending = ending(name);
        return !name.startsWith(".")
                && !path.startsWith("__MACOSX/")
                && (Intake.ENDINGS.contains(ending) || ENDINGS.contains(ending));
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a file on the disk holds documents rather than being one.
     *
     * @throws UnreadableFile when it cannot be opened
     */
    public static boolean holdsDocuments(Path file) throws UnreadableFile {
        FileBytes bytes = FileBytes.of(file);
        return FORMATS.stream().anyMatch(f -> f.isOne(bytes));
    }

    /** Whether the file holds others, whatever they are. */
    public boolean isContainer() {
        return !alone;
    }

    /**
     * The next document; empty at the end.
     *
     * @throws UnreadableFile for a member that cannot be read, or what must be said of one; the
     *     next call goes on behind it
     */
    public Optional<Member> next() throws UnreadableFile {
        if (!waiting.isEmpty()) {
            return Optional.of(waiting.remove());
        }
        if (alone && levels.isEmpty()) {
            return ofItself();
        }
        while (!levels.isEmpty()) {
            Level level = levels.element();
            if (unpacking.isSpent()) {
                close();
                return Optional.empty();
            }
            Optional<Member> next;
            try {
                next = level.members().next();
            } catch (UnreadableFile lost) {
                throw located(lost, level);
            }
            if (next.isEmpty()) {
                levels.pop().members().close();
                continue;
            }
            Optional<Member> document = document(next.get(), level);
            if (document.isPresent()) {
                return document;
            }
        }
        return Optional.empty();
    }

    private Optional<Member> ofItself() throws UnreadableFile {
        if (!paths.add("")) {
            return Optional.empty();
        }
        return Optional.of(Member.of("", outermost.whole()));
    }

    /** The member as a document; empty when it was opened, because it holds documents itself. */
    private Optional<Member> document(Member member, Level level) throws UnreadableFile {
        if (member.path().isEmpty()) {
            return Optional.of(level.path().isEmpty() ? member : placed(member, level.path()));
        }
        String path = safe(member.path(), level);
        unpacking.countMember(shown(path));
        FileBytes bytes = FileBytes.of(member.original());
        Optional<Container> format = format(bytes);
        if (format.isPresent()) {
            if (levels.size() >= Unpacking.DEEPEST) {
                throw new UnreadableFile(
                        "files are nested here more than "
                                + Unpacking.DEEPEST
                                + " deep; this one was not opened",
                        shown(path),
                        "unpack it and read what is in it");
            }
            try {
                levels.push(new Level(path, format.get().open(bytes, unpacking)));
            } catch (UnreadableFile unopened) {
                Problem problem = unopened.problem();
                throw new UnreadableFile(problem.what(), shown(path), problem.whatToDo());
            }
            return Optional.empty();
        }
        boolean made = Unpacking.nameOf(path).indexOf('.') < 0;
        return made || !isOnlyContainer(path)
                ? Optional.of(unique(member, path))
                : Optional.empty();
    }

    /** Data, such as .json or .xml, that turned out to hold no documents. */
    private static boolean isOnlyContainer(String path) {
        String ending = ending(Unpacking.nameOf(path));
        return ENDINGS.contains(ending) && !Intake.ENDINGS.contains(ending);
    }

    /** A second member of the same path is read under a numbered one, and that is said. */
    private Member unique(Member member, String path) throws UnreadableFile {
        if (paths.add(path)) {
            return placed(member, path);
        }
        int number = 2;
        while (!paths.add(path + " (" + number + ")")) {
            number++;
        }
        waiting.add(placed(member, path + " (" + number + ")"));
        throw new UnreadableFile(
                "this name stands in the file twice; both were read",
                shown(path),
                "see which of the two is the right one; the later one is called (" + number + ")");
    }

    private Member placed(Member member, String path) throws UnreadableFile {
        Within place = new Within(outermost.name(), outermost.sha256(), path);
        return new Member(path, member.original().within(place), member.taking());
    }

    /**
     * The path from the outermost file, made of plain names.
     *
     * @throws UnreadableFile when the member's own path leads out of its file
     */
    private String safe(String given, Level level) throws UnreadableFile {
        String path = given.replace('\\', '/');
        List<String> names = Stream.of(path.split("/", -1)).filter(n -> !n.equals(".")).toList();
        boolean out =
                path.startsWith("/")
                        || path.matches("^[A-Za-z]:.*")
                        || path.indexOf('\0') >= 0
                        || names.stream().anyMatch(n -> n.equals("..") || n.isBlank());
        if (out) {
            throw new UnreadableFile(
                    "this member's name leads out of the file that it is in; it was left",
                    shown(inside(level, visible(path))),
                    "ask whoever made the file for one without such names");
        }
        return inside(
                level,
                names.stream()
                        .map(Original::withoutCorrespondent)
                        .collect(Collectors.joining("/")));
    }

    private static String visible(String name) {
        return name.chars()
                .mapToObj(
                        c ->
                                Character.isISOControl(c)
                                        ? String.format(Locale.ROOT, "\\u%04x", c)
                                        : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static String inside(Level level, String path) {
        return level.path().isEmpty() ? path : level.path() + "/" + path;
    }

    private String shown(String path) {
        return path.isEmpty() ? outermost.name() : outermost.name() + ", " + path;
    }

    /** What a format says of a path in its own file, with the way to that file. */
    private UnreadableFile located(UnreadableFile lost, Level level) {
        Problem problem = lost.problem();
        String where = problem.where();
        String path =
                where.isEmpty()
                                || where.equals(Unpacking.nameOf(level.path()))
                                || where.equals(outermost.name())
                        ? level.path()
                        : inside(level, visible(where));
        return new UnreadableFile(problem.what(), shown(path), problem.whatToDo());
    }

    @Override
    public void close() {
        while (!levels.isEmpty()) {
            levels.pop().members().close();
        }
    }
}
