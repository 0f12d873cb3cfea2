package org.jielin.resident;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The special groups people belong to. */
public interface TagDao {

    String INSERT = """
            insert into tag (person_id, label, since, until, evidence, noted_by)
            values (:personId, :label, :since, :until, :evidence, :notedBy)""";

    @SqlUpdate(INSERT)
    @GetGeneratedKeys("id")
    long insert(@BindMethods Tag tag);

    @SqlBatch(INSERT)
    void insertAll(@BindMethods List<Tag> tags);

    /** The tag no longer holds after that day; its past stays. */
    @SqlUpdate("update tag set until = :day where id = :id")
    void end(@Bind("id") long id, @Bind("day") LocalDate day);

    @SqlBatch("update tag set until = :day where id = :id")
    void endAll(@Bind("id") List<Long> ids, @Bind("day") LocalDate day);

    String SELECT = "select id, person_id, label, since, until, evidence, noted_by from <tag> t ";

    @SqlQuery(SELECT + "where label = :label and until is null order by id")
    List<Tag> open(@Bind("label") String label);

    @SqlQuery(SELECT + "where person_id = :person order by label, since")
    List<Tag> of(@Bind("person") long person);

    @SqlQuery(SELECT + "where until is null order by id")
    List<Tag> allOpen();

    @SqlQuery(SELECT + "where until is not null order by until, id")
    List<Tag> allEnded();

    /** Every label in use, the most used first. */
    @SqlQuery("select label from <tag> t where until is null group by label order by count(*) desc, label")
    List<String> labels();
}
