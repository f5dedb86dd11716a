// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

/**
 * Who used the program: the name under which a decision stands in the history.
 *
 * @param name as chosen by the user; it need not be a real name, and for a person at risk should
 *     not be
 */
public record User(String name) {
    public User {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a user has a name, initials will do");
        }
    }
}
