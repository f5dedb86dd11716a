// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.util.List;
import java.util.Optional;
import org.dalel.law.language.Expression;

/**
 * A rule of an instrument's general part: it says nothing to anybody by itself, but shapes the
 * sanctions of the same instrument that it reaches. Of two that reach the same penalty, one that
 * {@linkplain Provision#beats() beats} the other takes its place there, and only there.
 */
public sealed interface GeneralRule extends Rule {
    /** Which sanctions and penalties of the instrument it shapes. */
    Reach reach();

    @Override
    default String kind() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=.)([A-Z])", "_$1")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * A floor and a ceiling of one kind of penalty. Where the special part gives no lowest or no
     * highest amount, these are it.
     *
     * @param yields whether an amount that the special part does give goes before this one; else it
     *     is brought between floor and ceiling
     */
    record Bound(
            Reach reach,
            PenaltyKind penalty,
            Optional<Expression> least,
            Optional<Expression> most,
            boolean yields)
            implements GeneralRule {}

    /**
     * Where a warning is among the penalties, it is the only one open.
     *
     * @param unless what opens the others, such as an aggravating circumstance
     */
    record WarningFirst(Reach reach, Optional<Expression> unless) implements GeneralRule {}

    /**
     * No penalty after a day.
     *
     * @param until the last day of a decision
     */
    record Limitation(Reach reach, Expression until) implements GeneralRule {}

    /**
     * What takes the place of a penalty that is not carried out: for each so much of it, so much of
     * another kind.
     *
     * @param each a unit's worth of the penalty, such as {@code 4 mci}
     * @param gives what one such unit's worth becomes, such as {@code 1 day}
     */
    record Conversion(
            Reach reach, PenaltyKind from, Expression each, PenaltyKind to, Expression gives)
            implements GeneralRule {}

    /**
     * A law that removes or softens a penalty after the act is applied to it; a harsher one is not.
     *
     * @param until the day up to which a softer law counts
     */
    record SofterLooksBack(Reach reach, Anchor until) implements GeneralRule {}

    /**
     * What counts as a repetition, for sanctions with {@code repeat_months}.
     *
     * @param when for example: the act lies within a year of the end of the last penalty
     */
    record Repetition(Reach reach, Expression when) implements GeneralRule {}

    /**
     * A choice among the sanctions of an instrument. Whatever is empty leaves nothing out.
     *
     * @param branches of these branches
     * @param on penalties that meet these, in the pack's words
     * @param prisonOver offences with a prison term of more than so many months
     * @param prisonUpTo offences with a prison term of at most so many months; none counts as 0
     * @param only only these provisions; a {@code *} at the end stands for any ending
     * @param except not these
     */
    record Reach(
            List<Branch> branches,
            List<String> on,
            Optional<Long> prisonOver,
            Optional<Long> prisonUpTo,
            List<String> only,
            List<String> except) {
        public Reach {
            branches = List.copyOf(branches);
            on = List.copyOf(on);
            only = List.copyOf(only);
            except = List.copyOf(except);
        }

        /** Whether a sanction is among them. */
        public boolean has(Provision provision) {
            return provision.rule() instanceof Sanction sanction
                    && (branches.isEmpty() || branches.contains(provision.branch()))
                    && prison(sanction)
                    && (only.isEmpty() || named(only, provision.id()))
                    && !named(except, provision.id());
        }

        /** Whether a penalty of a sanction is among them. */
        public boolean has(Provision provision, Penalty penalty) {
            return has(provision) && (on.isEmpty() || on.contains(penalty.on()));
        }

        private boolean prison(Sanction sanction) {
            if (prisonOver.isEmpty() && prisonUpTo.isEmpty()) {
                return true;
            }
            long months = 0;
            for (Penalty penalty : sanction.penalties()) {
                if (penalty.kind() == PenaltyKind.IMPRISONMENT
                        && penalty.most().orElse(null) instanceof Expression.Constant most) {
                    months = Math.max(months, most.value());
                }
            }
            return months > prisonOver.orElse(-1L) && months <= prisonUpTo.orElse(Long.MAX_VALUE);
        }

        private static boolean named(List<String> names, String id) {
            for (String name : names) {
                boolean fits =
                        name.endsWith("*")
                                ? id.regionMatches(0, name, 0, name.length() - 1)
                                : id.equals(name);
                if (fits) {
                    return true;
                }
            }
            return false;
        }
    }
}
