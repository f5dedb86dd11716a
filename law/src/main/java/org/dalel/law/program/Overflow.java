// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

/** A step whose value could leave the numbers there are; such a program is never made. */
public final class Overflow extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String step;

    Overflow(String step) {
        super(
                "'"
                        + step
                        + "' can become larger than "
                        + Program.GREATEST
                        + "; give its facts narrower bounds");
        this.step = step;
    }

    /** The name of the step. */
    public String step() {
        return step;
    }
}
