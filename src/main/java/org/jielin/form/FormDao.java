package org.jielin.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jielin.privacy.PersonFact;

/** What forms ask for and no list reads, and what was chosen for a form the last time. */
public interface FormDao {

    /** When somebody was seen last. */
    record Seen(long personId, LocalDate seenOn) {
    }

    @SqlQuery("""
            select v.elder_id as person_id, max(v.done_on) as seen_on from <visit> v
            where v.state = 'DONE' and v.done_on is not null group by v.elder_id""")
    List<Seen> seen();

    /** Only of the fields that the office keeps. */
    @SqlQuery("""
            select f.person_id, f.field, f.content from <person_fact> f
            join optional_field o on o.field = f.field and o.active = true""")
    List<PersonFact> facts();

    /** @param print of the form's labels */
    @SqlQuery("select l.chosen from <form_layout> l where l.print = :print")
    Optional<String> chosen(@Bind("print") String print);

    @SqlUpdate("update form_layout set name = :name, chosen = :chosen where print = :print")
    int update(@Bind("print") String print, @Bind("name") String name, @Bind("chosen") String chosen);

    @SqlUpdate("insert into form_layout (print, name, chosen) values (:print, :name, :chosen)")
    void insert(@Bind("print") String print, @Bind("name") String name, @Bind("chosen") String chosen);
}
