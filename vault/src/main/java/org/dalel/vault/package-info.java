// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The record kept: an encrypted SQLite file in a folder, its key beside it.
 *
 * <p>Start at {@link org.dalel.vault.Vault}, which is a {@link org.dalel.record.CaseRecord}; what
 * can go wrong is {@link org.dalel.vault.UnusableVault} (it cannot be opened) and {@link
 * org.dalel.vault.NotKept} (something could not be kept). The key: {@code Passphrase}, {@code
 * DataKey}, {@code KeyFile}. The file: {@code Database} over {@code Sql}, its tables in {@code
 * sql/}. What is in it: {@code Intake}, {@code KeptDocuments}, {@code FactTable} and {@code
 * KeptFacts}, {@code KeptDecisions}, {@code KeptSearch} with {@code Words}, all of it as {@code
 * FactJson}. Whether it is whole: {@code Verifying}.
 *
 * <p>Nothing here writes a word of the record to a file that is not encrypted, to a log or into a
 * message.
 */
@NullMarked
package org.dalel.vault;

import org.jspecify.annotations.NullMarked;
