package org.jielin.privacy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jielin.resident.ResidentDao;

/** Optional fields, consents, and what is kept past its time. */
public interface PrivacyDao {

    /**
     * People who are gone: dead, or every residence of theirs has ended. {@code last} is the day it ended. Who helps is no
     * less here for living elsewhere.
     */
    String GONE = """

            (select p.id, p.name, coalesce(p.died_on, (select max(r.until) from <residence> r where r.person_id = p.id)) as last
             from <person> p
             where p.deleted_at is null
               and (p.died_on is not null or (exists (select 1 from <residence> r where r.person_id = p.id)
                    and not exists (select 1 from <residence> r where r.person_id = p.id and r.until is null)))
               and not exists (select 1 from <helper> h where h.person_id = p.id and h.active)) gone""";

    @SqlQuery("select field, purpose, active from optional_field order by id")
    List<FieldUse> fields();

    @SqlUpdate("update optional_field set purpose = :purpose, active = :active where field = :field")
    int updateField(@BindMethods FieldUse use);

    @SqlUpdate("insert into optional_field (field, purpose, active) values (:field, :purpose, :active)")
    void insertField(@BindMethods FieldUse use);

    @SqlQuery("select person_id, field, content from <person_fact> f where person_id = :person order by id")
    List<PersonFact> facts(@Bind("person") long person);

    @SqlUpdate("update person_fact set content = :content where person_id = :personId and field = :field")
    int updateFact(@BindMethods PersonFact fact);

    @SqlUpdate("insert into person_fact (person_id, field, content) values (:personId, :field, :content)")
    void insertFact(@BindMethods PersonFact fact);

    @SqlUpdate("delete from person_fact where person_id = :person and field = :field")
    void deleteFact(@Bind("person") long person, @Bind("field") OptionalField field);

    @SqlQuery("""
            select id, person_id, record_class, given_on, way, evidence, withdrawn_on from <consent> c
            where person_id = :person order by given_on desc, id desc""")
    List<Consent> consents(@Bind("person") long person);

    String INSERT_CONSENT = """
            insert into consent (person_id, record_class, given_on, way, evidence)
            values (:personId, :recordClass, :givenOn, :way, :evidence)""";

    @SqlUpdate(INSERT_CONSENT)
    @GetGeneratedKeys("id")
    long insertConsent(@BindMethods Consent consent);

    @SqlBatch(INSERT_CONSENT)
    void insertConsents(@BindMethods List<Consent> consents);

    @SqlUpdate("update consent set withdrawn_on = :day where id = :id and withdrawn_on is null")
    int withdraw(@Bind("id") long id, @Bind("day") LocalDate day);

    @SqlQuery("select record_class, basis, months from retention_rule order by id")
    List<RetentionRule> rules();

    @SqlUpdate("update retention_rule set basis = :basis, months = :months where record_class = :recordClass")
    int updateRule(@BindMethods RetentionRule rule);

    @SqlUpdate("insert into retention_rule (record_class, basis, months) values (:recordClass, :basis, :months)")
    void insertRule(@BindMethods RetentionRule rule);

    /** Residents of whom there are records of a class, but no consent that holds, door by door. */
    @SqlQuery("select p.id as person_id, p.name, e.name || ' ' || n.lane || n.building || n.label || ' ' || u.room as address" + ResidentDao.FROM
            + ResidentDao.RESIDENT + """

              and case :recordClass
                    when 'ROSTER' then true
                    when 'CARE' then exists (select 1 from <care_profile> k where k.person_id = p.id)
                    when 'EMERGENCY_CONTACT' then exists (select 1 from <contact> k where k.person_id = p.id and k.kind = 'EMERGENCY')
                    when 'ATTACHMENT' then exists (select 1 from <attachment> k where k.person_id = p.id and k.deleted_at is null)
                    when 'OPTIONAL_FACT' then exists (select 1 from <person_fact> k where k.person_id = p.id)
                    else false end
              and not exists (
                    select 1 from <consent> c where c.person_id = p.id and c.record_class = :recordClass and c.withdrawn_on is null)
            order by e.id, char_length(n.lane), n.lane, char_length(n.building), n.building, n.sort_number, n.label, u.floor, u.sort_number, p.id""")
    List<Unconsented> unconsented(@Bind("recordClass") RecordClass recordClass, @Bind("day") LocalDate day);

    // ---- past their time

    @SqlQuery("select 'ROSTER' as record_class, id as person_id, name, last as since, 1 as records from" + GONE
            + " where last < :before order by last, id")
    List<Expired> expiredPeople(@Bind("before") LocalDate before);

    @SqlQuery("select 'EMERGENCY_CONTACT' as record_class, gone.id as person_id, gone.name, gone.last as since, count(*) as records from" + GONE + """
             join <contact> c on c.person_id = gone.id and c.kind = 'EMERGENCY'
            where gone.last < :before group by gone.id, gone.name, gone.last order by gone.last, gone.id""")
    List<Expired> expiredContacts(@Bind("before") LocalDate before);

    @SqlQuery("select 'OPTIONAL_FACT' as record_class, gone.id as person_id, gone.name, gone.last as since, count(*) as records from" + GONE + """
             join <person_fact> f on f.person_id = gone.id
            where gone.last < :before group by gone.id, gone.name, gone.last order by gone.last, gone.id""")
    List<Expired> expiredFacts(@Bind("before") LocalDate before);

    @SqlQuery("select 'ATTACHMENT' as record_class, gone.id as person_id, gone.name, gone.last as since, count(*) as records from" + GONE + """
             join <attachment> a on a.person_id = gone.id and a.deleted_at is null
            where gone.last < :before group by gone.id, gone.name, gone.last order by gone.last, gone.id""")
    List<Expired> expiredAttachments(@Bind("before") LocalDate before);

    /** Facts of people who took their consent back and gave no other since: no term protects them (个人信息保护法 Art. 47). */
    @SqlQuery("""
            select 'OPTIONAL_FACT' as record_class, p.id as person_id, p.name, max(c.withdrawn_on) as since, count(distinct f.id) as records
            from <person> p join <person_fact> f on f.person_id = p.id
            join <consent> c on c.person_id = p.id and c.record_class = 'OPTIONAL_FACT' and c.withdrawn_on is not null
            where p.deleted_at is null
              and not exists (select 1 from <consent> o where o.person_id = p.id and o.record_class = 'OPTIONAL_FACT' and o.withdrawn_on is null)
            group by p.id, p.name order by since, p.id""")
    List<Expired> withdrawnFacts();

    /** What visits noted in words; that and when there was a visit stays. */
    @SqlQuery("""
            select 'CARE' as record_class, p.id as person_id, p.name, min(v.done_on) as since, count(*) as records
            from <visit> v join <person> p on p.id = v.elder_id
            where v.done_on < :before and v.note <> '' group by p.id, p.name order by since, p.id""")
    List<Expired> expiredVisits(@Bind("before") LocalDate before);

    @SqlUpdate("delete from contact where person_id = :person and kind = 'EMERGENCY'")
    void clearContacts(@Bind("person") long person);

    @SqlUpdate("delete from person_fact where person_id = :person")
    void clearFacts(@Bind("person") long person);

    @SqlUpdate("update attachment set deleted_at = :at, version = version + 1 where person_id = :person and deleted_at is null")
    void clearAttachments(@Bind("person") long person, @Bind("at") LocalDateTime at);

    @SqlUpdate("update visit set note = '', version = version + 1 where elder_id = :person and done_on < :before and note <> ''")
    void clearVisitNotes(@Bind("person") long person, @Bind("before") LocalDate before);
}
