// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

/** The branch of law under which a rule or sanction stands. */
public enum Branch {
    CONSTITUTIONAL,
    ADMINISTRATIVE,
    MISDEMEANOUR,
    CRIME,
    CIVIL,
    TAX,
    TREATY
}
