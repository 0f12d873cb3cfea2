package org.jielin.resident.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Touched;
import org.jielin.resident.DerivedHabit;
import org.jielin.resident.DerivedTag;
import org.jielin.resident.DerivedTags;
import org.jielin.resident.Presence;

/**
 * The residents of a day in memory, as one account may see them: a scan of 100,000 takes a few milliseconds, where
 * {@code like} over as many encrypted rows took 84. Unchangeable; {@link #after} gives the next one.
 */
final class SearchIndex {

    private static final int RANKS = 100;
    private static final int MOST_BOUND = 1000;

    private final LocalDate day;
    private final long step;
    private final DerivedHabit habit;
    private final Map<Long, Place> places;
    private final Set<String> placeNames;
    private final List<Entry> entries;
    private final Vocabulary vocabulary;

    /** @param entries in the order of {@link Entry#BY_PLACE} */
    private SearchIndex(LocalDate day, long step, DerivedHabit habit, Map<Long, Place> places, Set<String> placeNames, List<Entry> entries) {
        this.day = day;
        this.step = step;
        this.habit = habit;
        this.places = places;
        this.placeNames = placeNames;
        this.entries = entries;
        Set<String> labels = new TreeSet<>();
        entries.forEach(entry -> labels.addAll(entry.tags()));
        this.vocabulary = Vocabulary.of(labels, placeNames);
    }

    /** @param step the newest before the reading began: what comes meanwhile is read once more, never missed */
    static SearchIndex read(Daos daos, LocalDate day, long step) {
        SearchDao dao = daos.get(SearchDao.class);
        List<SearchDao.PersonRow> people = dao.people(day);
        Map<Long, Place> places = places(dao);
        DerivedHabit habit = DerivedHabit.of(dao::setting);
        List<Entry> entries = entries(people, dao.contacts(), dao.tags(day), dao.memberships(day), places);
        return new SearchIndex(day, step, habit, places, Vocabulary.names(places.values()), derived(entries, null, day, habit));
    }

    private static Map<Long, Place> places(SearchDao dao) {
        Map<Long, Place> places = new HashMap<>();
        for (SearchDao.PlaceRow row : dao.places()) {
            places.put(row.unitId(), Place.of(row, places.size()));
        }
        return places;
    }

    private static List<Entry> entries(List<SearchDao.PersonRow> people, List<SearchDao.TextRow> contacts, List<SearchDao.TextRow> tags,
            List<SearchDao.MemberRow> memberships, Map<Long, Place> places) {
        Map<Long, List<String>> numbers = new HashMap<>();
        contacts.forEach(row -> numbers.computeIfAbsent(row.personId(), person -> new ArrayList<>(2)).add(signs(row.text())));
        Map<Long, List<String>> labels = new HashMap<>();
        tags.forEach(row -> labels.computeIfAbsent(row.personId(), person -> new ArrayList<>(2)).add(row.text()));
        Map<Long, SearchDao.MemberRow> members = new HashMap<>();
        memberships.forEach(row -> members.put(row.personId(), row));
        List<Entry> entries = new ArrayList<>(people.size());
        for (SearchDao.PersonRow row : people) {
            List<String> own = new ArrayList<>(numbers.getOrDefault(row.id(), List.of()));
            for (String number : new String[] {row.idNumber(), row.idAsWritten()}) {
                if (number != null && !number.isEmpty()) {
                    own.add(signs(number));
                }
            }
            Place place = places.get(row.unitId());
            if (place == null) {
                // Taken back between two readings: the step that did so is newer than this index, which is read again then.
                continue;
            }
            entries.add(Entry.of(row, place, members.get(row.id()), List.copyOf(labels.getOrDefault(row.id(), List.of())), List.copyOf(own)));
        }
        entries.sort(Entry.BY_PLACE);
        return entries;
    }

    /**
     * With the tags that living together shows.
     *
     * @param units those in which somebody has changed; null for all
     */
    private static List<Entry> derived(List<Entry> entries, Set<Long> units, LocalDate day, DerivedHabit habit) {
        List<Presence> together = entries.stream().filter(entry -> units == null || units.contains(entry.place().unitId())).map(Entry::presence).toList();
        Map<Long, Set<DerivedTag>> tags = DerivedTags.of(together, day, habit);
        List<Entry> shown = new ArrayList<>(entries.size());
        entries.forEach(entry -> shown.add(tags.containsKey(entry.id()) ? entry.with(tags.get(entry.id())) : entry));
        return shown;
    }

    /** Digits, X and the stars of masks. */
    private static String signs(String number) {
        StringBuilder signs = new StringBuilder(number.length());
        number.chars().filter(sign -> sign == '*' || sign >= '0' && sign <= '9' || sign == 'X' || sign == 'x')
                .forEach(sign -> signs.append(Character.toUpperCase((char) sign)));
        return signs.toString();
    }

    /** This index with what was touched since, read again. */
    SearchIndex after(Touched touched, Daos daos) {
        SearchDao dao = daos.get(SearchDao.class);
        if (touched.all() || touched.people().size() > MOST_BOUND || !DerivedHabit.of(dao::setting).equals(habit)) {
            return read(daos, day, touched.step());
        }
        Set<Long> people = touched.people();
        List<SearchDao.PersonRow> rows = people.isEmpty() ? List.of() : dao.people(day, people);
        Map<Long, Place> now = touched.newPlaces() ? places(dao) : places;
        List<Entry> all = new ArrayList<>(entries.size() + rows.size());
        Set<Long> units = new HashSet<>();
        for (Entry entry : entries) {
            Place place = touched.newPlaces() ? now.get(entry.place().unitId()) : entry.place();
            if (place != null && !people.contains(entry.id())) {
                all.add(touched.newPlaces() ? entry.at(place) : entry);
            } else {
                units.add(entry.place().unitId());
            }
        }
        if (!rows.isEmpty()) {
            all.addAll(entries(rows, dao.contacts(people), dao.tags(day, people), dao.memberships(day, people), now));
            all.sort(Entry.BY_PLACE);
            rows.forEach(row -> units.add(row.unitId()));
        }
        return new SearchIndex(day, touched.step(), habit, now, touched.newPlaces() ? Vocabulary.names(now.values()) : placeNames,
                derived(all, units, day, habit));
    }

    LocalDate day() {
        return day;
    }

    long step() {
        return step;
    }

    SearchTerms understand(String typed) {
        return SearchTerms.parse(typed, vocabulary, day);
    }

    /**
     * Who is meant, the nearest first, and door by door among those who are equally near.
     *
     * @param within only these people; null for everybody
     */
    List<Entry> find(SearchTerms terms, Set<Long> within) {
        List<List<Entry>> byRank = new ArrayList<>(RANKS);
        for (int i = 0; i < RANKS; i++) {
            byRank.add(null);
        }
        for (Entry entry : entries) {
            int rank = terms.rank(entry);
            if (rank >= 0 && (within == null || within.contains(entry.id()))) {
                if (byRank.get(rank) == null) {
                    byRank.set(rank, new ArrayList<>());
                }
                byRank.get(rank).add(entry);
            }
        }
        List<Entry> found = new ArrayList<>();
        byRank.stream().filter(rank -> rank != null).forEach(found::addAll);
        return found;
    }

    /** The terms that nobody at all is meant by. */
    List<String> unknown(SearchTerms terms) {
        Set<Integer> met = new HashSet<>();
        for (Entry entry : entries) {
            for (int i = 0; i < terms.size(); i++) {
                if (!met.contains(i) && terms.term(i).rank(entry) >= 0) {
                    met.add(i);
                }
            }
        }
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if (!met.contains(i)) {
                unknown.add(terms.term(i).words());
            }
        }
        return unknown;
    }
}
