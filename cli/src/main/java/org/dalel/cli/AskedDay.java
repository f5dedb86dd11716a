// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The day whose law is asked about. */
final class AskedDay {
    @Option(names = "--on", paramLabel = "DATE", description = "The day asked about; today.")
    private Optional<LocalDate> on = Optional.empty();

    Optional<LocalDate> given() {
        return on;
    }

    LocalDate orToday(Clock clock) {
        return on.orElseGet(() -> today(clock));
    }

    /** A typed day: {@code 2014-06-18}. */
    static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException none) {
            throw new TypeConversionException(
                    "there is no day " + typed + "; write year-month-day: 2014-06-18");
        }
    }

    /** Today in universal time. */
    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
