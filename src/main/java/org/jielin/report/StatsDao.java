package org.jielin.report;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Figures that no feature's own list counts: households, and sums by state or type. */
interface StatsDao {

    /** Households of that day with at least one member who is a resident of that day. */
    @SqlQuery("""
            select count(*) from <household> h
            where (h.since is null or h.since <= :day) and (h.until is null or h.until >= :day)
              and exists (select 1 from <membership> m join <person> p on p.id = m.person_id
                          where m.household_id = h.id and (m.since is null or m.since <= :day) and (m.until is null or m.until >= :day)
                            and p.deleted_at is null and (p.died_on is null or p.died_on > :day))""")
    int households(@Bind("day") LocalDate day);

    @SqlQuery("""
            select state as name, count(*) as number from <mediation_case> c
            where deleted_at is null and registered_on <= :day group by state order by state""")
    List<Figure> casesByState(@Bind("day") LocalDate day);

    @SqlQuery("""
            select dispute_type as name, count(*) as number from <mediation_case> c
            where deleted_at is null and registered_on <= :day group by dispute_type order by dispute_type""")
    List<Figure> casesByType(@Bind("day") LocalDate day);

    @SqlQuery("""
            select state as name, count(*) as number from <hazard> h
            where found_at < :next group by state order by state""")
    List<Figure> hazardsByState(@Bind("next") LocalDate next);

    /** A count and what it counts. */
    record Figure(String name, int number) {
    }
}
