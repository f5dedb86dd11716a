// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.law.language.Type;
import org.dalel.law.pack.Penalty;
import org.dalel.law.pack.PenaltyKind;
import org.dalel.law.pack.Provision;
import org.dalel.law.pack.Rule;
import org.dalel.law.program.Distinction;
import org.dalel.law.program.Range;

/**
 * How far a law goes at most: how many provisions of each kind reach somebody, and the heaviest
 * penalty of each kind that can follow for anybody. For laws that share no provisions, such as
 * those of two countries: their figures stand side by side, they are not set off against each
 * other.
 *
 * @param kinds how many provisions of each kind reach some organisation for certain, by the word
 *     for the kind
 * @param heaviest by kind of penalty and unit
 */
public record Reach(Side side, Map<String, Integer> kinds, List<Heaviest> heaviest) {
    public Reach {
        kinds = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        heaviest = List.copyOf(heaviest);
    }

    /**
     * The heaviest penalty of a kind.
     *
     * @param amount its highest amount; empty when it has none, such as closure
     * @param provision under which it stands
     * @param sanctions how many sanctions have a penalty of the kind
     */
    public record Heaviest(
            PenaltyKind kind,
            Optional<Type> type,
            Optional<Range> amount,
            Provision provision,
            int sanctions) {}

    /** Works it out for every organisation there can be. */
    public static Reach of(Side side) {
        Distinction somebody = Distinction.between(side.law().program(), side.law().program());
        Map<String, Integer> kinds = new LinkedHashMap<>();
        Map<String, Heaviest> heaviest = new LinkedHashMap<>();
        for (Provision provision : side.provisions()) {
            boolean reaches =
                    !somebody.of(Optional.empty(), Optional.of(provision.id()), Optional.empty())
                            .found()
                            .isEmpty();
            if (reaches) {
                kinds.merge(provision.rule().kind(), 1, Integer::sum);
                if (provision.rule() instanceof Rule.Sanction sanction) {
                    penalties(side, provision, sanction, heaviest);
                }
            }
        }
        return new Reach(side, kinds, new ArrayList<>(heaviest.values()));
    }

    private static void penalties(
            Side side, Provision provision, Rule.Sanction sanction, Map<String, Heaviest> to) {
        Map<String, Range> reaches = side.law().program().reaches();
        int number = 0;
        for (Penalty penalty : sanction.penalties()) {
            number++;
            Optional<Type> type = penalty.most().map(m -> m.type());
            Optional<Range> amount =
                    Optional.ofNullable(reaches.get(provision.id() + "." + number + ".most"))
                            .map(r -> Range.of(r.high()));
            if (amount.isPresent() && amount.get().isNo()) {
                continue;
            }
            Heaviest own = new Heaviest(penalty.kind(), type, amount, provision, 1);
            to.merge(penalty.kind() + " " + type, own, Reach::heavier);
        }
    }

    private static Heaviest heavier(Heaviest one, Heaviest other) {
        long first = one.amount().map(Range::high).orElse(0L);
        long second = other.amount().map(Range::high).orElse(0L);
        Heaviest more = second > first ? other : one;
        return new Heaviest(
                more.kind(),
                more.type(),
                more.amount(),
                more.provision(),
                one.sanctions() + other.sanctions());
    }
}
