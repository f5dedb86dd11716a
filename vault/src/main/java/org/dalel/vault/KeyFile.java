// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file {@code key} of a vault: the data key, wrapped under the passphrase.
 *
 * <p>JSON: {@code version}; {@code kdf} with Argon2id's parameters and salt; {@code nonce} and
 * {@code wrapped}, the 48 bytes of the data key under AES-256-GCM, the version and parameters
 * authenticated with it; {@code check}, SHA-256 of all that, which tells a damaged file from a
 * wrong passphrase. Without this file the record cannot be read by anybody: to erase a vault fast,
 * erase it.
 */
final class KeyFile {
    static final String NAME = "key";

    /** The version that this program writes; it reads no later one. */
    static final int VERSION = 1;

    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LARGEST = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KeyFile() {}

    /** Wraps the key under the passphrase and puts the file in place, whole or not at all. */
    static void write(
            Path folder, DataKey key, char[] passphrase, Passphrase.Cost cost, SecureRandom random)
            throws IOException {
        byte[] salt = bytes(SALT_BYTES, random);
        byte[] nonce = bytes(NONCE_BYTES, random);
        ObjectNode file = JSON.createObjectNode();
        file.put("version", VERSION);
        file.putObject("kdf")
                .put("name", "argon2id")
                .put("memory_kib", cost.memory())
                .put("passes", cost.passes())
                .put("lanes", cost.lanes())
                .put("salt", HexFormat.of().formatHex(salt));
        byte[] wrapping = Passphrase.key(passphrase, salt, cost);
        try {
            byte[] wrapped = aes(Cipher.ENCRYPT_MODE, wrapping, nonce, file, key.bytes());
            file.put("nonce", HexFormat.of().formatHex(nonce));
            file.put("wrapped", HexFormat.of().formatHex(wrapped));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no AES-GCM", missing);
        } finally {
            Arrays.fill(wrapping, (byte) 0);
        }
        file.put("check", check(file));
        OwnerOnly.replace(
                folder.resolve(NAME),
                (JSON.writeValueAsString(file) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Opens the data key with the passphrase. */
    static DataKey read(Path folder, char[] passphrase) throws UnusableVault {
        Path path = folder.resolve(NAME);
        JsonNode file = parse(path);
        JsonNode kdf = file.path("kdf");
        byte[] salt = hex(kdf.path("salt"), path);
        byte[] nonce = hex(file.path("nonce"), path);
        byte[] wrapped = hex(file.path("wrapped"), path);
        Passphrase.Cost cost = cost(kdf, path);
        if (!cost.fitsIn(room())) {
            throw new UnusableVault(
                    UnusableVault.Reason.NO_ROOM,
                    "opening this vault takes "
                            + cost.memory() / 1024
                            + " MB of memory, more than there is",
                    path,
                    "end other programs, or give Dalel more: JAVA_OPTS=-Xmx2g dalel …");
        }
        byte[] wrapping = Passphrase.key(passphrase, salt, cost);
        try {
            ObjectNode bound = JSON.createObjectNode();
            bound.set("version", file.path("version"));
            bound.set("kdf", kdf);
            return new DataKey(aes(Cipher.DECRYPT_MODE, wrapping, nonce, bound, wrapped));
        } catch (AEADBadTagException wrong) {
            throw new UnusableVault(
                    UnusableVault.Reason.WRONG_PASSPHRASE,
                    "this passphrase does not open the vault",
                    folder,
                    "type it again; mind capitals and the keyboard's language. Nobody can open a"
                            + " vault without its passphrase");
        } catch (GeneralSecurityException | IllegalArgumentException unfit) {
            throw damaged(path);
        } finally {
            Arrays.fill(wrapping, (byte) 0);
        }
    }

    /** Bytes of memory that this program may still take. */
    private static long room() {
        Runtime here = Runtime.getRuntime();
        return here.maxMemory() - here.totalMemory() + here.freeMemory();
    }

    /** What one guess at the passphrase costs. */
    static Passphrase.Cost cost(Path folder) throws UnusableVault {
        Path path = folder.resolve(NAME);
        return cost(parse(path).path("kdf"), path);
    }

    private static Passphrase.Cost cost(JsonNode kdf, Path path) throws UnusableVault {
        if (!kdf.path("name").asString("").equals("argon2id")) {
            throw damaged(path);
        }
        try {
            return new Passphrase.Cost(
                    kdf.path("memory_kib").asInt(0),
                    kdf.path("passes").asInt(0),
                    kdf.path("lanes").asInt(0));
        } catch (IllegalArgumentException impossible) {
            throw damaged(path);
        }
    }

    private static ObjectNode parse(Path path) throws UnusableVault {
        byte[] content;
        try {
            if (!Files.exists(path) && Files.exists(path.resolveSibling(Database.NAME))) {
                throw new UnusableVault(
                        UnusableVault.Reason.DAMAGED,
                        "the vault's key is missing; without it nobody can read the record",
                        path,
                        "put back the file 'key' from a backup of this vault made since the"
                                + " passphrase was last changed");
            }
            if (!Files.isRegularFile(path)) {
                throw new UnusableVault(
                        UnusableVault.Reason.NOT_FOUND,
                        "there is no vault here",
                        path.toAbsolutePath().getParent() + "",
                        "give the folder that dalel vault init made, its name ends in .dalel");
            }
            if (Files.size(path) > LARGEST) {
                throw damaged(path);
            }
            content = Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new UnusableVault(
                    UnusableVault.Reason.NOT_FOUND,
                    "the vault's key cannot be read",
                    path,
                    "give yourself the right to read the file");
        }
        try {
            if (!(JSON.readTree(content) instanceof ObjectNode file)) {
                throw damaged(path);
            }
            if (file.path("version").asInt(0) > VERSION) {
                throw newer(path);
            }
            String check = file.path("check").asString("");
            file.remove("check");
            if (!check.equals(check(file))) {
                throw damaged(path);
            }
            return file;
        } catch (JacksonException unfit) {
            throw damaged(path);
        }
    }

    static UnusableVault newer(Path where) {
        return new UnusableVault(
                UnusableVault.Reason.NEWER,
                "this vault was made by a later version of Dalel",
                where,
                "install that version or a later one; this one leaves the vault untouched");
    }

    private static UnusableVault damaged(Path path) {
        return new UnusableVault(
                UnusableVault.Reason.DAMAGED,
                "the vault's key is damaged",
                path,
                "put back the file 'key' from a backup of this vault made since the passphrase"
                        + " was last changed");
    }

    private static byte[] hex(JsonNode node, Path path) throws UnusableVault {
        try {
            byte[] bytes = HexFormat.of().parseHex(node.asString(""));
            if (bytes.length == 0) {
                throw damaged(path);
            }
            return bytes;
        } catch (IllegalArgumentException unfit) {
            throw damaged(path);
        }
    }

    private static byte[] aes(int mode, byte[] wrapping, byte[] nonce, ObjectNode bound, byte[] in)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode, new SecretKeySpec(wrapping, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(JSON.writeValueAsBytes(bound));
        return cipher.doFinal(in);
    }

    private static String check(ObjectNode file) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(JSON.writeValueAsBytes(file)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }

    private static byte[] bytes(int count, SecureRandom random) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
