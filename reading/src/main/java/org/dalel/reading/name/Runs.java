// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;

/**
 * Cuts a sentence into runs of capitalised words and joins those that only the small words of an
 * organisation's name part: "Centre | for | Rivers | and | Lakes".
 */
final class Runs {
    private final NameWords words;
    private final Gazetteer gazetteer;

    Runs(NameWords words, Gazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
    }

    /**
     * @param capitals how the document writes words elsewhere
     */
    List<Run> in(Sentence sentence, Capitals capitals) {
        List<Run> simple = simple(sentence, capitals);
        List<Run> joined = new ArrayList<>();
        for (int i = 0; i < simple.size(); i++) {
            Run run = simple.get(i);
            while (i + 1 < simple.size() && joins(run, simple.get(i + 1))) {
                run = run.part(run.from(), simple.get(i + 1).to());
                i++;
            }
            joined.add(run);
        }
        return joined;
    }

    private List<Run> simple(Sentence sentence, Capitals capitals) {
        List<Run> runs = new ArrayList<>();
        List<Word> all = sentence.words();
        int i = 0;
        while (i < all.size()) {
            if (!capital(all, i, capitals)) {
                i++;
                continue;
            }
            int from = i;
            int to = i + 1;
            while (to < all.size()) {
                if (capital(all, to, capitals) && !breaks(all, to)) {
                    to++;
                } else if (to + 1 < all.size()
                        && (words.isParticle(all.get(to).text())
                                || words.isAnd(all.get(to).text())
                                        && all.get(to).text().length() == 1)
                        && capital(all, to + 1, capitals)) {
                    to += 2;
                } else if (to + 1 < all.size()
                        && all.get(to).text().matches("\\d{1,3}")
                        && capital(all, to + 1, capitals)
                        && !words.isNoName(all.get(to - 1).text())) {
                    to += 2;
                } else if (to + 1 < all.size()
                        && possessive(all.get(to).text())
                        && words.isOwner(all.get(to - 1).text())
                        && capital(all, to + 1, capitals)) {
                    to += 2;
                } else {
                    break;
                }
            }
            runs.add(new Run(sentence, from, to));
            i = to;
        }
        return runs;
    }

    /** No name runs on over an opening quotation mark or a line's end. */
    private static boolean breaks(List<Word> all, int index) {
        return all.get(index).passage().start() - all.get(index - 1).passage().end() > 3;
    }

    static boolean possessive(String word) {
        return word.equals("'s") || word.equals("’s") || word.equals("'") || word.equals("’");
    }

    /** Whether the word is written as a name is; at a sentence's start more is asked of it. */
    private boolean capital(List<Word> all, int index, Capitals capitals) {
        Word word = all.get(index);
        String text = word.text();
        if (!nameLike(text)) {
            return false;
        }
        if (text.equals("I") || text.length() == 1 && !word.is("PROPN", "NOUN")) {
            return false;
        }
        boolean opens = index == 0 || opener(all, index);
        if (!opens) {
            return true;
        }
        String low = text.toLowerCase(Locale.ROOT);
        if (word.is("DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "ADV", "PART", "INTJ", "NUM")
                && gazetteer.givenName(low).isEmpty()
                && gazetteer.place(low).isEmpty()
                && words.known(text).isEmpty()) {
            return false;
        }
        boolean nextCapital =
                index + 1 < all.size()
                        && nameLike(all.get(index + 1).text())
                        && !words.isNoName(all.get(index + 1).text());
        if (capitals.writtenSmall(low)) {
            return nextCapital && !word.is("VERB") || nextIsOf(all, index) && words.isHead(word);
        }
        return word.is("PROPN", "NOUN", "ADJ", "X")
                || nextCapital
                || gazetteer.givenName(low).isPresent()
                || gazetteer.place(low).isPresent();
    }

    private boolean nextIsOf(List<Word> all, int index) {
        return index + 2 < all.size()
                && words.isJoint(all.get(index + 1).text())
                && nameLike(all.get(index + 2).text());
    }

    private static boolean opener(List<Word> all, int index) {
        String before = all.get(index - 1).text();
        return "“\"«:•-–—‘".contains(before) || before.equals("``");
    }

    /** A capital first, or inside a word of letters ("openMedia"), or a name of the web. */
    static boolean nameLike(String text) {
        if (text.isEmpty()) {
            return false;
        }
        if (Character.isUpperCase(text.codePointAt(0))) {
            return true;
        }
        return domain(text)
                || Character.isLetter(text.charAt(0))
                        && (text.substring(1).chars().anyMatch(Character::isUpperCase)
                                && text.chars().filter(Character::isLetter).count() > 3
                                && !text.contains("-"));
    }

    static boolean domain(String text) {
        int dot = text.lastIndexOf('.');
        return dot > 1
                && text.length() - dot <= 5
                && text.length() - dot >= 3
                && text.substring(dot + 1).chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private boolean joins(Run left, Run right) {
        Sentence sentence = left.sentence();
        List<Word> all = sentence.words();
        int gap = right.from() - left.to();
        String first = all.get(left.to()).text().toLowerCase(Locale.ROOT);
        boolean the = gap == 2 && all.get(left.to() + 1).text().equalsIgnoreCase("the");
        boolean hasHead = hasHead(left);
        if (gap == 1 || the) {
            if (words.isInside(first)) {
                return hasHead && joinedBefore(left) && continent(right);
            }
            if (words.isJoint(first)) {
                boolean goesOn = hasHead && joinedBefore(left) && first.equals("of");
                return (words.isHead(left.last()) || goesOn) && !namesNobody(right);
            }
            if (words.isAnd(first)) {
                return gap == 1 && andJoins(left, right, hasHead);
            }
        }
        return list(left, right, first, gap, hasHead);
    }

    /** "Ministry of Water, Rivers, and Lakes". */
    private boolean list(Run left, Run right, String first, int gap, boolean hasHead) {
        List<Word> all = left.sentence().words();
        if (!first.equals(",") || !hasHead || !words.isLister(left.first().text())) {
            return false;
        }
        boolean last = gap == 2 && words.isAnd(all.get(left.to() + 1).text());
        if (last) {
            return left.words().stream().anyMatch(w -> w.text().equals(",")) && plainWords(right);
        }
        int next = right.to();
        boolean more =
                gap == 1
                        && next + 1 < all.size()
                        && (all.get(next).text().equals(",") || words.isAnd(all.get(next).text()))
                        && (words.isAnd(all.get(next + 1).text())
                                || nameLike(all.get(next + 1).text()));
        return more && plainWords(right);
    }

    private boolean plainWords(Run run) {
        return run.size() <= 3
                && !hasHead(run)
                && gazetteer.place(run.plain()).isEmpty()
                && words.known(run.plain()).isEmpty()
                && gazetteer.givenName(run.first().text()).isEmpty()
                && !acronym(run);
    }

    private boolean andJoins(Run left, Run right, boolean hasHead) {
        if (gazetteer.place(right.plain()).isPresent()
                || words.known(right.plain()).isPresent()
                || acronym(right)
                || words.isHead(right.first()) && !words.isHead(right.last())
                || gazetteer.givenName(right.first().text()).isPresent()) {
            return false;
        }
        if (hasHead && joinedBefore(left)) {
            boolean adjectiveOnly =
                    afterLastSmall(left) == 1
                            && left.last().is("ADJ", "PROPN")
                            && gazetteer.place(left.last().text()).isEmpty();
            return !hasHeadLast(right) || adjectiveOnly;
        }
        return !hasHead
                && hasHeadLast(right)
                && right.size() > 1
                && !acronym(left)
                && gazetteer.place(left.plain()).isEmpty()
                && gazetteer.place(left.last().text()).isEmpty()
                && words.known(left.plain()).isEmpty()
                && gazetteer.givenName(left.first().text()).isEmpty()
                && left.size() <= 3;
    }

    private int afterLastSmall(Run run) {
        int count = 0;
        for (int i = run.to() - 1; i >= run.from(); i--) {
            if (!nameLike(run.sentence().words().get(i).text())) {
                return count;
            }
            count++;
        }
        return count;
    }

    private boolean joinedBefore(Run run) {
        return run.words().stream().anyMatch(w -> words.isJoint(w.text()));
    }

    boolean hasHead(Run run) {
        return run.words().stream().anyMatch(words::isHead);
    }

    private boolean hasHeadLast(Run run) {
        return words.isHead(run.last());
    }

    private boolean continent(Run run) {
        return gazetteer.place(run.plain()).filter(p -> p.countries().isEmpty()).isPresent();
    }

    private boolean namesNobody(Run run) {
        return run.words().stream()
                .allMatch(w -> words.isNoName(w.text()) && w.text().length() < 4);
    }

    /** Two or more capitals and nothing small: "ILI", "D18". */
    static boolean acronym(Run run) {
        return run.size() == 1 && acronym(run.first().text());
    }

    static boolean acronym(String text) {
        long capitals = text.chars().filter(Character::isUpperCase).count();
        if (capitals >= 3 && Character.isDigit(text.charAt(text.length() - 1))) {
            return true;
        }
        return text.length() <= 9
                && (capitals >= 2 || capitals == 1 && text.chars().anyMatch(Character::isDigit))
                && text.chars().noneMatch(Character::isLowerCase);
    }
}
