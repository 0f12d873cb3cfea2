package org.jielin.resident.search;

import java.time.LocalDate;
import java.util.List;
import org.jielin.common.db.Act;
import org.jielin.common.db.Database;
import org.jielin.common.text.UserMessageException;
import org.jielin.resident.ResidentFilter;

/** Keeps lists by what they ask. One's own needs no right but to see residents, one of everybody's the right to edit them. */
public final class SavedSearches {

    private final Database database;
    private final ResidentSearch search;

    public SavedSearches(Database database, ResidentSearch search) {
        this.database = database;
        this.search = search;
    }

    /** Every list with the number of those whom opening it shows. */
    public List<Counted> counted(LocalDate day) {
        return database.reader(SavedSearchDao.class).all().stream().map(saved -> new Counted(saved, search.count(saved.filter(), day))).toList();
    }

    /**
     * @param shared for everybody; where nobody has an account every list is
     * @throws UserMessageException when there is such a name already
     */
    public void save(String name, boolean shared, ResidentFilter filter) {
        keep(SavedSearch.of(name, shared ? null : database.access().accountId(), filter));
    }

    /** Keeps a list again that was removed. */
    public void keep(SavedSearch saved) {
        refuseKnown(saved);
        database.write(Act.of(saved.shared() ? "resident.search.save" : "search.save", saved.name()), daos -> daos.get(SavedSearchDao.class).insert(saved));
    }

    public void rename(SavedSearch saved, String name) {
        SavedSearch renamed = SavedSearch.of(name, saved.accountId(), saved.filter());
        refuseKnown(renamed);
        database.write(Act.of(saved.shared() ? "resident.search.rename" : "search.rename", name), daos -> {
            daos.get(SavedSearchDao.class).rename(saved.id(), name);
            return null;
        });
    }

    public void remove(SavedSearch saved) {
        database.write(Act.of(saved.shared() ? "resident.search.remove" : "search.remove", saved.name()), daos -> {
            daos.get(SavedSearchDao.class).delete(saved.id());
            return null;
        });
    }

    private void refuseKnown(SavedSearch saved) {
        boolean known = database.reader(SavedSearchDao.class).all().stream().anyMatch(other -> other.name().equals(saved.name())
                && other.shared() == saved.shared());
        if (known) {
            throw new UserMessageException("search.saved.known", saved.name());
        }
    }

    public record Counted(SavedSearch saved, int count) {
    }
}
