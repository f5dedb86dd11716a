// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Files in: bytes become a {@link org.dalel.terms.Document}, folders of word lists a {@link
 * org.dalel.reading.lexicon.Lexicon}, a table what is known of files from outside. Nothing is ever
 * fetched.
 *
 * <p>Start at {@link org.dalel.intake.Intake}: an {@link org.dalel.intake.Original} is decoded
 * ({@code Encodings}, {@code SingleByte}) and taken as plain text or as a {@code WebPage} ({@code
 * PageFacts} and {@code PageDates} for what the page says of itself, {@code MainText} for what is
 * not furniture), or goes to {@code intake.pdf}, {@code intake.office} or {@code intake.picture}
 * ({@code FileKind} tells which). Then {@link org.dalel.intake.MetadataTable} and {@link
 * org.dalel.intake.LexiconFiles}. What cannot be taken in is an {@link
 * org.dalel.intake.UnreadableFile}.
 */
@NullMarked
package org.dalel.intake;

import org.jspecify.annotations.NullMarked;
