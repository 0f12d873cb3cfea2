package org.jielin.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.jielin.SampleScreenTest;
import org.jielin.common.db.DaoTest;
import org.jielin.common.text.Messages;
import org.jielin.resident.Sex;
import org.junit.jupiter.api.Test;

class CaseScreenTest extends SampleScreenTest {

    private long register() {
        MediationCase told = new MediationCase(0, "", DaoTest.TODAY, null, null, DisputeType.NEIGHBOUR, "漏水", CaseSource.APPLICATION, "居委会", "楼上漏水", "",
                CaseState.REGISTERED, null, null, null, null, "", null, null, null, false, null, "", 0);
        return new MediationService(database, DaoTest.CLOCK).register(told,
                List.of(new CaseParty(0, 0, PartySide.APPLICANT, null, "金雨妍", false, Sex.UNKNOWN, null, "", "", 1),
                        new CaseParty(0, 0, PartySide.RESPONDENT, null, "黎兰秀", false, Sex.UNKNOWN, null, "", "", 1)),
                List.of("周调解"));
    }

    private MediationCase find(long id) {
        return database.reader(CaseDao.class).find(id);
    }

    @Test
    void theListCountsWhatItShowsForEveryChip() {
        CaseDao cases = database.reader(CaseDao.class);
        open(new CaseListPlace(CaseFilter.ALL));
        await(() -> table("table").getItems().size() == 96);
        click("performing");
        await(() -> table("table").getItems().size() == cases.count(CaseFilter.in(CaseState.PERFORMING)));
        write("search", "物业费");
        await(() -> table("table").getItems().size() == cases.count(CaseFilter.in(CaseState.PERFORMING).withText("物业费")));
    }

    @Test
    void aQuarrelIsRegisteredOnlyWithItsPartiesAndFacts() {
        open(new CaseListPlace());
        click("add");
        click("dialogAccept");
        assertThat(node("applicantsError", Label.class).getText()).isNotBlank();
        assertThat(node("summaryError", Label.class).getText()).isNotBlank();
        write("applicants", "谢𠮷,13800001111,3号101");
        write("respondents", "魏䶮");
        write("summary", "楼上漏水");
        click("dialogAccept");
        await(() -> database.reader(CaseDao.class).count(CaseFilter.in(CaseState.REGISTERED)) == 1);
        CaseRow row = database.reader(CaseDao.class).rows(CaseFilter.in(CaseState.REGISTERED), 1).getFirst();
        assertThat(row.number()).isEqualTo(Messages.text("mediation.number", "2026", "示范", 97));
        assertThat(row.applicants()).isEqualTo("谢𠮷");
        await(() -> node("number", Label.class).getText().equals(row.number()));
    }

    @Test
    void acceptingMediatingAndFailingLeadsToTheEndOnlyWithTheOtherRoutesTold() {
        long id = register();
        open(new CasePlace(id));
        click("accept");
        click("dialogAccept");
        await(() -> find(id).state() == CaseState.ACCEPTED);
        assertThat(find(id).dueOn()).isEqualTo(CaseRules.usualDueDay(DaoTest.TODAY));
        await(() -> !node("session", Button.class).isDisabled());
        click("session");
        write("record", "双方各执一词");
        write("time", "9:30");
        click("dialogAccept");
        await(() -> find(id).state() == CaseState.MEDIATING);
        await(() -> robot.lookup("#dialogAccept").tryQuery().isEmpty());
        click("outcome");
        robot.interact(() -> outcomes().setValue(Outcome.NOT_REACHED));
        click("dialogAccept");
        assertThat(node("remediesError", Label.class).getText()).isNotBlank();
        click("remedies");
        click("dialogAccept");
        await(() -> find(id).state() == CaseState.CLOSED);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Outcome> outcomes() {
        return node("outcome", ComboBox.class);
    }

    @Test
    void aCaseIsDeletedOnlyForAReasonAndCanBeTakenBack() {
        long id = register();
        open(new CaseListPlace());
        open(new CasePlace(id));
        click("delete");
        click("dialogAccept");
        assertThat(find(id).deletedAt()).isNull();
        write("words", "登记错了");
        click("dialogAccept");
        await(() -> find(id).deletedAt() != null);
        click("toastAct");
        await(() -> find(id).deletedAt() == null);
    }
}
