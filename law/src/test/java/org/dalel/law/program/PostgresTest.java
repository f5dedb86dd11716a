// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Programs at random on a real PostgreSQL: a query, the columns and one organisation at a time give
 * the same bits. The server runs as an own process that refuses to be root: where the tests are run
 * as root, it is started in a namespace of its own.
 */
class PostgresTest {
    private static final int PROGRAMS = 80;
    private static final int ORGANISATIONS = 30;

    private static @Nullable EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (IOException | IllegalStateException cannot) {
            System.out.println("PostgreSQL cannot be started here: " + cannot.getMessage());
            Assumptions.abort("PostgreSQL cannot be started here: " + cannot.getMessage());
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void a_query_the_columns_and_one_organisation_at_a_time_give_the_same_bits()
            throws SQLException {
        int compared = 0;
        try (Connection connection =
                        Objects.requireNonNull(server).getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (long seed = 0; seed < PROGRAMS; seed++) {
                RandomLaw random = new RandomLaw(seed);
                Program program = random.program();
                List<Map<String, Range>> rows = rows(random, seed);
                fill(connection, statement, program, rows);
                Register register = register(program, rows);
                List<String> steps = program.steps().stream().map(Step::name).toList();
                Map<String, Column> columns = Columns.of(program, register).values(steps);
                String query = SqlText.of(program, "register", "row", facts(program));
                try (ResultSet answers = statement.executeQuery(query)) {
                    while (answers.next()) {
                        int row = answers.getInt("row");
                        Answers alone = Answers.of(program, rows.get(row));
                        for (String step : steps) {
                            Range sql =
                                    new Range(
                                            answers.getLong(name(step, false)),
                                            answers.getLong(name(step, true)));
                            assertThat(sql)
                                    .as("seed %s, row %s, %s of %s", seed, row, step, program)
                                    .isEqualTo(alone.value(step))
                                    .isEqualTo(Objects.requireNonNull(columns.get(step)).at(row));
                            compared++;
                        }
                    }
                }
            }
        }
        System.out.printf("answers of PostgreSQL compared: %d%n", compared);
        assertThat(compared).isGreaterThan(PROGRAMS * ORGANISATIONS);
    }

    private static String name(String step, boolean high) {
        return SqlText.side(step, high).replace("\"", "");
    }

    private static Set<String> facts(Program program) {
        return program.inputs().stream().map(Input::id).collect(Collectors.toSet());
    }

    /** Organisations of which some facts are not known: null in the table. */
    private static List<Map<String, Range>> rows(RandomLaw random, long seed) {
        Random half = new Random(seed);
        List<Map<String, Range>> rows = new ArrayList<>();
        for (int i = 0; i < ORGANISATIONS; i++) {
            Map<String, Range> row = new HashMap<>(random.organisation());
            row.keySet().removeIf(fact -> half.nextInt(4) == 0);
            rows.add(row);
        }
        return rows;
    }

    private static void fill(
            Connection connection,
            Statement statement,
            Program program,
            List<Map<String, Range>> rows)
            throws SQLException {
        List<String> facts = program.inputs().stream().map(Input::id).toList();
        statement.execute("drop table if exists register");
        statement.execute(
                "create table register (row int, "
                        + facts.stream()
                                .map(f -> '"' + f + "\" bigint")
                                .collect(Collectors.joining(", "))
                        + ")");
        String places = ", ?".repeat(facts.size());
        try (PreparedStatement insert =
                connection.prepareStatement("insert into register values (?" + places + ")")) {
            for (int row = 0; row < rows.size(); row++) {
                insert.setInt(1, row);
                for (int i = 0; i < facts.size(); i++) {
                    Range value = rows.get(row).get(facts.get(i));
                    if (value == null) {
                        insert.setNull(i + 2, Types.BIGINT);
                    } else {
                        insert.setLong(i + 2, value.low());
                    }
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Register register(Program program, List<Map<String, Range>> rows) {
        Map<String, Column> columns = new HashMap<>();
        for (Input input : program.inputs()) {
            columns.put(
                    input.id(),
                    Column.of(
                            rows.stream()
                                    .map(r -> r.getOrDefault(input.id(), input.whole()))
                                    .toArray(Range[]::new)));
        }
        return new Register(rows.size(), columns);
    }
}
