// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What holds for the whole of Dalel. {@link org.dalel.architecture.Rules} says the rules, {@code
 * ArchitectureTest} holds the code to them, {@code RulesFailTest} shows that each of them can fail,
 * {@code DocumentationTest} reads the docs.
 */
@NullMarked
package org.dalel.architecture;

import org.jspecify.annotations.NullMarked;
