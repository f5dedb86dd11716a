// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record.wrong;

/** A name that says nothing. */
public class AbstractHelper {}
