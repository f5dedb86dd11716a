// SPDX-License-Identifier: AGPL-3.0-or-later
/** CoreNLP's CRF names and dependency parse behind Analyser. */
@NullMarked
package org.dalel.language.deep;

import org.jspecify.annotations.NullMarked;
