// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What a person writes down herself: {@link org.dalel.web.recording.EntryPage} records an incident,
 * {@link org.dalel.web.recording.TellingPage} what a further source tells of one, {@link
 * org.dalel.web.recording.AmendPage} puts one right. {@link org.dalel.web.recording.Typed} is what
 * was typed into such a form, and what was wrong with it.
 */
@NullMarked
package org.dalel.web.recording;

import org.jspecify.annotations.NullMarked;
