package org.jielin.resident.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jielin.common.text.Messages;
import org.jielin.common.text.PersonText;
import org.jielin.resident.DerivedTag;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.Sex;
import org.jielin.resident.search.SearchTerms.Piece;

/** Reads what was typed word for word, each by what it looks like; what looks like nothing else is a name. */
final class TermReader {

    private static final int OLDEST = 130;
    /** From 28-101 on it is an address. */
    private static final int OLDEST_OF_RANGE = 100;
    private static final int SHORTEST_TAIL = 4;

    private final Vocabulary vocabulary;
    private final LocalDate day;
    private final List<Piece> pieces = new ArrayList<>();
    /** Words in letters that may be one name (zhang s); they wait for the next. */
    private final List<String> letters = new ArrayList<>();
    private String word;
    private int at;
    private boolean without;

    TermReader(Vocabulary vocabulary, LocalDate day) {
        this.vocabulary = vocabulary;
        this.day = day;
    }

    List<Piece> read(String typed) {
        String text = PersonText.halfWidth(typed).strip().toLowerCase(Locale.ROOT);
        for (String label : vocabulary.labelsWithSpaces()) {
            if ((" " + text + " ").contains(" " + label + " ")) {
                text = (" " + text + " ").replace(" " + label + " ", " ").strip();
                pieces.add(new Piece(label, known(label)));
            }
        }
        Arrays.stream(SearchWords.pattern("separators").split(text)).filter(each -> !each.isEmpty()).forEach(this::word);
        endLetters();
        return pieces;
    }

    private void word(String typed) {
        without = typed.length() > 1 && typed.charAt(0) == '-';
        word = without ? typed.substring(1) : typed;
        at = 0;
        while (at < word.length()) {
            if (!estate() && !age() && !number() && !place("")) {
                run();
            }
        }
    }

    private void add(int from, Term term) {
        endLetters();
        pieces.add(new Piece((without ? "-" : "") + word.substring(from, at), without ? new Term.Without(term) : term));
    }

    private void endLetters() {
        if (!letters.isEmpty()) {
            String name = String.join(" ", letters);
            List<NamePattern> each = letters.stream().map(NamePattern::new).toList();
            letters.clear();
            pieces.add(new Piece(name, new Term.Named(name, new NamePattern(name), each)));
        }
    }

    private Matcher here(String key) {
        Matcher matcher = SearchWords.pattern(key).matcher(word);
        return matcher.region(at, word.length()).useTransparentBounds(true).useAnchoringBounds(false).lookingAt() ? matcher : null;
    }

    /** An estate whose name has a number, which would be read as a door. */
    private boolean estate() {
        String name = vocabulary.numbered(word, at);
        if (name == null) {
            return false;
        }
        int start = at;
        at += name.length();
        add(start, new Term.Near(name));
        return true;
    }

    private boolean age() {
        Matcher range = here("age.range");
        int start = at;
        if (range != null) {
            int from = Integer.parseInt(range.group("from"));
            int to = Integer.parseInt(range.group("to"));
            boolean years = range.group("one") != null || range.group("other") != null;
            if (from < to && to <= (years ? OLDEST : OLDEST_OF_RANGE)) {
                at = range.end();
                add(start, Term.Aged.between(from, to + 1, day));
                return true;
            }
        }
        Matcher age = here("age");
        if (age == null || !aged(age)) {
            return false;
        }
        int number = Integer.parseInt(age.group("number"));
        at = age.end();
        add(start, aged(age, number));
        return true;
    }

    private static boolean aged(Matcher age) {
        return Integer.parseInt(age.group("number")) <= OLDEST && (age.group("before") != null || age.group("years") != null || age.group("after") != null);
    }

    private Term aged(Matcher age, int number) {
        for (String said : new String[] {age.group("before"), age.group("after")}) {
            if (SearchWords.says("age.from", said)) {
                return Term.Aged.between(number, null, day);
            } else if (SearchWords.says("age.over", said)) {
                return Term.Aged.between(number + 1, null, day);
            } else if (SearchWords.says("age.below", said)) {
                return Term.Aged.between(null, number, day);
            } else if (SearchWords.says("age.most", said)) {
                return Term.Aged.between(null, number + 1, day);
            } else if (SearchWords.says("age.decade", said)) {
                return Term.Aged.between(number, number - number % 10 + 10, day);
            }
        }
        return Term.Aged.between(number, number + 1, day);
    }

    private boolean number() {
        Matcher number = here("number");
        if (number == null) {
            return false;
        }
        int start = at;
        at = number.end();
        add(start, new Term.Numbered(number.group().replace("-", "").toUpperCase(Locale.ROOT)));
        return true;
    }

    /** @param before what was read before the first number, a road or an estate */
    private boolean place(String before) {
        int start = at;
        int end = at;
        List<PlacePart> parts = new ArrayList<>();
        while (at < word.length()) {
            Matcher part = here("place");
            boolean apart = parts.isEmpty() || !parts.getLast().bare() || end < at;
            if (part == null || !apart) {
                break;
            }
            parts.add(PlacePart.of(part));
            at = part.end();
            end = at;
            if (here("place.between") != null && at + 1 < word.length() && Character.isDigit(word.charAt(at + 1))) {
                at++;
            }
        }
        at = end;
        if (parts.isEmpty()) {
            return false;
        }
        add(start - before.length(), address(word.substring(start - before.length(), at), before, parts));
        return true;
    }

    private static Term address(String typed, String before, List<PlacePart> parts) {
        PlacePart last = parts.getLast();
        if (parts.size() == 1 && last.bare()) {
            Term either = new Term.At(typed, before, parts, null, null, true);
            String digits = typed.substring(before.length());
            return digits.length() >= SHORTEST_TAIL && digits.chars().allMatch(Character::isDigit) && before.isEmpty()
                    ? new Term.Any(List.of(either, new Term.Numbered(digits))) : either;
        }
        boolean room = last.bare() || (last.kinds() & PlacePart.ROOM) != 0;
        boolean floor = (last.kinds() & PlacePart.FLOOR) != 0 && !last.bare();
        List<PlacePart> doors = room || floor ? parts.subList(0, parts.size() - 1) : parts;
        return new Term.At(typed, before, List.copyOf(doors), room ? last : null, floor ? last : null, false);
    }

    /** Signs up to the next number or age. */
    private void run() {
        int start = at;
        do {
            at += Character.charCount(word.codePointAt(at));
        } while (at < word.length() && !Character.isDigit(word.charAt(at)) && !ageBegins());
        String said = word.substring(start, at);
        if (new NamePattern(said).isEmpty() || at < word.length() && !ageBegins() && vocabulary.place(said) && place(said)) {
            return;
        }
        Term known = known(said);
        if (known != null) {
            add(start, known);
        } else if (!without && new NamePattern(said).latin()) {
            letters.add(said);
        } else if (split(said, start)) {
            return;
        } else {
            add(start, vocabulary.place(said) ? new Term.Any(List.of(named(said), new Term.Near(said))) : named(said));
        }
    }

    private boolean ageBegins() {
        Matcher age = here("age");
        return age != null && aged(age);
    }

    private static Term named(String said) {
        NamePattern pattern = new NamePattern(said);
        return new Term.Named(said, pattern, List.of(pattern));
    }

    /** Two known words written together: 独居女. */
    private boolean split(String said, int start) {
        int end = at;
        for (int i = said.length() - 1; i > 0; i--) {
            Term first = known(said.substring(0, i));
            Term second = known(said.substring(i));
            if (first != null && second != null) {
                at = start + i;
                add(start, first);
                at = end;
                add(start + i, second);
                return true;
            }
        }
        return false;
    }

    /** The meaning of a word that means something by itself; null for others. */
    private Term known(String said) {
        Sex sex = SearchWords.constant(Sex.class, "sex", said);
        if (sex != null) {
            return new Term.OfSex(sex);
        }
        ResidenceCategory category = SearchWords.constant(ResidenceCategory.class, "category", said);
        List<Term> meanings = new ArrayList<>();
        if (vocabulary.tag(said) != null) {
            meanings.add(new Term.Tagged(vocabulary.tag(said)));
            Arrays.stream(DerivedTag.values()).filter(derived -> Messages.label(derived).equals(vocabulary.tag(said))).map(Term.Derived::new)
                    .forEach(meanings::add);
        }
        if (category != null) {
            meanings.add(new Term.OfCategory(category));
        }
        if (!meanings.isEmpty()) {
            return meanings.size() == 1 ? meanings.getFirst() : new Term.Any(List.copyOf(meanings));
        }
        Matcher not = SearchWords.pattern("not").matcher(said);
        Term denied = not.lookingAt() ? known(said.substring(not.end())) : null;
        return denied == null ? null : new Term.Without(denied);
    }
}
