package org.jielin.resident.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jielin.common.db.Database;
import org.jielin.common.db.Touched;
import org.jielin.common.text.Messages;
import org.jielin.resident.ResidentDao;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentRow;
import org.jielin.resident.ResidentSort;

/**
 * The one way to ask for residents by words, as one account may see them: words are looked for in memory, everything else
 * of a filter and the rows that are shown come from the tables. What is kept agrees with every step that anybody has done.
 */
public final class ResidentSearch {

    /** Today and the day that somebody looks back to. */
    private static final int MOST_DAYS = 2;
    private static final int MOST_BOUND = 1000;

    private final Database database;
    private final Map<LocalDate, SearchIndex> indexes = new LinkedHashMap<>(MOST_DAYS, 1, true);
    private Within within;

    public ResidentSearch(Database database) {
        this.database = database;
    }

    /** The residents of a day whom a filter lets through: the first of them as rows, and how many there are. */
    public synchronized Found find(ResidentFilter filter, LocalDate day, int most) {
        if (filter.text().isEmpty()) {
            return database.read(daos -> new Found(SearchTerms.NOTHING, daos.get(ResidentDao.class).rows(filter.on(day), most),
                    daos.get(ResidentDao.class).count(filter.on(day)), List.of(), Map.of(), Map.of()));
        }
        SearchIndex index = index(day);
        SearchTerms terms = index.understand(filter.text());
        List<Entry> found = hits(index, terms, filter);
        List<Entry> shown = found.subList(0, Math.min(most, found.size()));
        Map<Long, String> otherNames = new HashMap<>();
        shown.forEach(entry -> otherNames.put(entry.id(), otherName(terms, entry)));
        otherNames.values().removeIf(String::isEmpty);
        Map<Long, List<String>> derived = new HashMap<>();
        shown.forEach(entry -> derived.put(entry.id(), derived(terms, entry)));
        derived.values().removeIf(List::isEmpty);
        return new Found(terms, rows(database, shown.stream().map(Entry::id).toList(), day), found.size(),
                found.isEmpty() ? index.unknown(terms) : List.of(), otherNames, derived);
    }

    public synchronized int count(ResidentFilter filter, LocalDate day) {
        if (filter.text().isEmpty()) {
            return database.reader(ResidentDao.class).count(filter.on(day));
        }
        SearchIndex index = index(day);
        return hits(index, index.understand(filter.text()), filter).size();
    }

    /** All whom a filter lets through. */
    public synchronized Set<Long> ids(ResidentFilter filter, LocalDate day) {
        if (filter.text().isEmpty()) {
            return database.reader(ResidentDao.class).ids(filter.on(day));
        }
        SearchIndex index = index(day);
        return hits(index, index.understand(filter.text()), filter).stream().map(Entry::id).collect(Collectors.toSet());
    }

    /** All whom a filter lets through, as somebody else may see them: for papers. */
    public synchronized List<ResidentRow> rows(ResidentFilter filter, LocalDate day, Database reader) {
        if (filter.text().isEmpty()) {
            return reader.reader(ResidentDao.class).rows(filter.on(day), Integer.MAX_VALUE);
        }
        SearchIndex index = index(day);
        return rows(reader, hits(index, index.understand(filter.text()), filter).stream().map(Entry::id).toList(), day);
    }

    /** The nearest, without a look into the tables, for what is shown while somebody types. */
    public synchronized Suggestions suggest(String typed, LocalDate day, int most) {
        SearchIndex index = index(day);
        SearchTerms terms = index.understand(typed);
        if (terms.isEmpty()) {
            return new Suggestions(terms, List.of(), 0, List.of());
        }
        List<Entry> found = index.find(terms, null);
        return new Suggestions(terms, found.stream().limit(most).map(entry -> new Suggestion(entry.id(), entry.name().text(), otherName(terms, entry),
                entry.place().address().full(), entry.birthDate())).toList(), found.size(), found.isEmpty() ? index.unknown(terms) : List.of());
    }

    /** Reads what is kept in memory for a day, so that the first question is answered as fast as the others. */
    public synchronized void prepare(LocalDate day) {
        index(day);
    }

    private List<Entry> hits(SearchIndex index, SearchTerms terms, ResidentFilter filter) {
        List<Entry> found = index.find(terms, within(filter.withText("").sorted(ResidentSort.ADDRESS), index));
        if (filter.sort() == ResidentSort.NAME) {
            found.sort(Entry.BY_NAME);
        }
        return found;
    }

    private Set<Long> within(ResidentFilter wordless, SearchIndex index) {
        if (wordless.isAll()) {
            return null;
        }
        if (within == null || !within.filter.equals(wordless) || !within.day.equals(index.day()) || within.step != index.step()) {
            within = new Within(wordless, index.day(), index.step(), database.reader(ResidentDao.class).ids(wordless.on(index.day())));
        }
        return within.ids;
    }

    private SearchIndex index(LocalDate day) {
        SearchIndex known = indexes.get(day);
        SearchIndex now = known;
        if (known == null) {
            long step = database.newestStep();
            now = database.read(daos -> SearchIndex.read(daos, day, step));
        } else if (database.newestStep() != known.step()) {
            Touched touched = database.touchedSince(known.step());
            now = database.read(daos -> known.after(touched, daos));
        }
        indexes.put(day, now);
        if (indexes.size() > MOST_DAYS) {
            indexes.remove(indexes.keySet().iterator().next());
        }
        return now;
    }

    /** What somebody was found by who isn't shown by it: what he is called, or was called before. */
    private static String otherName(SearchTerms terms, Entry entry) {
        if (!terms.inName(entry.name().text()).isEmpty()) {
            return "";
        }
        return List.of(entry.called().text(), entry.formerName().text()).stream().filter(name -> !name.isEmpty() && !terms.inName(name).isEmpty())
                .findFirst().orElse("");
    }

    /** The tags that were asked for and that only living together shows. */
    private static List<String> derived(SearchTerms terms, Entry entry) {
        return entry.derived().stream().filter(entry::derivesOnly).map(Messages::label).filter(label -> !terms.inTags(label).isEmpty()).toList();
    }

    private static List<ResidentRow> rows(Database reader, List<Long> ids, LocalDate day) {
        Map<Long, ResidentRow> rows = new HashMap<>();
        for (int from = 0; from < ids.size(); from += MOST_BOUND) {
            reader.reader(ResidentDao.class).rows(day, ids.subList(from, Math.min(from + MOST_BOUND, ids.size()))).forEach(row -> rows.put(row.id(), row));
        }
        return new ArrayList<>(ids.stream().map(rows::get).filter(Objects::nonNull).toList());
    }

    /**
     * @param unknown what nobody at all is meant by, when nobody was found
     * @param otherNames by person, a name that isn't shown and that somebody was found by
     * @param derived by person, the tags that somebody was found by and that only birth dates and the flat show
     */
    public record Found(SearchTerms terms, List<ResidentRow> rows, int count, List<String> unknown, Map<Long, String> otherNames,
            Map<Long, List<String>> derived) {
    }

    public record Suggestions(SearchTerms terms, List<Suggestion> people, int count, List<String> unknown) {
    }

    /** @param otherName what the person was found by; empty when it is the name */
    public record Suggestion(long id, String name, String otherName, String address, LocalDate birthDate) {
    }

    private record Within(ResidentFilter filter, LocalDate day, long step, Set<Long> ids) {
    }
}
