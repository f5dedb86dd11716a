// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Quality and speed, run on demand and never as timed tests. {@code bench/README.md} names the
 * commands and keeps the table of runs; {@link org.dalel.bench.SeedScore} scores the two seed
 * articles.
 */
@NullMarked
package org.dalel.bench;

import org.jspecify.annotations.NullMarked;
