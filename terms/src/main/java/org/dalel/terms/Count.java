// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

/**
 * How many people, organisations or things a source says were affected, and how firmly it says so.
 *
 * @param bounds the number with its bounds
 * @param unit what is counted, in the document's words and language ("people", "NGOs")
 */
public record Count(Bounds bounds, String unit) {}
