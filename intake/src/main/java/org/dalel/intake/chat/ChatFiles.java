// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.chat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dalel.intake.Intake;
import org.dalel.intake.Original;
import org.dalel.intake.Taken;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.container.Container;
import org.dalel.intake.container.FileBytes;
import org.dalel.intake.container.Member;
import org.dalel.intake.container.Members;
import org.dalel.intake.container.Unpacking;
import org.dalel.terms.Document;
import org.dalel.terms.Problem;
import org.dalel.terms.When;

/**
 * Exports of Telegram and WhatsApp as files that hold documents: one for each day of each chat,
 * published on that day.
 *
 * <p>The original of such a document is its part of the export, senders included; the vault keeps
 * it encrypted and nothing shows it.
 */
public final class ChatFiles implements Container {
    @Override
    public Set<String> endings() {
        return Set.of("json");
    }

    @Override
    public boolean isOne(FileBytes file) {
        return file.ending().equals("json") || telegram(file) || whatsApp(file);
    }

    private static boolean telegram(FileBytes file) {
        return Telegram.isOne(begin(file));
    }

    private static boolean whatsApp(FileBytes file) {
        return WhatsApp.isOne(begin(file), file.size() > FileBytes.HEAD);
    }

    /** The first characters; the cut may go through the last one. */
    private static String begin(FileBytes file) {
        byte[] head = file.head();
        boolean wide =
                head.length > 1
                        && (head[0] == (byte) 0xff && head[1] == (byte) 0xfe
                                || head[0] == (byte) 0xfe && head[1] == (byte) 0xff);
        return new String(head, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                .replaceFirst("^\ufeff", "");
    }

    @Override
    public Members open(FileBytes file, Unpacking unpacking) throws UnreadableFile {
        if (!telegram(file) && !whatsApp(file)) {
            throw new UnreadableFile(
                    "this JSON is no export of a chat",
                    file.name(),
                    "give incidents and tables to dalel import; other JSON is not read");
        }
        String text = Intake.asText(file.whole(), Document.Metadata.NONE).document().text();
        ChatExport export =
                telegram(file)
                        ? Telegram.read(text, file.name())
                        : new ChatExport(List.of(WhatsApp.read(text)), List.of());
        List<Member> members = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(export.problems());
        for (Chat chat : export.chats()) {
            boolean one = export.chats().size() == 1;
            for (ChatDay day : ChatDay.of(chat)) {
                members.add(member(chat, day, one));
            }
            unread(file, chat, one).ifPresent(problems::add);
        }
        if (members.isEmpty() && problems.isEmpty()) {
            problems.add(
                    new Problem(
                            "there are no messages with words in this export",
                            file.name(),
                            "export the chat again; media alone are not read"));
        }
        return members(members, problems);
    }

    private static Optional<Problem> unread(FileBytes file, Chat chat, boolean one) {
        return chat.unread() == 0
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "pictures, voices, places and files in this chat that were not"
                                        + " read: "
                                        + chat.unread(),
                                one ? file.name() : "chat " + chat.number(),
                                "look at them in the app; give a photographed document as a file"
                                        + " of its own"));
    }

    private static Member member(Chat chat, ChatDay day, boolean one) throws UnreadableFile {
        String dated = day.dated().replace('/', '-');
        String app = chat.app().title().toLowerCase(Locale.ROOT);
        String name = app + (one ? "-" : "-" + chat.number() + "-") + dated;
        return new Member(
                one ? name : "chat " + chat.number() + "/" + name,
                Original.of(name, day.raw().getBytes(StandardCharsets.UTF_8)),
                (original, said) -> taken(day, original, said));
    }

    private static Taken taken(ChatDay day, Original original, Document.Metadata said) {
        Optional<When> on = day.day(said.published()).map(When.Day::new);
        List<Problem> problems =
                on.isPresent()
                        ? List.of()
                        : List.of(
                                new Problem(
                                        "whether the day or the month comes first in the dates of"
                                                + " this chat cannot be told; its messages have no"
                                                + " date",
                                        original.name(),
                                        "say a month in which it was written: --published"
                                                + " 2025-04"));
        return new Taken(
                new Document(
                        original.name(),
                        original.sha256(),
                        day.text(),
                        false,
                        day.blocks(),
                        new Document.Metadata(
                                said.language(),
                                on.orElse(said.published()),
                                said.country(),
                                Optional.of(
                                        day.chat() + ", " + on.map(When::edtf).orElse(day.dated())),
                                Optional.empty(),
                                said.publisher().or(day::publisher))),
                problems);
    }

    /** The days, then what must be said of the export. */
    private static Members members(List<Member> days, List<Problem> problems) {
        Deque<Member> left = new ArrayDeque<>(days);
        Deque<Problem> unsaid = new ArrayDeque<>(problems);
        return new Members() {
            @Override
            public Optional<Member> next() throws UnreadableFile {
                if (!left.isEmpty()) {
                    return Optional.of(left.remove());
                }
                if (!unsaid.isEmpty()) {
                    throw new UnreadableFile(unsaid.remove());
                }
                return Optional.empty();
            }

            @Override
            public void close() {
                left.clear();
            }
        };
    }
}
