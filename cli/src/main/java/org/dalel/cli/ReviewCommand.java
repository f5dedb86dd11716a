// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dalel.record.Candidate;
import org.dalel.record.Candidates;
import org.dalel.record.Decision;
import org.dalel.record.DecisionRefused;
import org.dalel.record.Id;
import org.dalel.record.Review;
import org.dalel.record.StoredDocument;
import org.dalel.record.User;
import org.dalel.terms.Document;
import org.dalel.terms.Quoted;
import org.dalel.vault.UnusableVault;
import org.dalel.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dalel review}: one open candidate after the other, with its passage, for a decision. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        header = "Decide about what was read, one candidate after the other.",
        description = {
            "",
            "Each candidate is shown with its passage and why it was proposed. Type a letter and"
                    + " Enter: a accept, r reject (asks for the reason), s skip, u undo the last"
                    + " decision, q quit. In doubt, skip: what is open stays open. Every decision keeps"
                    + " who made it and when.",
            "",
            "Corrections and joining two candidates that tell of one event: in the browser, dalel"
                    + " serve."
        },
        footer = {"", "Example:", "  dalel review --vault work.dalel --as AK", ""})
final class ReviewCommand implements Callable<Integer> {
    private static final String REASONS =
            "  1 did not happen (planned, threatened, denied)   2 a rule or an opinion\n"
                    + "  3 told twice   4 the passage says something else   5 other";

    private final Terminal terminal;
    private final Passphrases passphrases;
    private final Clock clock;

    @Option(
            names = "--vault",
            required = true,
            paramLabel = "NAME.dalel",
            description = "The vault that holds the candidates.")
    private Path vault = Path.of("");

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description =
                    "Under which name decisions stand in the history; initials or an invented name"
                            + " will do. Usual: me.")
    private String name = "me";

    @Option(names = "--weak", description = "Show weak candidates too.")
    private boolean weak;

    ReviewCommand(Terminal terminal, Passphrases passphrases, Clock clock) {
        this.terminal = terminal;
        this.passphrases = passphrases;
        this.clock = clock;
    }

    /** What a person answered. */
    private enum Answer {
        ACCEPT,
        REJECT,
        SKIP,
        UNDO,
        QUIT
    }

    @Override
    public Integer call() throws Refused, UnusableVault, IOException {
        try (Vault open = Vault.open(vault, passphrases.of(vault));
                Stop.Working working = terminal.stop().begin()) {
            new Sitting(open).hold();
            return Exit.DONE;
        }
    }

    /** One sitting of one person. */
    private final class Sitting {
        private final Vault record;
        private final Review review;
        private final User user = new User(name);
        private final Deque<Decision> decided = new ArrayDeque<>();
        private final Set<Id<Candidate>> skipped = new HashSet<>();
        private int accepted;
        private int rejected;

        Sitting(Vault record) {
            this.record = record;
            this.review = record.review();
        }

        void hold() throws IOException {
            Optional<Candidate> next = next();
            if (next.isEmpty()) {
                terminal.note("nothing is open for review");
                return;
            }
            while (next.isPresent()) {
                show(next.get());
                Answer answer = answer();
                if (answer == Answer.QUIT) {
                    break;
                }
                try {
                    follow(answer, next.get());
                } catch (DecisionRefused refused) {
                    terminal.say(refused.problem());
                    skipped.add(next.get().id());
                }
                next = next();
            }
            terminal.note(
                    "accepted "
                            + accepted
                            + ", rejected "
                            + rejected
                            + ", skipped "
                            + skipped.size()
                            + "; open in this vault: "
                            + open());
        }

        private int open() {
            return record.candidates().waiting().stream().mapToInt(Candidates.Waiting::count).sum();
        }

        /** The first candidate that is open and was not skipped. */
        private Optional<Candidate> next() {
            return record.candidates().waiting().stream()
                    .map(Candidates.Waiting::document)
                    .flatMap(d -> record.candidates().of(d.id()).stream())
                    .filter(Candidate::open)
                    .filter(c -> weak || !c.weak())
                    .filter(c -> !skipped.contains(c.id()))
                    .findFirst();
        }

        private void follow(Answer answer, Candidate candidate) throws IOException {
            switch (answer) {
                case ACCEPT -> {
                    decided.push(review.accept(candidate.id(), user, clock.instant()));
                    accepted++;
                }
                case REJECT -> reject(candidate);
                case SKIP -> skipped.add(candidate.id());
                case UNDO -> undo();
                case QUIT -> throw new IllegalStateException("quitting is not a decision");
            }
        }

        private void reject(Candidate candidate) throws IOException {
            terminal.note(REASONS.replace('\n', ' '));
            Optional<Decision.Reason> reason = reason(terminal.ask("why? [1-5] ").orElse(""));
            if (reason.isEmpty()) {
                terminal.note("not rejected: the reason is a number from 1 to 5");
                return;
            }
            Optional<Quoted> why =
                    terminal.ask("in your words (Enter for none): ")
                            .map(String::trim)
                            .filter(w -> !w.isEmpty())
                            .map(Quoted::new);
            decided.push(review.reject(candidate.id(), reason.get(), why, user, clock.instant()));
            rejected++;
        }

        private void undo() {
            if (decided.isEmpty()) {
                terminal.note("nothing was decided in this sitting");
                return;
            }
            Decision last = decided.pop();
            review.undo(last.id(), user, clock.instant());
            if (last.what() instanceof Decision.Rejected) {
                rejected--;
            } else {
                accepted--;
            }
            terminal.note("taken back");
        }

        private void show(Candidate candidate) {
            StoredDocument document = record.documents().find(candidate.document()).orElseThrow();
            Document text = record.documents().text(candidate.document()).orElseThrow();
            terminal.out()
                    .println(
                            terminal.bold(
                                    Safe.shown(
                                            document.title()
                                                    + " · "
                                                    + candidate.number()
                                                    + " · "
                                                    + candidate
                                                            .kind()
                                                            .name()
                                                            .toLowerCase(Locale.ROOT))));
            Findings.one(text, candidate.found())
                    .lines(terminal.width())
                    .forEach(terminal.out()::println);
            List<String> why = Findings.why(candidate.found());
            if (!why.isEmpty()) {
                Table.wrap("why: " + Safe.shown(String.join("; ", why)), terminal.width())
                        .forEach(l -> terminal.out().println(terminal.dim(l)));
            }
            terminal.out().flush();
        }
    }

    private Answer answer() throws IOException {
        while (true) {
            Optional<String> typed = terminal.ask("[a]ccept [r]eject [s]kip [u]ndo [q]uit > ");
            if (typed.isEmpty() || terminal.stop().isAsked()) {
                return Answer.QUIT;
            }
            switch (typed.get().trim().toLowerCase(Locale.ROOT)) {
                case "a" -> {
                    return Answer.ACCEPT;
                }
                case "r" -> {
                    return Answer.REJECT;
                }
                case "s" -> {
                    return Answer.SKIP;
                }
                case "u" -> {
                    return Answer.UNDO;
                }
                case "q" -> {
                    return Answer.QUIT;
                }
                default -> terminal.note("a, r, s, u or q");
            }
        }
    }

    private static Optional<Decision.Reason> reason(String typed) {
        return switch (Objects.requireNonNull(typed).trim()) {
            case "1" -> Optional.of(Decision.Reason.DID_NOT_HAPPEN);
            case "2" -> Optional.of(Decision.Reason.RULE_OR_OPINION);
            case "3" -> Optional.of(Decision.Reason.TOLD_TWICE);
            case "4" -> Optional.of(Decision.Reason.PASSAGE_SAYS_OTHERWISE);
            case "5" -> Optional.of(Decision.Reason.OTHER);
            default -> Optional.empty();
        };
    }
}
