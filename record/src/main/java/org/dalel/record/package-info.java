// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * RECORD: what people decided about what machines read. Pure: says what it needs kept, not how.
 *
 * <p>Read in this order. What comes in: {@link org.dalel.record.StoredDocument}, {@link
 * org.dalel.record.Candidate}. What a person makes of it, after the HURIDOCS events standard:
 * {@link org.dalel.record.Incident} with its {@link org.dalel.record.Act}s and each {@link
 * org.dalel.record.Involvement} of an {@link org.dalel.record.Actor}; who told it: {@link
 * org.dalel.record.Claim}, {@link org.dalel.record.Figure}, {@link org.dalel.record.Source}; what
 * belongs together: {@link org.dalel.record.Episode}. Every one of them rests on {@link
 * org.dalel.record.Evidence}. How it changes: {@link org.dalel.record.Review} makes {@link
 * org.dalel.record.Decision}s, which are never rewritten. Where it is kept: {@link
 * org.dalel.record.CaseRecord} and the plurals it hands out; {@link org.dalel.record.MemoryRecord}
 * keeps it for as long as the program runs. How it is found: {@link org.dalel.record.Search},
 * {@link org.dalel.record.Suggestions}, {@link org.dalel.record.Alike}; how incidents are narrowed
 * and counted: {@link org.dalel.record.Selection}, {@link org.dalel.record.Traits}, {@link
 * org.dalel.record.Selected}; in which order it is reviewed: {@link org.dalel.record.Pile} by each
 * document's {@link org.dalel.record.Promise}.
 */
@NullMarked
package org.dalel.record;

import org.jspecify.annotations.NullMarked;
