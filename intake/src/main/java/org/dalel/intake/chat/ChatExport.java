// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.chat;

import java.util.List;
import org.dalel.terms.Problem;

/**
 * What an export holds.
 *
 * @param chats in the order of the export
 * @param problems what could not be read, without names
 */
public record ChatExport(List<Chat> chats, List<Problem> problems) {
    public ChatExport {
        chats = List.copyOf(chats);
        problems = List.copyOf(problems);
    }
}
