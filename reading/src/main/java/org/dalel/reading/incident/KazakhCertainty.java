// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.List;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Status;

/**
 * Whether a Kazakh text says that it happened. What decides stands in the verb's endings and right
 * behind it: {@code ұсталған жоқ}, {@code салынуы мүмкін}, {@code жүгінбек}.
 */
final class KazakhCertainty {
    private static final int REACH = 5;

    private final Scene scene;
    private final Trigger trigger;
    private final int from;
    private final int to;
    private final List<String> doubts = new ArrayList<>();
    private Status status = Status.HAPPENED;
    private boolean habit;

    private KazakhCertainty(Scene scene, Trigger trigger, int from, int to) {
        this.scene = scene;
        this.trigger = trigger;
        this.from = from;
        this.to = to;
    }

    static Certainty of(Scene scene, Trigger trigger, int from, int to) {
        KazakhCertainty reader = new KazakhCertainty(scene, trigger, from, to);
        reader.conditional();
        if (trigger.manner().isNoun()) {
            reader.noun();
        } else {
            reader.verb(to - 1);
        }
        reader.behind();
        reader.around();
        return new Certainty(reader.status, reader.habit, reader.doubts);
    }

    private void hold(Status as, String doubt) {
        if (status == Status.HAPPENED) {
            status = as;
        }
        doubts.add(doubt);
    }

    private void conditional() {
        for (int i = from - 1; i >= 0 && !scene.form(i).equals(";"); i--) {
            if (scene.form(i).equals("егер")) {
                hold(Status.HYPOTHETICAL, "conditional");
                return;
            }
        }
    }

    private void verb(int verb) {
        Word word = scene.word(verb);
        boolean saysNot = trigger.words().endsWith(scene.form(verb));
        if (word.has("Polarity=Neg") && !saysNot) {
            hold(Status.DENIED, "negated");
        }
        if (word.has("Tense=Fut")) {
            hold(Status.PLANNED, "planned");
        } else if (word.has("Mood=Cnd")) {
            hold(Status.HYPOTHETICAL, "conditional");
        } else if (word.has("Mood=Pot")) {
            hold(Status.HYPOTHETICAL, "modal verb");
        } else if (word.has("Mood=Imp") || word.has("Mood=Pur")) {
            hold(Status.HYPOTHETICAL, "purpose");
        } else if (word.has("Tense=Pres") && word.has("VerbForm=Fin") && !word.has("Aspect=Prog")
                || word.has("Tense=Pres") && word.has("VerbForm=Part")) {
            habit |= !scene.heading();
        } else if (word.has("VerbForm=Conv")) {
            int main = nextFinite(verb + 1);
            if (main >= 0 && scene.word(main).has("Tense=Fut")) {
                hold(Status.PLANNED, "planned");
            }
        }
    }

    private int nextFinite(int start) {
        for (int i = start; i < Math.min(scene.size(), start + 10); i++) {
            if (scene.is(i, "VERB") && scene.word(i).has("VerbForm=Fin")) {
                return i;
            }
        }
        return -1;
    }

    /** What stands right behind: "not", "may", "must", "for having", "accused of". */
    private void behind() {
        boolean charged =
                trigger.type() != IncidentType.PROSECUTION_CHARGE
                        && trigger.type() != IncidentType.CONVICTION_SENTENCE;
        int end = Math.min(scene.size(), to + REACH);
        for (int i = to; i < end; i++) {
            String form = scene.form(i);
            if (form.equals(",") || form.equals(";") || form.equals(".")) {
                return;
            }
            boolean next = i == to;
            if (next && (form.equals("жоқ") || form.equals("емес"))
                    || form.equals("жоққа")
                    || form.equals("теріске")) {
                hold(Status.DENIED, "negated");
                return;
            }
            if (form.equals("мүмкін") || form.equals("ықтимал")) {
                hold(Status.HYPOTHETICAL, "modal verb");
                return;
            }
            if (form.equals("тиіс") || form.equals("керек") || form.equals("қажет")) {
                hold(Status.HYPOTHETICAL, "a power or duty");
                return;
            }
            if (next && form.equals("үшін")) {
                doubts.add("ground of a measure");
                return;
            }
            boolean charge = scene.lemma(i).equals("айып") || scene.lemma(i).equals("айыптау");
            if (charge && charged) {
                hold(Status.HYPOTHETICAL, "content of a charge");
                return;
            }
            if (scene.kind("demanded").get(i) && i > to - 1 && trigger.manner().isNoun()) {
                hold(Status.HYPOTHETICAL, "demanded");
                return;
            }
        }
    }

    private void noun() {
        for (int i = to; i < Math.min(scene.size(), to + 8); i++) {
            String form = scene.form(i);
            if (form.equals(";") || form.equals(".")) {
                break;
            }
            Word word = scene.word(i);
            if (word.has("VerbForm=Vnoun") && word.has("Case=Dat") && i == to) {
                hold(Status.HYPOTHETICAL, "purpose");
                return;
            }
            if (scene.is(i, "VERB")) {
                verb(i);
                if (word.has("Polarity=Neg") || scene.form(i + 1).equals("жоқ")) {
                    hold(Status.DENIED, "negated");
                }
                return;
            }
        }
        if (!scene.heading()) {
            doubts.add("no clause of its own");
        }
    }

    private void around() {
        boolean legal =
                trigger.type() == IncidentType.LEGAL_CHANGE
                        || trigger.type() == IncidentType.BILL_PROPOSED;
        if (!legal && scene.anyOf("rule", 0, scene.size())) {
            hold(Status.HYPOTHETICAL, "a rule");
        }
        for (int i = Math.max(0, from - REACH); i < Math.min(scene.size(), to + REACH); i++) {
            habit |= scene.kind("habit").get(i);
        }
    }
}
