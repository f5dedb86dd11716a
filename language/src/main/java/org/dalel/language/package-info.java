// SPDX-License-Identifier: AGPL-3.0-or-later
/** OpenNLP and morfologik behind Analyser. */
@NullMarked
package org.dalel.language;

import org.jspecify.annotations.NullMarked;
