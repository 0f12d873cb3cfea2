package org.jielin.resident.search;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The lists that are kept: everybody's, and one's own. */
public interface SavedSearchDao {

    @SqlUpdate("""
            insert into saved_search (account_id, name, words, estate_id, entrance_id, unit_id, tag, min_age, under_age, category, doubtful_id, sort)
            values (:accountId, :name, :words, :estateId, :entranceId, :unitId, :tag, :minAge, :underAge, :category, :doubtfulId, :sort)""")
    @GetGeneratedKeys("id")
    long insert(@BindMethods SavedSearch search);

    @SqlUpdate("update saved_search set name = :name where id = :id")
    void rename(@Bind("id") long id, @Bind("name") String name);

    @SqlUpdate("delete from saved_search where id = :id")
    void delete(@Bind("id") long id);

    @SqlQuery("""
            select id, account_id, name, words, estate_id, entrance_id, unit_id, tag, min_age, under_age, category, doubtful_id, sort
            from <saved_search> s order by case when account_id is null then 0 else 1 end, id""")
    List<SavedSearch> all();
}
