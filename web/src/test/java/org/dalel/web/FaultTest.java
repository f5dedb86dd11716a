// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.dalel.record.Actors;
import org.dalel.record.Alike;
import org.dalel.record.Candidates;
import org.dalel.record.CaseRecord;
import org.dalel.record.Claims;
import org.dalel.record.Copies;
import org.dalel.record.Decisions;
import org.dalel.record.Desks;
import org.dalel.record.Documents;
import org.dalel.record.Episodes;
import org.dalel.record.Figures;
import org.dalel.record.Incidents;
import org.dalel.record.Pile;
import org.dalel.record.Profiles;
import org.dalel.record.Search;
import org.dalel.record.Sources;
import org.dalel.record.Suggestions;
import org.dalel.record.Views;
import org.dalel.vault.Vault;
import org.junit.jupiter.api.Test;

/** What is said of a fault, and what the program leaves in logs while somebody works. */
class FaultTest {

    /** A record that breaks with a name in its mouth when it is asked for incidents. */
    private record Faulty(CaseRecord record) implements CaseRecord {
        @Override
        public Documents documents() {
            return record.documents();
        }

        @Override
        public Candidates candidates() {
            return record.candidates();
        }

        @Override
        public Incidents incidents() {
            throw new IllegalStateException("cannot find " + ExampleRecord.NAME);
        }

        @Override
        public Actors actors() {
            return record.actors();
        }

        @Override
        public Sources sources() {
            return record.sources();
        }

        @Override
        public Claims claims() {
            return record.claims();
        }

        @Override
        public Figures figures() {
            return record.figures();
        }

        @Override
        public Episodes episodes() {
            return record.episodes();
        }

        @Override
        public Decisions decisions() {
            return record.decisions();
        }

        @Override
        public Search search() {
            return record.search();
        }

        @Override
        public Suggestions suggestions() {
            return record.suggestions();
        }

        @Override
        public Profiles profiles() {
            return record.profiles();
        }

        @Override
        public Views views() {
            return record.views();
        }

        @Override
        public Pile pile() {
            return record.pile();
        }

        @Override
        public Desks desks() {
            return record.desks();
        }

        @Override
        public Alike alike() {
            return record.alike();
        }

        @Override
        public Copies copies() {
            return record.copies();
        }
    }

    @Test
    void a_fault_shows_its_place_and_never_its_words() {
        List<String> logged = new ArrayList<>();
        Handler listening = listener(logged);
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        Logger.getLogger("").addHandler(listening);
        try (Vault vault = ExampleRecord.read();
                Workspace workspace =
                        Workspace.start(
                                new Faulty(vault),
                                Workspace.Settings.on(0, ExampleRecord.MONITOR))) {
            Visitor inside = new Visitor(workspace);
            String address = workspace.address().toString();
            inside.open(URI.create(address));
            HttpResponse<String> answer = inside.get("/incidents");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("This page cannot be shown", "FaultTest")
                    .contains("java.lang.IllegalStateException")
                    .doesNotContain(ExampleRecord.NAME);
            assertThat(inside.get("/").statusCode())
                    .as("the other pages still work")
                    .isEqualTo(200);
            assertThat(logged).hasSize(1);
            assertThat(logged.get(0)).contains("IllegalStateException", "FaultTest");
            String key = address.substring(address.indexOf('=') + 1);
            assertThat(String.join("\n", logged) + printed.toString(StandardCharsets.UTF_8))
                    .doesNotContain(ExampleRecord.NAME, key, "/open");
        } finally {
            Logger.getLogger("").removeHandler(listening);
            System.setErr(before);
        }
    }

    @Test
    void nothing_is_logged_while_somebody_works() {
        List<String> logged = new ArrayList<>();
        Handler listening = listener(logged);
        Logger.getLogger("").addHandler(listening);
        try (Vault vault = ExampleRecord.read();
                Workspace workspace =
                        Workspace.start(vault, Workspace.Settings.on(0, ExampleRecord.MONITOR))) {
            Visitor inside = Visitor.inside(workspace);
            inside.get("/documents");
            inside.get("/nothing-here");
            inside.get("/", "Origin", "http://evil.example");
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }
        assertThat(logged).isEmpty();
    }

    private static Handler listener(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                String fault = entry.getThrown() == null ? "" : " " + entry.getThrown();
                if (!entry.getLoggerName().startsWith("jdk.")) {
                    logged.add(entry.getMessage() + fault);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
