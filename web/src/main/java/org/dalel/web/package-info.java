// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The workspace: server-rendered pages on loopback, one package per page, templates beside.
 *
 * <p>Start at {@link org.dalel.web.Workspace}, which opens and ends it; then {@link
 * org.dalel.web.Routes}, the list of its pages; {@link org.dalel.web.Parts} puts it together. The
 * package {@code door} says who may come in, {@code frame} what all pages share, {@code wording}
 * how dates, numbers and kinds are said in the reader's language; every other package is one page.
 */
@NullMarked
package org.dalel.web;

import org.jspecify.annotations.NullMarked;
