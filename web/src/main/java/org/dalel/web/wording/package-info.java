// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * How dates, numbers and kinds are said in the reader's language: {@link
 * org.dalel.web.wording.Wording} over the messages beside it ({@code messages.properties} in
 * English, {@code _ru}, {@code _kk}).
 */
@NullMarked
package org.dalel.web.wording;

import org.jspecify.annotations.NullMarked;
