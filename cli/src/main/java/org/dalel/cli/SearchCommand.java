// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dalel.record.Incident;
import org.dalel.record.Search;
import org.dalel.terms.Quoted;
import org.dalel.vault.UnusableVault;
import org.dalel.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dalel search}: words in the documents, candidates and incidents of a vault. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        header = "Find words in a vault, in all their forms.",
        description = {
            "",
            "All words must occur. Words in quotation marks stand one after the other; a star ends"
                    + " the beginning of a word: detain*. Other programs of this computer can see what"
                    + " is typed behind a command; give - instead of words to be asked for them."
        },
        footer = {
            "",
            "Examples:",
            "  dalel search --vault work.dalel strike Zhanaozen",
            "  dalel search --vault work.dalel -",
            ""
        })
final class SearchCommand implements Callable<Integer> {
    private static final int MOST = 20;
    private static final String ASK = "-";

    private final Terminal terminal;
    private final Passphrases passphrases;

    @Option(
            names = "--vault",
            required = true,
            paramLabel = "NAME.dalel",
            description = "The vault to look through.")
    private Path vault = Path.of("");

    @Parameters(arity = "1..*", paramLabel = "WORD", description = "The words, or -.")
    private List<String> words = List.of();

    SearchCommand(Terminal terminal, Passphrases passphrases) {
        this.terminal = terminal;
        this.passphrases = passphrases;
    }

    @Override
    public Integer call() throws Refused, UnusableVault, IOException {
        try (Vault open = Vault.open(vault, passphrases.of(vault))) {
            String sought =
                    words.equals(List.of(ASK))
                            ? terminal.ask("Search for: ").orElse("")
                            : String.join(" ", words);
            if (sought.isBlank()) {
                terminal.note("nothing was asked for");
                return Exit.WRONG_USAGE;
            }
            Search.Answer answer =
                    open.search()
                            .answer(
                                    new Search.Question(
                                            new Quoted(sought),
                                            Set.of(Search.Among.DOCUMENTS, Search.Among.INCIDENTS),
                                            MOST,
                                            0));
            print(answer);
            return answer.documents().isEmpty() && answer.incidents().isEmpty()
                    ? Exit.NOT_FOUND
                    : Exit.DONE;
        }
    }

    private void print(Search.Answer answer) {
        Table incidents = new Table("incident", "when", "where");
        for (Search.IncidentHit hit : answer.incidents()) {
            Incident incident = hit.incident();
            incidents.add(
                    quoted(hit.excerpt()),
                    Wording.of(incident.type(), incident.status()),
                    Wording.of(incident.when()),
                    incident.place().orElse(""));
        }
        Table documents = new Table("document", "file");
        for (Search.DocumentHit hit : answer.documents()) {
            documents.add(quoted(hit.excerpt()), hit.document().title(), hit.document().file());
        }
        section("Incidents", incidents, answer.incidentsInAll());
        section("Documents", documents, answer.documentsInAll());
    }

    private void section(String title, Table table, Search.Total total) {
        String all =
                (total.relation() == Search.Relation.AT_LEAST ? "at least " : "") + total.count();
        terminal.out().println(terminal.bold(title + " (" + all + ")"));
        if (!table.isEmpty()) {
            table.lines(terminal.width()).forEach(terminal.out()::println);
        }
    }

    private static String quoted(Search.Excerpt excerpt) {
        return "… " + Safe.shown(excerpt.words().reveal()) + " …";
    }
}
