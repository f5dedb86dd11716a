// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dalel.contract.ReadingJson;
import org.dalel.record.Candidate;
import org.dalel.record.StoredDocument;
import org.dalel.terms.Within;
import org.dalel.vault.UnusableVault;
import org.dalel.vault.Vault;

/**
 * Compares two vaults into which the same files were read: the same documents from the same places,
 * with the same texts, readings and candidates; nothing lost, nothing twice.
 */
public final class SameImport {
    private SameImport() {}

    /**
     * @param arguments the two vaults and the file that holds the passphrase of both; ends with 4
     *     when they differ
     */
    public static void main(String[] arguments) throws IOException, UnusableVault {
        Path passphrase = Path.of(arguments[2]);
        Map<String, String> undisturbed = documents(Path.of(arguments[0]), passphrase);
        Map<String, String> disturbed = documents(Path.of(arguments[1]), passphrase);
        long candidates =
                undisturbed.values().stream()
                        .mapToLong(d -> Long.parseLong(d.substring(0, d.indexOf(' '))))
                        .sum();
        List<String> differ =
                undisturbed.entrySet().stream()
                        .filter(d -> !d.getValue().equals(disturbed.get(d.getKey())))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toList());
        disturbed.keySet().stream().filter(d -> !undisturbed.containsKey(d)).forEach(differ::add);
        System.out.println(
                undisturbed.size()
                        + " documents, "
                        + candidates
                        + " candidates in the undisturbed import; "
                        + disturbed.size()
                        + " documents in the other; "
                        + differ.size()
                        + " differ");
        differ.stream().limit(10).forEach(System.out::println);
        System.exit(differ.isEmpty() ? 0 : 4);
    }

    /** By checksum: how many candidates, and a hash of all that is known of the document. */
    private static Map<String, String> documents(Path folder, Path passphrase)
            throws IOException, UnusableVault {
        char[] words = Files.readString(passphrase, StandardCharsets.UTF_8).strip().toCharArray();
        Map<String, String> documents = new TreeMap<>();
        try (Vault vault = Vault.open(folder, words)) {
            for (StoredDocument stored : vault.documents().all()) {
                List<Candidate> candidates = vault.candidates().of(stored.id());
                var document = vault.documents().text(stored.id()).orElseThrow();
                var reading = vault.documents().reading(stored.id()).orElseThrow();
                String known =
                        stored.file()
                                + stored.within().map(Within::path).orElse("")
                                + ReadingJson.of(document, reading, java.util.Optional.empty(), "")
                                + candidates.stream()
                                        .map(c -> c.number() + " " + c.kind() + " " + c.state())
                                        .collect(Collectors.joining(","));
                if (documents.put(stored.sha256(), candidates.size() + " " + known.hashCode())
                        != null) {
                    throw new IllegalStateException("a document stands in the vault twice");
                }
            }
        }
        return documents;
    }
}
