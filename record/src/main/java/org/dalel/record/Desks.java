// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

/** The desk of each user. */
public interface Desks {
    /** {@link Desk#NEW} for a user who was never here. */
    Desk of(User user);

    void keep(User user, Desk desk);
}
