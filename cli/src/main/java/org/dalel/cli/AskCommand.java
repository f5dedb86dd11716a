// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.check.Assessment;
import org.dalel.law.check.Interview;
import org.dalel.law.check.Profile;
import org.dalel.law.check.ProfileText;
import org.dalel.law.language.Type;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Pack;
import org.dalel.law.program.Range;
import org.dalel.law.told.InWords;
import org.dalel.law.told.TypedAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dalel ask}: an interview that asks only what still matters. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        header = "Ask about an organisation, only what still matters, then say what follows.",
        description = {
            "",
            "Nobody has to answer: what is not said stays open and never counts as \"no\"."
                    + " Nothing is kept unless --keep names a file; then every answer is in it as"
                    + " soon as it is given, and Ctrl-C loses none. Not legal advice."
        },
        footer = {
            "",
            "Examples:",
            "  dalel ask --pack xx",
            "  dalel ask --pack kz --language ru --keep org.yaml",
            "  dalel ask org.yaml --keep org.yaml",
            ""
        })
final class AskCommand implements Callable<Integer> {
    private static final int FEW = 4;

    private final Terminal terminal;
    private final Path home;
    private final Clock clock;

    @Parameters(
            arity = "0..1",
            paramLabel = "ORG.yaml",
            description = "What is known already; nothing.")
    private Optional<Path> file = Optional.empty();

    @Mixin private Asked asked = new Asked();

    @Mixin private LawLanguage language = new LawLanguage();

    @Option(
            names = "--keep",
            paramLabel = "FILE",
            description = "Keep the answers there, for dalel check and for going on later.")
    private Optional<Path> keep = Optional.empty();

    AskCommand(Terminal terminal, Path home, Clock clock) {
        this.terminal = terminal;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Refused, UnreadableFile, IOException {
        InWords say = language.say();
        Asked.About about = asked.about(file, home, clock);
        Conversation conversation = new Conversation(about, say);
        try (Stop.Working working = terminal.stop().begin()) {
            conversation.goOn();
            Assessment assessment = Assessment.of(about.law(), conversation.profile());
            new LawAnswer(terminal, say, about.bill()).print(assessment, conversation.profile());
        }
        terminal.note(
                keep.map(k -> say.text("ask.kept", k.toString())).orElse(say.text("ask.notKept")));
        return terminal.stop().isAsked() ? Exit.STOPPED : Exit.DONE;
    }

    /** Question after question, until none is left or the person has had enough. */
    private final class Conversation {
        private final Asked.About about;
        private final InWords say;
        private final Pack pack;
        private final Interview interview;
        private final Map<String, Range> facts;
        private final Set<String> refused = new HashSet<>();
        private final Set<String> passed = new HashSet<>();
        private final Deque<String> order = new ArrayDeque<>();

        Conversation(Asked.About about, InWords say) {
            this.about = about;
            this.say = say;
            this.pack = about.law().pack();
            this.interview = Interview.about(about.law());
            this.facts = new HashMap<>(about.profile().facts());
        }

        Profile profile() {
            return new Profile(facts);
        }

        void goOn() throws IOException {
            terminal.note(say.text("ask.keys"));
            while (!terminal.stop().isAsked()) {
                Set<String> left = new HashSet<>(refused);
                left.addAll(passed);
                List<Interview.Question> questions = interview.next(profile(), left);
                if (questions.isEmpty()) {
                    terminal.note(say.text("ask.done"));
                    return;
                }
                if (!ask(questions.get(0))) {
                    return;
                }
            }
        }

        /** Whether to go on. */
        private boolean ask(Interview.Question question) throws IOException {
            FactDefinition fact = question.fact();
            terminal.note("");
            terminal.note(terminal.bold(say.said(fact.question())));
            if (fact.sensitivity() >= 2) {
                terminal.note("  " + say.text("ask.sensitivity." + fact.sensitivity()));
            }
            terminal.note("  " + say.text("ask.decides", question.settles().size()));
            options(fact);
            while (true) {
                Optional<String> typed = terminal.ask("> ");
                if (typed.isEmpty() || typed.get().strip().equals(".")) {
                    return false;
                }
                switch (typed.get().strip()) {
                    case "" -> passed.add(fact.id());
                    case "-" -> refused.add(fact.id());
                    case "?" -> {
                        effects(fact);
                        continue;
                    }
                    case "<" -> {
                        takeBack();
                        return true;
                    }
                    default -> {
                        Optional<Range> answer = TypedAnswer.of(fact, typed.get(), say);
                        if (answer.isEmpty()) {
                            terminal.note(say.text("ask.wrong", TypedAnswer.how(fact, say)));
                            continue;
                        }
                        facts.put(fact.id(), answer.get());
                    }
                }
                order.push(fact.id());
                kept();
                return true;
            }
        }

        private void takeBack() throws IOException {
            if (!order.isEmpty()) {
                String last = order.pop();
                facts.remove(last);
                refused.remove(last);
                passed.remove(last);
                kept();
            }
        }

        private void options(FactDefinition fact) {
            List<String> values =
                    fact.type() instanceof Type.One one
                            ? one.domain().values()
                            : fact.type() instanceof Type.Many many
                                    ? many.domain().values()
                                    : List.of();
            for (int i = 0; i < values.size(); i++) {
                String value = values.get(i);
                terminal.note(
                        "  "
                                + (i + 1)
                                + "  "
                                + Optional.ofNullable(fact.values().get(value))
                                        .map(say::said)
                                        .orElse(value));
            }
            terminal.note("  " + TypedAnswer.how(fact, say));
        }

        /** What each kind of answer would change. */
        private void effects(FactDefinition fact) {
            for (Interview.Effect effect : interview.effects(profile(), fact.id())) {
                terminal.note("  " + say.text("ask.if", say.answer(fact, effect.answer())));
                if (effect.settles().isEmpty()) {
                    terminal.note("    " + say.text("ask.nothing"));
                }
                effect.settles().entrySet().stream()
                        .limit(FEW)
                        .forEach(
                                e ->
                                        terminal.note(
                                                "    "
                                                        + pack.provision(e.getKey())
                                                                .map(p -> say.citation(p, pack))
                                                                .orElse(e.getKey())
                                                        + ": "
                                                        + say.text(
                                                                e.getValue().isYes()
                                                                        ? "state.applies"
                                                                        : "state.no")));
                if (effect.settles().size() > FEW) {
                    terminal.note("    " + say.text("ask.more", effect.settles().size() - FEW));
                }
            }
        }

        private void kept() throws IOException {
            if (keep.isPresent()) {
                OwnFiles.write(keep.get(), ProfileText.of(pack, about.day(), profile(), refused));
            }
        }
    }
}
