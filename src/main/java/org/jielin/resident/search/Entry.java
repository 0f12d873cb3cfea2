package org.jielin.resident.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jielin.common.text.Messages;
import org.jielin.common.text.Pinyin;
import org.jielin.resident.DerivedTag;
import org.jielin.resident.Presence;
import org.jielin.resident.Relation;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.Sex;

/**
 * A resident as the search knows one: only what the account may see, numbers as they are masked for it.
 *
 * @param birthDate null when it is not known
 * @param household 0 for none
 * @param relation to that household's head; null for none
 * @param derived what the flat shows of him, whoever asserted it
 * @param numbers identity number, the number as a paper showed it, telephones; digits, X and stars only
 */
record Entry(long id, SearchName name, SearchName called, SearchName formerName, Sex sex, LocalDate birthDate,
        ResidenceCategory category, Place place, long household, Relation relation, List<String> tags, Set<DerivedTag> derived, List<String> numbers) {

    /** Door by door, a household together with its head first. */
    static final Comparator<Entry> BY_PLACE = Comparator.<Entry>comparingInt(entry -> entry.place.rank()).thenComparingLong(Entry::household)
            .thenComparing(entry -> entry.relation != Relation.HEAD).thenComparingLong(Entry::id);
    /** By the name's reading, then as above. */
    static final Comparator<Entry> BY_NAME = Comparator.<Entry, String>comparing(entry -> entry.name.reading()).thenComparing(entry -> entry.name.text())
            .thenComparing(BY_PLACE);

    static Entry of(SearchDao.PersonRow row, Place place, SearchDao.MemberRow member, List<String> tags, List<String> numbers) {
        return new Entry(row.id(), SearchName.of(row.name()), SearchName.of(row.called()), SearchName.of(row.formerName()), row.sex(), row.birthDate(),
                row.category(), place, member == null ? 0 : member.householdId(), member == null ? null : member.relation(), tags, Set.of(), numbers);
    }

    /** The same with its unit read again. */
    Entry at(Place again) {
        return new Entry(id, name, called, formerName, sex, birthDate, category, again, household, relation, tags, derived, numbers);
    }

    Entry with(Set<DerivedTag> shown) {
        return shown.equals(derived) ? this
                : new Entry(id, name, called, formerName, sex, birthDate, category, place, household, relation, tags, shown, numbers);
    }

    /** As derived tags look at him. */
    Presence presence() {
        return new Presence(id, place.unitId(), household == 0 ? null : household, relation, birthDate, category);
    }

    /** Whether the flat shows it though nobody has asserted it. */
    boolean derivesOnly(DerivedTag tag) {
        return derived.contains(tag) && !tags.contains(Messages.label(tag));
    }

    /** A name with its readings, worked out once. */
    record SearchName(String text, String plain, String reading, List<Pinyin.Part> parts, int firstLetters) {

        private static final SearchName NONE = new SearchName("", "", "", List.of(), 0);

        static SearchName of(String name) {
            if (name == null || name.isEmpty()) {
                return NONE;
            }
            List<Pinyin.Part> parts = List.copyOf(Pinyin.parts(name));
            StringBuilder reading = new StringBuilder();
            int letters = 0;
            for (Pinyin.Part part : parts) {
                reading.append(part.readings()[0]);
                for (String each : part.readings()) {
                    letters |= NamePattern.bit(each.charAt(0));
                }
            }
            return new SearchName(name, NamePattern.plain(name), reading.toString(), parts, letters);
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        /** Whether a word of it is written in letters. */
        boolean foreign() {
            return parts.stream().anyMatch(part -> !Character.isIdeographic(text.codePointAt(part.start())));
        }
    }
}
