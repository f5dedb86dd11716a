// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.law;

import java.util.List;
import java.util.Optional;
import org.dalel.law.claims.Matter;
import org.dalel.law.map.Account;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Pack;
import org.dalel.law.program.Register;
import org.dalel.terms.Problem;

/** The law packs of this installation, as whoever starts the workspace finds them. */
@FunctionalInterface
public interface Laws {
    /** No packs at all. */
    Laws NONE = List::of;

    /**
     * A pack, or why it cannot be read.
     *
     * @param code the name of its folder
     */
    record Volume(String code, Optional<Pack> pack, Optional<Problem> problem) {}

    /**
     * A bill and the law with it, or why it cannot be read.
     *
     * @param name the bill's name, and after a colon the proposals that are taken as accepted
     */
    record Draft(
            String name, Optional<Bill> bill, Optional<Pack> with, Optional<Problem> problem) {}

    /**
     * A register of organisations as it was read; what was wrong with it is told by row and column,
     * never by value.
     *
     * @param register empty when nothing of it could be read
     * @param wrong how many cells or rows were wrong
     */
    record ReadRegister(Optional<Register> register, List<Problem> problems, long wrong) {
        public ReadRegister {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a register over the facts of a pack; nothing of it is kept. */
    default ReadRegister register(byte[] csv, Pack pack) {
        return new ReadRegister(Optional.empty(), List.of(), 0);
    }

    /** Every pack, by name; read once and then the same. */
    List<Volume> volumes();

    /** The bills over the law of that pack, by name; read once and then the same. */
    default List<Draft> bills(String pack) {
        return List.of();
    }

    /**
     * A bill as it would be with proposals to amend it.
     *
     * @param name as {@code ngo-bill:accepted} or {@code ngo-bill:grants}
     */
    default Draft bill(String pack, String name) {
        return bills(pack).stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
    }

    /**
     * How pressure works and is answered, as published sources tell it; none where none is told.
     */
    default List<Account> accounts(String pack) {
        return List.of();
    }

    /** What reports say of the law of that pack; none where nothing is encoded. */
    default List<Matter> matters(String pack) {
        return List.of();
    }
}
