// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The page of one document: its text with the passages marked, the candidates beside it, and the
 * forms with which a person decides.
 */
@NullMarked
package org.dalel.web.document;

import org.jspecify.annotations.NullMarked;
