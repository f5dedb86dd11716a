// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Letters: {@link org.dalel.intake.mail.Letter} (EML) and {@link org.dalel.intake.mail.Mailbox}
 * (mbox).
 *
 * <p>{@code MimeParts} takes a letter apart, {@code LetterText} makes its text, in which {@code
 * Quotes} tells what was quoted or is a signature. Whom it was sent to is not kept.
 */
@NullMarked
package org.dalel.intake.mail;

import org.jspecify.annotations.NullMarked;
