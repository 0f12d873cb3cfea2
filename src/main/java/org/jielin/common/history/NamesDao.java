package org.jielin.common.history;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** By which names people know the rows that other rows refer to. */
public interface NamesDao {

    @SqlQuery("select p.id, p.name from <person> p where p.id in (<ids>)")
    List<Named> people(@BindList("ids") Collection<Long> ids);

    @SqlQuery("select h.id, p.name from <helper> h join <person> p on p.id = h.person_id where h.id in (<ids>)")
    List<Named> helpers(@BindList("ids") Collection<Long> ids);

    @SqlQuery("""
            select u.id, e.name || ' ' || n.lane || n.building || n.label || u.room as name
            from <unit> u join <entrance> n on n.id = u.entrance_id join <estate> e on e.id = n.estate_id where u.id in (<ids>)""")
    List<Named> units(@BindList("ids") Collection<Long> ids);

    @SqlQuery("""
            select n.id, e.name || ' ' || n.lane || n.building || n.label as name
            from <entrance> n join <estate> e on e.id = n.estate_id where n.id in (<ids>)""")
    List<Named> entrances(@BindList("ids") Collection<Long> ids);

    @SqlQuery("select e.id, e.name from <estate> e where e.id in (<ids>)")
    List<Named> estates(@BindList("ids") Collection<Long> ids);

    @SqlQuery("select id, name from mediator where id in (<ids>)")
    List<Named> mediators(@BindList("ids") Collection<Long> ids);

    @SqlQuery("select m.id, m.number as name from <mediation_case> m where m.id in (<ids>)")
    List<Named> cases(@BindList("ids") Collection<Long> ids);

    /** A row and its name. */
    record Named(long id, String name) {
    }
}
