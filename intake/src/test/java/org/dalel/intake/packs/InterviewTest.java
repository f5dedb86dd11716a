// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.check.Interview;
import org.dalel.law.check.Profile;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Provision;
import org.dalel.law.program.Answers;
import org.dalel.law.program.Range;
import org.junit.jupiter.api.Test;

/** The next question, found from what hangs on it, is the one found by working out everything. */
class InterviewTest {
    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);

    /** What a question is worth and settles. */
    private record Worth(double gain, Set<String> settles) {}

    private static LawOfDay law(String pack) throws UnreadableFile {
        Path folder = Path.of("..", "packs", pack);
        return LawOfDay.of(PackFiles.pack(folder).pack().orElseThrow(), Days.all(DAY));
    }

    @Test
    void the_questions_of_kazakhstan_are_those_of_the_long_way() throws UnreadableFile {
        LawOfDay law = law("kz");
        Range association = fact(law, "legal_form", "public_association");
        for (Map<String, Range> facts :
                List.of(
                        Map.<String, Range>of(),
                        Map.of("registered", Range.YES, "legal_form", association),
                        Map.of("registered", Range.NO, "members", new Range(5, 900)))) {
            same(law, facts, Set.of("role"));
        }
    }

    @Test
    void whole_interviews_of_the_invented_country_are_those_of_the_long_way()
            throws UnreadableFile {
        LawOfDay law = law("xx");
        Map<String, Range> facts = new HashMap<>();
        Interview interview = Interview.about(law);
        List<Interview.Question> questions = interview.next(new Profile(facts), Set.of());
        while (!questions.isEmpty()) {
            same(law, facts, Set.of());
            String asked = questions.get(0).fact().id();
            List<Interview.Effect> effects = interview.effects(new Profile(facts), asked);
            Range answer = effects.get(facts.size() % effects.size()).answer();
            assertThat(facts).as("asked once").doesNotContainKey(asked);
            facts.put(asked, answer);
            questions = interview.next(new Profile(facts), facts.keySet());
        }
        assertThat(facts).isNotEmpty();
    }

    private static Range fact(LawOfDay law, String id, String value) {
        FactDefinition fact = Objects.requireNonNull(law.pack().facts().get(id));
        long bit =
                ((org.dalel.law.language.Type.One) fact.type()).domain().bit(value).orElseThrow();
        return new Range(0, bit);
    }

    private static void same(LawOfDay law, Map<String, Range> facts, Set<String> refused) {
        Map<String, Worth> found = new TreeMap<>();
        List<Interview.Question> questions = Interview.about(law).next(new Profile(facts), refused);
        for (Interview.Question question : questions) {
            found.put(
                    question.fact().id(),
                    new Worth(question.gain(), new HashSet<>(question.settles())));
        }
        assertThat(found).isEqualTo(longWay(law, facts, refused));
        assertThat(questions)
                .extracting(Interview.Question::gain)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    /** The whole law is worked out for every answer to every question. */
    private static Map<String, Worth> longWay(
            LawOfDay law, Map<String, Range> facts, Set<String> refused) {
        List<String> ids = law.pack().provisions().stream().map(Provision::id).toList();
        Answers before = Answers.of(law.program(), facts);
        List<String> open = ids.stream().filter(id -> !before.value(id).settled()).toList();
        Map<String, Worth> worths = new TreeMap<>();
        for (FactDefinition fact : law.pack().facts().values()) {
            List<Range> kinds = law.program().kinds().of(fact.id());
            Range known = before.value(fact.id());
            boolean one = fact.type() instanceof org.dalel.law.language.Type.One;
            boolean settled = known.settled() || one && Long.bitCount(known.high()) == 1;
            if (!fact.asked() || settled || refused.contains(fact.id()) || kinds.isEmpty()) {
                continue;
            }
            double left = 0;
            List<String> settles = new ArrayList<>();
            for (Range kind : kinds) {
                Map<String, Range> with = new HashMap<>(facts);
                with.put(fact.id(), kind);
                Answers after = Answers.of(law.program(), with);
                left += ids.stream().filter(id -> !after.value(id).settled()).count();
                open.stream().filter(id -> after.value(id).settled()).forEach(settles::add);
            }
            double gain = open.size() - left / kinds.size();
            if (gain > 1e-9) {
                worths.put(
                        fact.id(),
                        new Worth(gain / (1 + fact.sensitivity()), new HashSet<>(settles)));
            }
        }
        return worths;
    }
}
