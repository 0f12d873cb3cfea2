package org.jielin.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.History;
import org.jielin.common.history.DeletedRecord;
import org.jielin.common.text.UserMessageException;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactDao;
import org.jielin.resident.ContactKind;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseDaoTest extends DaoTest {

    private MediationService mediation;

    @BeforeEach
    void service() {
        mediation = new MediationService(database, CLOCK);
    }

    private static MediationCase told(String localType) {
        return new MediationCase(0, "", TODAY.minusDays(60), null, null, DisputeType.NEIGHBOUR, localType, CaseSource.APPLICATION, "居委会", "楼上漏水", "修缮",
                CaseState.REGISTERED, null, null, null, null, "", null, null, null, false, null, "", 0);
    }

    private static CaseParty party(PartySide side, String name, String phone) {
        return new CaseParty(0, 0, side, null, name, false, Sex.UNKNOWN, null, phone, "", 1);
    }

    private long register(String localType) {
        return mediation.register(told(localType), List.of(party(PartySide.APPLICANT, "谢𠮷", "13800001111"), party(PartySide.RESPONDENT, "魏䶮", "")),
                List.of("周调解", "沈调解"));
    }

    private CaseDao cases() {
        return database.reader(CaseDao.class);
    }

    @Test
    void aCaseReadsBackWithAllThatBelongsToIt() {
        long id = register("漏水");
        mediation.addSession(cases().find(id), new MediationSession(0, id, LocalDateTime.of(2026, 11, 20, 14, 0), "居委会", "楼组长", "双方到场", ""));
        mediation.addReturnVisit(cases().find(id), new ReturnVisit(0, id, TODAY, "已修好"));
        assertThat(cases().find(id).state()).isEqualTo(CaseState.MEDIATING);
        assertThat(cases().parties(id)).extracting(CaseParty::name).containsExactly("谢𠮷", "魏䶮");
        assertThat(cases().mediatorsOf(id)).extracting(Mediator::name).containsExactly("周调解", "沈调解");
        assertThat(cases().sessions(id)).singleElement().satisfies(session -> assertThat(session.heldAt()).isEqualTo("2026-11-20T14:00:00"));
        CaseRow row = cases().rows(CaseFilter.ALL, 10).getFirst();
        assertThat(row.applicants()).isEqualTo("谢𠮷");
        assertThat(row.mediators()).isEqualTo("周调解、沈调解");
        assertThat(row.lastReturnVisit()).isEqualTo(TODAY);
    }

    @Test
    void countAndRowsAgreeAndOverdueBeginsTheDayAfter() {
        long id = register("漏水");
        register("噪音");
        mediation.accept(cases().find(id), TODAY.minusDays(31));
        for (CaseFilter filter : List.of(CaseFilter.ALL, CaseFilter.OPEN, CaseFilter.in(CaseState.ACCEPTED), CaseFilter.overdue(TODAY),
                CaseFilter.ALL.withText("噪音"), CaseFilter.ALL.withText("沈调解"), CaseFilter.ALL.withText("谢𠮷"), CaseFilter.ALL.withType(DisputeType.OTHER))) {
            assertThat(cases().count(filter)).as(filter.toString()).isEqualTo(cases().rows(filter, 10).size());
        }
        assertThat(cases().find(id).dueOn()).isEqualTo(TODAY);
        assertThat(cases().count(CaseFilter.overdue(TODAY))).isZero();
        assertThat(cases().count(CaseFilter.overdue(TODAY.plusDays(1)))).isEqualTo(1);
    }

    @Test
    void aPartyWithAResidentsNameAndTelephoneIsThatResident() {
        long person = database.write(new Act("office.test", "测试"), daos -> {
            long id = daos.get(PersonDao.class).insert(Person.named("谢𠮷"));
            daos.get(PersonDao.class).insert(Person.named("谢𠮷"));
            daos.get(ContactDao.class).insert(Contact.own(id, ContactKind.MOBILE, "13800001111"));
            return id;
        });
        long id = register("漏水");
        assertThat(cases().parties(id)).extracting(CaseParty::personId).containsExactly(person, null);
        assertThat(cases().ofPerson(person)).extracting(CaseRow::id).containsExactly(id);
    }

    @Test
    void deletedCasesLeaveTheListsButTheirNumberIsNotGivenAgain() {
        long id = register("漏水");
        mediation.delete(cases().find(id), "登记错了");
        assertThat(cases().count(CaseFilter.ALL)).isZero();
        long next = register("噪音");
        assertThat(cases().find(next).number()).contains("2").isNotEqualTo(cases().find(id).number());
    }

    @Test
    void aDeletedCaseIsListedAndRestoredAsOneStep() {
        long id = register("漏水");
        register("噪音");
        mediation.delete(cases().find(id), "登记错了");
        DeletedCases deleted = new DeletedCases(database, mediation);
        assertThat(deleted.list(10)).containsExactly(new DeletedRecord(id, cases().find(id).number(), "谢𠮷、魏䶮",
                LocalDateTime.now(CLOCK), "登记错了", "tester"));
        deleted.restore(id);
        assertThat(deleted.list(10)).isEmpty();
        assertThat(cases().count(CaseFilter.ALL)).isEqualTo(2);
        assertThat(new History(database).steps(1)).singleElement().satisfies(step -> assertThat(step.name()).isEqualTo("mediation.restore"));
        assertThatThrownBy(() -> deleted.restore(id)).isInstanceOf(UserMessageException.class);
    }
}
