package org.jielin.resident.search;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jielin.common.text.Messages;
import org.jielin.common.time.Ages;
import org.jielin.resident.DerivedTag;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.Sex;

/** One thing that is looked for, as the words were understood. */
sealed interface Term {

    int NONE = NamePattern.NONE;
    /** Of what says nothing about how near a name is. */
    int PLAIN = 15;

    /** How near a resident is, the lower the nearer; {@link #NONE} when he isn't meant. */
    int rank(Entry entry);

    /** How it was understood, for whoever typed it. */
    String words();

    /** Marks what the term stands for in a text that is shown of a resident. */
    default void mark(Shown what, String text, BitSet marks) {
    }

    /** Which fact of a resident a shown text tells. */
    enum Shown {
        NAME, PLACE, NUMBER, TAGS
    }

    /**
     * A name, former name or what somebody is called.
     *
     * @param whole the words one after the other
     * @param each the words for themselves, which foreign names have in either order
     */
    record Named(String typed, NamePattern whole, List<NamePattern> each) implements Term {

        private static final int CALLED = 21;
        private static final int CALLED_INSIDE = 61;
        private static final int FORMER = 62;

        @Override
        public int rank(Entry entry) {
            int rank = whole.rank(entry.name());
            if (rank >= 0 && rank < NamePattern.INSIDE) {
                return rank;
            }
            int called = whole.rank(entry.called());
            if (called >= 0) {
                return called >= NamePattern.INSIDE ? CALLED_INSIDE : CALLED + called / 3;
            }
            if (rank >= 0 || whole.rank(entry.formerName()) >= 0) {
                return rank >= 0 ? rank : FORMER;
            }
            if (each.size() > 1 && entry.name().foreign()) {
                for (NamePattern word : each) {
                    if (word.rank(entry.name()) < 0) {
                        return NONE;
                    }
                }
                return NamePattern.INSIDE;
            }
            return NONE;
        }

        @Override
        public String words() {
            return Messages.text("search.term.name", typed);
        }

        @Override
        public void mark(Shown what, String text, BitSet marks) {
            if (what == Shown.NAME && !whole.mark(text, marks)) {
                each.forEach(word -> word.mark(text, marks));
            }
        }
    }

    /**
     * A door, a room, or both; a bare number may be either.
     *
     * @param before what stands before the first number: a road, an estate
     * @param doors the numbers as far as the entrance
     * @param room null when no room is told
     * @param floor null when no floor is told
     */
    record At(String typed, String before, List<PlacePart> doors, PlacePart room, PlacePart floor, boolean either) implements Term {

        @Override
        public int rank(Entry entry) {
            Place place = entry.place();
            if (!before.isEmpty() && !place.words().contains(before)) {
                return NONE;
            }
            if (either) {
                if (!before.isEmpty() && place.words().contains(typed)) {
                    return PLAIN;
                }
                PlacePart asked = doors.getFirst();
                return place.inRoom(asked) || place.behind(doors, true) ? PLAIN : NONE;
            }
            boolean there = (room == null || place.inRoom(room)) && place.behind(doors, room != null)
                    && (floor == null || onFloor(place) || place.behind(List.of(floor), false));
            return there ? PLAIN : NONE;
        }

        private boolean onFloor(Place place) {
            return (floor.kinds() & PlacePart.FLOOR) != 0 && place.floor() == floor.number();
        }

        @Override
        public String words() {
            return either ? Messages.text("search.term.either", typed) : typed;
        }

        @Override
        public void mark(Shown what, String text, BitSet marks) {
            if (what != Shown.PLACE) {
                return;
            }
            if (!before.isEmpty() && text.contains(before)) {
                marks.set(text.indexOf(before), text.indexOf(before) + before.length());
            }
            Matcher numbers = SearchWords.pattern("place").matcher(text);
            while (numbers.find()) {
                PlacePart part = PlacePart.of(numbers);
                boolean asked = doors.stream().anyMatch(door -> door.asksFor(part)) || room != null && room.asksFor(part) || floor != null && floor.asksFor(part);
                if (asked) {
                    marks.set(numbers.start(), numbers.end());
                }
            }
        }
    }

    /** Anything that is written of an address. */
    record Near(String text) implements Term {

        @Override
        public int rank(Entry entry) {
            return entry.place().says(text) ? PLAIN : NONE;
        }

        @Override
        public String words() {
            return Messages.text("search.term.place", text);
        }

        @Override
        public void mark(Shown what, String shown, BitSet marks) {
            int at = what == Shown.PLACE ? shown.indexOf(text) : -1;
            if (at >= 0) {
                marks.set(at, at + text.length());
            }
        }
    }

    /** A telephone or identity number or its end; of masked numbers the mask leaves four signs of it. */
    record Numbered(String digits) implements Term {

        private static final int END = 16;

        @Override
        public int rank(Entry entry) {
            int rank = NONE;
            for (String number : entry.numbers()) {
                if (number.endsWith(digits)) {
                    if (number.length() == digits.length()) {
                        return NamePattern.EXACT;
                    }
                    rank = END;
                }
            }
            return rank;
        }

        @Override
        public String words() {
            return Messages.text("search.term.number", digits);
        }

        @Override
        public void mark(Shown what, String text, BitSet marks) {
            if (what != Shown.NUMBER) {
                return;
            }
            int same = 0;
            while (same < Math.min(text.length(), digits.length()) && text.charAt(text.length() - 1 - same) == digits.charAt(digits.length() - 1 - same)) {
                same++;
            }
            if (same >= Math.min(4, digits.length())) {
                marks.set(text.length() - same, text.length());
            }
        }
    }

    /** @param bornBy the last birth date that is old enough, {@code bornAfter} the last that is too old; null for any */
    record Aged(Integer from, Integer under, LocalDate bornBy, LocalDate bornAfter) implements Term {

        static Aged between(Integer from, Integer under, LocalDate day) {
            return new Aged(from, under, from == null ? null : Ages.bornOnOrBefore(from, day), under == null ? null : Ages.bornOnOrBefore(under, day));
        }

        @Override
        public int rank(Entry entry) {
            LocalDate born = entry.birthDate();
            boolean meant = born != null && (bornBy == null || !born.isAfter(bornBy)) && (bornAfter == null || born.isAfter(bornAfter));
            return meant ? PLAIN : NONE;
        }

        @Override
        public String words() {
            if (under == null) {
                return Messages.text("resident.age.from", from);
            }
            if (from == null) {
                return Messages.text("resident.age.under", under);
            }
            return under == from + 1 ? Messages.text("resident.age", from) : Messages.text("search.term.ages", from, under - 1);
        }
    }

    record OfSex(Sex sex) implements Term {

        @Override
        public int rank(Entry entry) {
            return entry.sex() == sex ? PLAIN : NONE;
        }

        @Override
        public String words() {
            return Messages.label(sex);
        }
    }

    record OfCategory(ResidenceCategory category) implements Term {

        @Override
        public int rank(Entry entry) {
            return entry.category() == category ? PLAIN : NONE;
        }

        @Override
        public String words() {
            return Messages.label(category);
        }
    }

    record Tagged(String label) implements Term {

        @Override
        public int rank(Entry entry) {
            return entry.tags().contains(label) ? PLAIN : NONE;
        }

        @Override
        public String words() {
            return Messages.text("search.term.tag", label);
        }

        @Override
        public void mark(Shown what, String text, BitSet marks) {
            int at = what == Shown.TAGS ? text.indexOf(label) : -1;
            if (at >= 0) {
                marks.set(at, at + label.length());
            }
        }
    }

    /** What birth dates and flats show, after those of whom it is asserted. */
    record Derived(DerivedTag tag) implements Term {

        @Override
        public int rank(Entry entry) {
            return entry.derived().contains(tag) ? PLAIN + 1 : NONE;
        }

        @Override
        public String words() {
            return Messages.text("search.term.derived", Messages.label(tag));
        }

        @Override
        public void mark(Shown what, String text, BitSet marks) {
            new Tagged(Messages.label(tag)).mark(what, text, marks);
        }
    }

    /** What could be meant in several ways is found in each of them. */
    record Any(List<Term> terms) implements Term {

        @Override
        public int rank(Entry entry) {
            int best = NONE;
            for (Term term : terms) {
                int rank = term.rank(entry);
                best = rank >= 0 && (best < 0 || rank < best) ? rank : best;
            }
            return best;
        }

        @Override
        public String words() {
            return terms.stream().map(Term::words).collect(Collectors.joining(Messages.text("search.term.or")));
        }

        @Override
        public void mark(Shown what, String text, BitSet marks) {
            terms.forEach(term -> term.mark(what, text, marks));
        }
    }

    record Without(Term term) implements Term {

        @Override
        public int rank(Entry entry) {
            return term.rank(entry) < 0 ? PLAIN : NONE;
        }

        @Override
        public String words() {
            return Messages.text("search.term.without", term.words());
        }
    }
}
