package org.jielin.mediation;

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

/** Cases of people's mediation with all that belongs to them. */
public interface CaseDao {

    String COLUMNS = """
            id, number, registered_on, accepted_on, due_on, dispute_type, local_type, case_source, place, summary, claims,
            state, outcome, closed_on, agreement_form, agreement_on, agreement_text, performance_due, performance,
            amount_cents, remedies_told, deleted_at, deleted_reason, version""";

    String INSERT = """
            insert into mediation_case (registered_by, number, registered_on, accepted_on, due_on, dispute_type, local_type, case_source,
                   place, summary, claims, state, outcome, closed_on, agreement_form, agreement_on, agreement_text,
                   performance_due, performance, amount_cents, remedies_told)
            values (:registeredBy, :number, :registeredOn, :acceptedOn, :dueOn, :disputeType, :localType, :caseSource,
                   :place, :summary, :claims, :state, :outcome, :closedOn, :agreementForm, :agreementOn, :agreementText,
                   :performanceDue, :performance, :amountCents, :remediesTold)""";

    String WHERE = """

            where c.deleted_at is null
              and (cast(:state as varchar) is null or c.state = :state)
              and (:openOnly = false or c.state <> 'CLOSED')
              and (cast(:overdueOn as date) is null or (c.outcome is null and c.due_on < :overdueOn))
              and (cast(:disputeType as varchar) is null or c.dispute_type = :disputeType)
              and (:text = '' or c.number like :pattern or c.local_type like :pattern or c.summary like :pattern
                   or exists (select 1 from <case_party> t where t.case_id = c.id and (t.name like :pattern or t.phone like :pattern))
                   or exists (select 1 from <case_mediator> x join mediator d on d.id = x.mediator_id
                              where x.case_id = c.id and d.name like :pattern))""";

    /** @param registeredBy the account whose case it is; null when it is nobody's own */
    @SqlUpdate(INSERT)
    @GetGeneratedKeys("id")
    long insert(@BindMethods MediationCase mediationCase, @Bind("registeredBy") Long registeredBy);

    /** 0 when somebody else changed it meanwhile. */
    @SqlUpdate("""
            update mediation_case set number = :number, registered_on = :registeredOn, accepted_on = :acceptedOn,
                   due_on = :dueOn, dispute_type = :disputeType, local_type = :localType, case_source = :caseSource,
                   place = :place, summary = :summary, claims = :claims, state = :state, outcome = :outcome,
                   closed_on = :closedOn, agreement_form = :agreementForm, agreement_on = :agreementOn,
                   agreement_text = :agreementText, performance_due = :performanceDue, performance = :performance,
                   amount_cents = :amountCents, remedies_told = :remediesTold, version = version + 1
            where id = :id and version = :version""")
    int update(@BindMethods MediationCase mediationCase);

    @SqlUpdate("""
            update mediation_case set deleted_at = :at, deleted_reason = :reason, version = version + 1
            where id = :id and version = :version""")
    int delete(@Bind("id") long id, @Bind("version") int version, @Bind("at") LocalDateTime at, @Bind("reason") String reason);

    @SqlUpdate("""
            update mediation_case set deleted_at = null, deleted_reason = '', version = version + 1
            where id = :id and version = :version and deleted_at is not null""")
    int restore(@Bind("id") long id, @Bind("version") int version);

    /** The last deleted first, each with its parties and who changed it last: a deleted case is not changed. */
    @SqlQuery("""
            select m.id, m.number as name, m.deleted_at, m.deleted_reason as reason,
                   coalesce((select string_agg(t.name, '、' order by t.side, t.position, t.id) from <case_party> t
                             where t.case_id = m.id), '') as detail,
                   (select s.actor from <change> c join <step> s on s.id = c.step_id
                    where c.table_name = 'mediation_case' and c.row_id = m.id order by c.id desc limit 1) as actor
            from <mediation_case> m where m.deleted_at is not null order by m.deleted_at desc, m.id desc limit :limit""")
    List<DeletedRecord> deleted(@Bind("limit") int limit);

    @SqlQuery("select " + COLUMNS + " from <mediation_case> c where id = :id")
    MediationCase find(@Bind("id") long id);

    @SqlQuery("select " + COLUMNS + " from <mediation_case> c order by id")
    List<MediationCase> all();

    /** Numbers that were ever given, deleted cases and those of others included: none is given twice. */
    @SqlQuery("select number from mediation_case")
    List<String> numbers();

    @SqlQuery("select id from <mediation_case> c where number = :number and deleted_at is null")
    Optional<Long> withNumber(@Bind("number") String number);

    @SqlQuery("""
            select c.id, c.number, c.registered_on, c.accepted_on, c.due_on,
                   (select string_agg(t.name, '、' order by t.position, t.id) from <case_party> t
                    where t.case_id = c.id and t.side = 'APPLICANT') as applicants,
                   (select string_agg(t.name, '、' order by t.position, t.id) from <case_party> t
                    where t.case_id = c.id and t.side = 'RESPONDENT') as respondents,
                   c.dispute_type, c.local_type, c.case_source,
                   (select string_agg(d.name, '、' order by x.position, x.id) from <case_mediator> x
                    join mediator d on d.id = x.mediator_id where x.case_id = c.id) as mediators,
                   c.state, c.outcome, c.agreement_form, c.agreement_on, c.performance,
                   (select max(v.visited_on) from <return_visit> v where v.case_id = c.id) as last_return_visit
            from <mediation_case> c"""
            + WHERE + " order by c.registered_on desc, c.id desc limit :limit")
    List<CaseRow> rows(@BindMethods CaseFilter filter, @Bind("limit") int limit);

    @SqlQuery("select count(*) from <mediation_case> c" + WHERE)
    int count(@BindMethods CaseFilter filter);

    String INSERT_PARTY = """
            insert into case_party (case_id, side, person_id, name, organisation, sex, birth_date, phone, address, position)
            values (:caseId, :side, :personId, :name, :organisation, :sex, :birthDate, :phone, :address, :position)""";

    @SqlUpdate(INSERT_PARTY)
    @GetGeneratedKeys("id")
    long insertParty(@BindMethods CaseParty party);

    @SqlBatch(INSERT_PARTY)
    void insertParties(@BindMethods List<CaseParty> parties);

    /** Everything but the telephone, which the account may not see. */
    @SqlUpdate("""
            update case_party set side = :side, person_id = :personId, name = :name, organisation = :organisation, sex = :sex,
                   birth_date = :birthDate, address = :address, position = :position
            where id = :id""")
    void updateParty(@BindMethods CaseParty party);

    @SqlUpdate("delete from case_party where id = :id")
    void deleteParty(@Bind("id") long id);

    String PARTY_COLUMNS = "id, case_id, side, person_id, name, organisation, sex, birth_date, phone, address, position";

    @SqlQuery("select " + PARTY_COLUMNS + " from <case_party> t where case_id = :id order by side, position, id")
    List<CaseParty> parties(@Bind("id") long caseId);

    @SqlQuery("""
            select c.id, c.number, c.registered_on, c.accepted_on, c.due_on, '' as applicants, '' as respondents, c.dispute_type,
                   c.local_type, c.case_source, '' as mediators, c.state, c.outcome, c.agreement_form, c.agreement_on, c.performance,
                   cast(null as date) as last_return_visit
            from <mediation_case> c
            where c.deleted_at is null and exists (select 1 from <case_party> t where t.case_id = c.id and t.person_id = :person)
            order by c.registered_on desc""")
    List<CaseRow> ofPerson(@Bind("person") long person);

    /** People of a name; with a telephone only those who have it. */
    @SqlQuery("""
            select p.id from <person> p where p.name = :name and p.deleted_at is null
              and (:phone = '' or exists (select 1 from <contact> c where c.person_id = p.id and c.number = :phone))""")
    List<Long> people(@Bind("name") String name, @Bind("phone") String phone);

    @SqlUpdate("insert into mediator (name) values (:name)")
    @GetGeneratedKeys("id")
    long insertMediator(@Bind("name") String name);

    @SqlQuery("select id, name, active from mediator order by name")
    List<Mediator> mediators();

    @SqlUpdate("insert into case_mediator (case_id, mediator_id, position) values (:case, :mediator, :position)")
    void assign(@Bind("case") long caseId, @Bind("mediator") long mediator, @Bind("position") int position);

    @SqlUpdate("delete from case_mediator where case_id = :case")
    void unassignAll(@Bind("case") long caseId);

    @SqlQuery("""
            select d.id, d.name, d.active from <case_mediator> x join mediator d on d.id = x.mediator_id
            where x.case_id = :case order by x.position, x.id""")
    List<Mediator> mediatorsOf(@Bind("case") long caseId);

    @SqlUpdate("""
            insert into mediation_session (case_id, held_at, place, attendees, record, result)
            values (:caseId, :heldAt, :place, :attendees, :record, :result)""")
    @GetGeneratedKeys("id")
    long insertSession(@BindMethods MediationSession session);

    @SqlQuery("""
            select id, case_id, held_at, place, attendees, record, result from <mediation_session> s
            where case_id = :case order by held_at, id""")
    List<MediationSession> sessions(@Bind("case") long caseId);

    @SqlUpdate("insert into return_visit (case_id, visited_on, note) values (:caseId, :visitedOn, :note)")
    @GetGeneratedKeys("id")
    long insertReturnVisit(@BindMethods ReturnVisit visit);

    @SqlBatch("insert into return_visit (case_id, visited_on, note) values (:caseId, :visitedOn, :note)")
    void insertReturnVisits(@BindMethods List<ReturnVisit> visits);

    @SqlQuery("select id, case_id, visited_on, note from <return_visit> v where case_id = :case order by visited_on, id")
    List<ReturnVisit> returnVisits(@Bind("case") long caseId);

    /** Finds or adds the mediators of these names and makes them the case's. */
    default void assignNames(long caseId, List<String> names) {
        List<Mediator> known = mediators();
        unassignAll(caseId);
        int position = 1;
        for (String name : names) {
            long id = known.stream().filter(mediator -> mediator.name().equals(name)).findFirst().map(Mediator::id)
                    .orElseGet(() -> insertMediator(name));
            assign(caseId, id, position++);
        }
    }
}
