package org.jielin.resident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jielin.common.ui.Progress;

/**
 * Finds records that may be of one person. Only people who share something that could carry a pair above
 * {@link DuplicatePair#LISTED} are compared: name, former name, birthday, room, telephone or the greater part of a number.
 */
public final class DuplicateRules {

    /** More people than that behind one door or telephone are no family: an office's number, a collective household. */
    private static final int LARGEST_BLOCK = 200;
    /** Region, birthday and the first digit of the sequence: what Excel leaves of a number. */
    private static final int KEPT_BY_EXCEL = 15;
    private static final int ID_LENGTH = 18;
    private static final int MOST_WRONG_PLACES = 2;

    private DuplicateRules() {
    }

    /** All pairs worth a look, the likeliest first; fewer when the work was asked to stop. */
    public static List<DuplicatePair> rank(List<Candidate> candidates, Progress progress) {
        List<Traits> people = candidates.stream().map(Traits::of).toList();
        List<DuplicatePair> pairs = new ArrayList<>();
        Set<Long> compared = new HashSet<>();
        Collection<List<Integer>> blocks = blocks(people);
        int done = 0;
        for (List<Integer> block : blocks) {
            if (progress.cancelled()) {
                break;
            }
            progress.report(++done, blocks.size());
            for (int i = 0; block.size() <= LARGEST_BLOCK && i < block.size(); i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    if (compared.add((long) block.get(i) * people.size() + block.get(j))) {
                        DuplicatePair pair = compare(people.get(block.get(i)), people.get(block.get(j)));
                        if (pair.listed()) {
                            pairs.add(pair);
                        }
                    }
                }
            }
        }
        return sorted(pairs);
    }

    /** Who of these may be the same as somebody, the likeliest first. */
    public static List<DuplicatePair> like(Candidate somebody, List<Candidate> people) {
        return sorted(people.stream().filter(other -> other.id() != somebody.id()).map(other -> compare(somebody, other))
                .filter(DuplicatePair::listed).toList());
    }

    private static List<DuplicatePair> sorted(List<DuplicatePair> pairs) {
        return pairs.stream().sorted(Comparator.comparingInt(DuplicatePair::score).reversed().thenComparing(pair -> pair.one().id())
                .thenComparing(pair -> pair.other().id())).toList();
    }

    /** The places in the list of those who share a key; each list ascending. */
    private static Collection<List<Integer>> blocks(List<Traits> people) {
        Map<String, List<Integer>> blocks = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            for (String key : new HashSet<>(keys(people.get(i)))) {
                blocks.computeIfAbsent(key, any -> new ArrayList<>(2)).add(i);
            }
        }
        blocks.values().removeIf(block -> block.size() < 2);
        return blocks.values();
    }

    private static List<String> keys(Traits traits) {
        Candidate person = traits.person();
        List<String> keys = new ArrayList<>();
        keys.add("name " + person.name());
        if (!person.formerName().isEmpty()) {
            keys.add("name " + person.formerName());
        }
        if (traits.birthday() != null) {
            keys.add("born " + traits.birthday());
        }
        if (person.unitId() != null) {
            keys.add("unit " + person.unitId());
        }
        traits.phones().forEach(number -> keys.add("phone " + number));
        Stream.of(traits.checkedId(), traits.doubtfulId()).filter(Objects::nonNull).forEach(number -> {
            keys.add("id " + number);
            keys.add("id " + number.substring(0, Math.min(KEPT_BY_EXCEL, number.length())));
        });
        return keys;
    }

    /** What speaks for and against two records being of one person. */
    public static DuplicatePair compare(Candidate one, Candidate other) {
        return compare(Traits.of(one), Traits.of(other));
    }

    private static DuplicatePair compare(Traits first, Traits second) {
        Candidate one = first.person();
        Candidate other = second.person();
        List<DuplicateReason> reasons = new ArrayList<>();
        boolean sameName = one.name().equals(other.name());
        boolean sameReading = !one.namePinyin().isEmpty() && one.namePinyin().equals(other.namePinyin());
        boolean nearName = !sameName && (sameReading || oneCharacterApart(one.name(), other.name()));
        boolean sameFlat = both(one, other, Candidate::unitId);
        boolean sameBirthday = first.birthday() != null && first.birthday().equals(second.birthday());
        boolean samePhone = first.phones().stream().anyMatch(second.phones()::contains);
        boolean sameSex = one.sex() == other.sex() && one.sex() != Sex.UNKNOWN;
        add(reasons, DuplicateReason.NAME_AND_BIRTH, sameName && sameBirthday);
        add(reasons, DuplicateReason.NAME_AND_YEAR, sameName && !sameBirthday && partlySameBirth(first, second));
        add(reasons, DuplicateReason.NAME_AND_FLAT, sameName && sameFlat);
        add(reasons, DuplicateReason.NAME_AND_PHONE, sameName && samePhone);
        add(reasons, DuplicateReason.NEAR_NAME_AND_BIRTH, nearName && sameBirthday);
        add(reasons, DuplicateReason.NEAR_NAME_AND_FLAT, nearName && sameFlat);
        add(reasons, DuplicateReason.FORMER_NAME, !sameName && (sameBirthday || sameFlat || samePhone)
                && (one.name().equals(other.formerName()) || other.name().equals(one.formerName())));
        add(reasons, DuplicateReason.BIRTH_SEX_FLAT, !sameName && sameBirthday && sameSex && sameFlat);
        add(reasons, DuplicateReason.PHONE_AND_SURNAME, !sameName && samePhone && one.name().codePointAt(0) == other.name().codePointAt(0));
        numbers(reasons, first, second);
        add(reasons, DuplicateReason.OTHER_BIRTH, first.birthday() != null && second.birthday() != null && !sameBirthday);
        add(reasons, DuplicateReason.OTHER_SEX, one.sex() != other.sex() && one.sex() != Sex.UNKNOWN && other.sex() != Sex.UNKNOWN);
        boolean oneHousehold = both(one, other, Candidate::householdId);
        add(reasons, DuplicateReason.ONE_HOUSEHOLD, oneHousehold && !sameName && sameReading);
        add(reasons, DuplicateReason.OTHERS_OF_HOUSEHOLD, oneHousehold && !sameName && !sameReading);
        return new DuplicatePair(one, other, reasons);
    }

    private static void numbers(List<DuplicateReason> reasons, Traits one, Traits other) {
        String checked = one.checkedId();
        String otherChecked = other.checkedId();
        if (checked != null && otherChecked != null) {
            add(reasons, checked.equals(otherChecked) ? DuplicateReason.ID_SAME : DuplicateReason.OTHER_ID, true);
            return;
        }
        String number = checked == null ? one.doubtfulId() : checked;
        String otherNumber = otherChecked == null ? other.doubtfulId() : otherChecked;
        if (number == null || otherNumber == null) {
            return;
        }
        if (number.equals(otherNumber)) {
            reasons.add(DuplicateReason.ID_SAME);
        } else if (fits(number, otherNumber) || fits(otherNumber, number)) {
            reasons.add(DuplicateReason.ID_FITS);
        } else if (number.length() == ID_LENGTH && otherNumber.length() == ID_LENGTH && distance(number, otherNumber) <= MOST_WRONG_PLACES) {
            reasons.add(DuplicateReason.ID_NEAR);
        }
    }

    /** Whether a spoilt number can have been the other: cut off, or with its last digits made zero by a spreadsheet. */
    private static boolean fits(String spoilt, String whole) {
        return whole.length() == ID_LENGTH && spoilt.length() >= KEPT_BY_EXCEL
                && (whole.startsWith(spoilt) || spoilt.endsWith("000") && whole.startsWith(spoilt.substring(0, KEPT_BY_EXCEL)));
    }

    /** In how many places two texts of one length differ; two neighbours exchanged are two places. */
    private static int distance(String one, String other) {
        int differing = 0;
        for (int i = 0; i < one.length(); i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differing;
    }

    private static boolean oneCharacterApart(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        if (left.length != right.length || left.length < 2) {
            return false;
        }
        int differing = 0;
        for (int i = 0; i < left.length; i++) {
            differing += left[i] == right[i] ? 0 : 1;
        }
        return differing == 1;
    }

    /** Whether two dates, one of which is known to the year or month only, do not contradict each other. */
    private static boolean partlySameBirth(Traits first, Traits second) {
        Candidate one = first.person();
        Candidate other = second.person();
        if (one.birthDate() == null || other.birthDate() == null || first.birthday() != null && second.birthday() != null) {
            return false;
        }
        boolean monthTold = one.birthPrecision() != BirthPrecision.YEAR && other.birthPrecision() != BirthPrecision.YEAR;
        return one.birthDate().getYear() == other.birthDate().getYear()
                && (!monthTold || one.birthDate().getMonth() == other.birthDate().getMonth());
    }

    private static boolean both(Candidate one, Candidate other, Function<Candidate, Object> value) {
        return value.apply(one) != null && value.apply(one).equals(value.apply(other));
    }

    private static void add(List<DuplicateReason> reasons, DuplicateReason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
