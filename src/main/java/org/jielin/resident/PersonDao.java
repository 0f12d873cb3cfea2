package org.jielin.resident;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jielin.common.history.DeletedRecord;

/** People. */
public interface PersonDao {

    String COLUMNS = """
            id, name, name_pinyin, name_initials, former_name, called, sex, birth_date, birth_precision, id_number,
            id_as_written, note, lunar_birthday, died_on, deleted_at, deleted_reason, version""";

    String INSERT = """
            insert into person (name, name_pinyin, name_initials, former_name, called, sex, birth_date, birth_precision,
                                id_number, id_as_written, note, lunar_birthday, died_on)
            values (:name, :namePinyin, :nameInitials, :formerName, :called, :sex, :birthDate, :birthPrecision,
                    :idNumber, :idAsWritten, :note, :lunarBirthday, :diedOn)""";

    @SqlUpdate(INSERT)
    @GetGeneratedKeys("id")
    long insert(@BindMethods Person person);

    /** The new ids, in the order of the people. */
    @SqlBatch(INSERT)
    @GetGeneratedKeys("id")
    List<Long> insertAll(@BindMethods List<Person> people);

    String UPDATE = """
            update person set name = :name, name_pinyin = :namePinyin, name_initials = :nameInitials,
                   former_name = :formerName, called = :called, sex = :sex, birth_date = :birthDate,
                   birth_precision = :birthPrecision, id_number = :idNumber, id_as_written = :idAsWritten,
                   note = :note, lunar_birthday = :lunarBirthday, died_on = :diedOn, version = version + 1
            where id = :id and version = :version""";

    /** 0 when somebody else changed the person meanwhile. */
    @SqlUpdate(UPDATE)
    int update(@BindMethods Person person);

    @SqlBatch(UPDATE)
    int[] updateAll(@BindMethods List<Person> people);

    @SqlQuery("select " + COLUMNS + " from <person> p where id = :id")
    Person find(@Bind("id") long id);

    @SqlQuery("select " + COLUMNS + " from <person> p where deleted_at is null")
    List<Person> all();

    @SqlQuery("select " + COLUMNS + " from <person> p where deleted_at is not null")
    List<Person> allDeleted();

    @SqlQuery("select " + COLUMNS + " from <person> p where id_number = :idNumber")
    Optional<Person> withIdNumber(@Bind("idNumber") String idNumber);

    @SqlUpdate("""
            update person set deleted_at = :at, deleted_reason = :reason, version = version + 1
            where id = :id and version = :version and deleted_at is null""")
    int delete(@Bind("id") long id, @Bind("version") int version, @Bind("at") LocalDateTime at, @Bind("reason") String reason);

    @SqlUpdate("""
            update person set deleted_at = null, deleted_reason = '', version = version + 1
            where id = :id and version = :version and deleted_at is not null""")
    int restore(@Bind("id") long id, @Bind("version") int version);

    /** The record that this one was merged into; empty when it was not. */
    @SqlQuery("select w.kept_id from <person_merge> w where w.gone_id = :person")
    Optional<Long> keptInstead(@Bind("person") long person);

    /** The last deleted first, each with where it lived last and who changed it last: a deleted person is not changed. */
    @SqlQuery("""
            select p.id, p.name, p.deleted_at, p.deleted_reason as reason,
                   coalesce((select e.name || ' ' || n.lane || n.building || n.label || u.room
                             from <residence> r join <unit> u on u.id = r.unit_id join <entrance> n on n.id = u.entrance_id
                             join <estate> e on e.id = n.estate_id
                             where r.person_id = p.id order by r.id desc limit 1), '') as detail,
                   (select s.actor from <change> c join <step> s on s.id = c.step_id
                    where c.table_name = 'person' and c.row_id = p.id order by c.id desc limit 1) as actor
            from <person> p where p.deleted_at is not null order by p.deleted_at desc, p.id desc limit :limit""")
    List<DeletedRecord> deleted(@Bind("limit") int limit);
}
