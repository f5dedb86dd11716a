// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/** Keeps the migrations quiet: what went wrong is thrown, and a log would hold paths of vaults. */
public final class QuietLog implements LogCreator, Log {

    @Override
    public Log createLogger(Class<?> speaker) {
        return this;
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public void debug(String message) {}

    @Override
    public void info(String message) {}

    @Override
    public void warn(String message) {}

    @Override
    public void error(String message) {}

    @Override
    public void error(String message, Exception cause) {}

    @Override
    public void notice(String message) {}
}
