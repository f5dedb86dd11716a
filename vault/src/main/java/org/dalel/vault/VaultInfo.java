// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.nio.file.Path;

/**
 * How much is in a vault, and how it is protected; no words of it.
 *
 * @param version of its tables
 * @param openCandidates candidates that wait for a person, weak ones included
 * @param bytes that its files take
 * @param guessMemory KiB of memory that one guess at the passphrase takes; 0 for a throwaway vault,
 *     which has no passphrase
 */
public record VaultInfo(
        Path folder,
        String version,
        int documents,
        int candidates,
        int openCandidates,
        int incidents,
        int decisions,
        long bytes,
        int guessMemory) {}
