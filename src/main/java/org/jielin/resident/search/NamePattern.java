package org.jielin.resident.search;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jielin.common.text.PersonText;
import org.jielin.common.text.Pinyin;
import org.jielin.resident.search.Entry.SearchName;

/**
 * What somebody types of a name: characters, readings, first letters, or a mixture (张三, zhangsan, zs, zhang s, 张s). Each
 * character of the name takes at least one letter of its reading; a space or an apostrophe ends a character.
 */
final class NamePattern {

    /** Ranks: the lower, the nearer to what was meant. */
    static final int NONE = -1;
    static final int EXACT = 0;
    static final int BEGINNING = 10;
    static final int READING = 30;
    static final int INITIALS = 40;
    static final int MIXED = 44;
    static final int INSIDE = 60;

    private static final Pattern BOUNDARY = SearchWords.pattern("boundary");

    private final String letters;
    /** Signs of {@link #letters} that must begin a character of the name. */
    private final BitSet beginnings = new BitSet();
    private final boolean anyLetter;
    private final boolean onlyLetters;

    /** @param typed in small letters, with spaces or apostrophes where a character ends */
    NamePattern(String typed) {
        StringBuilder text = new StringBuilder();
        for (String word : BOUNDARY.matcher(typed).replaceAll(" ").strip().split(" +")) {
            beginnings.set(text.length());
            text.append(readable(word));
        }
        letters = text.toString();
        anyLetter = letters.chars().anyMatch(NamePattern::latin);
        onlyLetters = letters.chars().allMatch(NamePattern::latin);
    }

    /** Without the signs between the parts of a name, in small half-width letters. */
    static String plain(String name) {
        String text = PersonText.halfWidth(name).toLowerCase(Locale.ROOT);
        return BOUNDARY.matcher(text).find() || text.indexOf(' ') >= 0
                ? BOUNDARY.matcher(text).replaceAll("").replace(" ", "") : text;
    }

    /** Letters without accents; v for ü, and u after j, q, x and y, where everybody writes it so. */
    private static String readable(String word) {
        StringBuilder text = new StringBuilder();
        word.codePoints().forEach(sign -> {
            String plain = Character.isIdeographic(sign) ? Character.toString(sign) : Pinyin.plain(Character.toString(sign));
            char before = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
            text.append(plain.equals("v") && "jqxy".indexOf(before) >= 0 ? "u" : plain);
        });
        return text.toString();
    }

    private static boolean latin(int sign) {
        return sign >= 'a' && sign <= 'z';
    }

    static int bit(char letter) {
        return latin(letter) ? 1 << letter - 'a' : 0;
    }

    /** Whether nothing but signs was typed. */
    boolean isEmpty() {
        return letters.isEmpty();
    }

    /** Whether it is letters only, and there are some. */
    boolean latin() {
        return onlyLetters && anyLetter;
    }

    /** How near a name is; {@link #NONE} when it doesn't match. */
    int rank(SearchName name) {
        if (name.isEmpty()) {
            return NONE;
        }
        if (!anyLetter) {
            int at = name.plain().indexOf(letters);
            return at < 0 ? NONE : at > 0 ? INSIDE : name.plain().length() == letters.length() ? EXACT : BEGINNING;
        }
        if (onlyLetters && (name.firstLetters() & bit(letters.charAt(0))) == 0) {
            return NONE;
        }
        return new Match(name.parts(), name.text(), null).best();
    }

    /** Marks the chars of a shown name that the pattern stands for; whether there are any. */
    boolean mark(String shown, BitSet marks) {
        List<Pinyin.Part> parts = Pinyin.parts(shown);
        Match match = new Match(parts, shown, new int[parts.size()]);
        if (match.best() < 0) {
            return false;
        }
        for (int i = match.bestFrom; i < match.bestTo; i++) {
            Pinyin.Part part = parts.get(i);
            boolean character = Character.isIdeographic(shown.codePointAt(part.start()));
            marks.set(part.start(), character ? part.end() : Math.min(part.end(), part.start() + match.bestTaken[i]));
        }
        return true;
    }

    /** One name tried from each of its parts. */
    private final class Match {

        private final List<Pinyin.Part> parts;
        private final String name;
        private final int[] taken;
        private int best = Integer.MAX_VALUE;
        private int from;
        private int bestFrom;
        private int bestTo;
        private int[] bestTaken;

        Match(List<Pinyin.Part> parts, String name, int[] taken) {
            this.parts = parts;
            this.name = name;
            this.taken = taken;
        }

        int best() {
            for (from = 0; from < parts.size(); from++) {
                go(0, from, true, true, false);
            }
            return best == Integer.MAX_VALUE ? NONE : best;
        }

        private void go(int at, int place, boolean whole, boolean first, boolean other) {
            if (at == letters.length()) {
                found(place, whole, first, other);
                return;
            }
            if (place == parts.size()) {
                return;
            }
            Pinyin.Part part = parts.get(place);
            int sign = letters.codePointAt(at);
            if (!latin(sign)) {
                if (name.codePointAt(part.start()) == sign) {
                    take(place, 1);
                    go(at + Character.charCount(sign), place + 1, whole, first, other);
                }
                return;
            }
            int stop = beginnings.nextSetBit(at + 1);
            int end = stop < 0 ? letters.length() : stop;
            String[] readings = part.readings();
            for (int i = 0; i < readings.length; i++) {
                int common = 0;
                while (common < readings[i].length() && at + common < end && readings[i].charAt(common) == letters.charAt(at + common)) {
                    common++;
                }
                for (int length = common; length > 0; length--) {
                    if (at + length == stop && length < readings[i].length() && !initial(at, length)) {
                        continue;
                    }
                    take(place, length);
                    boolean all = length == readings[i].length() || at + length == letters.length() && place > from;
                    go(at + length, place + 1, whole && all, first && length == 1, other || i > 0);
                }
            }
        }

        /** What a space ends is a whole reading or its beginning as people shorten it: z, zh. */
        private boolean initial(int at, int length) {
            return length == 1 || length == 2 && letters.charAt(at + 1) == 'h';
        }

        private void take(int place, int length) {
            if (taken != null) {
                taken[place] = length;
            }
        }

        private void found(int place, boolean whole, boolean first, boolean other) {
            boolean end = place == parts.size();
            int rank = whole ? READING + (end ? 0 : 2) : first ? INITIALS + (end ? 0 : 2) : MIXED;
            rank += other ? 1 : 0;
            rank = from > 0 ? INSIDE + rank / 10 : onlyLetters ? rank : BEGINNING + rank / 10;
            if (rank < best) {
                best = rank;
                bestFrom = from;
                bestTo = place;
                bestTaken = taken == null ? null : taken.clone();
            }
        }
    }
}
