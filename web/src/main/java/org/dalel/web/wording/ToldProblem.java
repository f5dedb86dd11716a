// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.wording;

/**
 * A problem in the reader's language.
 *
 * @param language in which {@code what} and {@code whatToDo} stand: the reader's, or English for a
 *     phrase that has no translation
 */
public record ToldProblem(String what, String where, String whatToDo, String language) {}
