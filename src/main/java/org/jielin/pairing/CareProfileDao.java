package org.jielin.pairing;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The care roster's entries. */
public interface CareProfileDao {

    String COLUMNS = "id, person_id, care_level, mobility, languages, cadence_times, cadence_period, key_hint, version";

    String INSERT = """
            insert into care_profile (person_id, care_level, mobility, languages, cadence_times, cadence_period, key_hint)
            values (:personId, :careLevel, :mobility, :languages, :cadenceTimes, :cadencePeriod, :keyHint)""";

    String UPDATE = """
            update care_profile set care_level = :careLevel, mobility = :mobility, languages = :languages,
                   cadence_times = :cadenceTimes, cadence_period = :cadencePeriod, key_hint = :keyHint, version = version + 1
            where id = :id and version = :version""";

    @SqlUpdate(INSERT)
    @GetGeneratedKeys("id")
    long insert(@BindMethods CareProfile profile);

    @SqlBatch(INSERT)
    void insertAll(@BindMethods List<CareProfile> profiles);

    /** 0 when somebody else changed it meanwhile. */
    @SqlUpdate(UPDATE)
    int update(@BindMethods CareProfile profile);

    @SqlBatch(UPDATE)
    int[] updateAll(@BindMethods List<CareProfile> profiles);

    @SqlQuery("select " + COLUMNS + " from <care_profile> f where person_id = :person")
    Optional<CareProfile> of(@Bind("person") long person);

    @SqlQuery("select " + COLUMNS + " from <care_profile> f order by id")
    List<CareProfile> all();
}
