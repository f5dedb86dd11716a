// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * From words that stand on pages to a text that runs: what a PDF or a photo gives.
 *
 * <p>Start at {@link org.dalel.intake.page.RunningText}: the {@link
 * org.dalel.intake.page.Stretch}es of a {@link org.dalel.intake.page.PageOfWords} are put into
 * reading order ({@code Columns}, {@code Row}), running heads and page numbers are told apart
 * ({@code RunningHeads}), lines become paragraphs. The outcome is a {@link
 * org.dalel.intake.page.Written}, or {@link org.dalel.intake.page.Unreadable}.
 */
@NullMarked
package org.dalel.intake.page;

import org.jspecify.annotations.NullMarked;
