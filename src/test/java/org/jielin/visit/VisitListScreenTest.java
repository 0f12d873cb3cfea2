package org.jielin.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import org.jielin.SampleScreenTest;
import org.jielin.common.db.DaoTest;
import org.junit.jupiter.api.Test;

class VisitListScreenTest extends SampleScreenTest {

    @Test
    void aVisitWithoutAnAnswerIsRecordedAndOpensAnUrgentFollowUp() {
        VisitDao dao = database.reader(VisitDao.class);
        int overdue = dao.count(VisitFilter.overdue(DaoTest.TODAY));
        open(new VisitListPlace(VisitFilter.overdue(DaoTest.TODAY)));
        await(() -> table("table").getItems().size() == overdue);
        click("record");
        click("dialogAccept");
        assertThat(node("outcomeError", Label.class).getText()).isNotBlank();
        click("outcomeBoxNO_ANSWER");
        click("dialogAccept");
        await(() -> table("table").getItems().size() == overdue - 1);
        List<FollowUpRow> open = dao.followUps(null, 10);
        assertThat(open).singleElement().satisfies(row -> assertThat(row.urgent()).isTrue());
    }

    @Test
    void meetingTheElderPresetsTheFiveHeadsAsNormal() {
        open(new VisitListPlace(VisitFilter.overdue(DaoTest.TODAY)));
        await(() -> !table("table").getItems().isEmpty());
        long id = ((VisitRow) table("table").getItems().getFirst()).id();
        click("record");
        click("outcomeBoxMET");
        click("healthBoxABNORMAL");
        write("note", "血压偏高");
        click("dialogAccept");
        VisitDao dao = database.reader(VisitDao.class);
        await(() -> dao.find(VisitFilter.done(null, DaoTest.TODAY), id) != null);
        VisitRow row = dao.find(VisitFilter.done(null, DaoTest.TODAY), id);
        assertThat(row.health()).isEqualTo(Head.ABNORMAL);
        assertThat(row.surroundings()).isEqualTo(Head.NORMAL);
        assertThat(row.note()).isEqualTo("血压偏高");
    }

    @Test
    void theRosterIsPreviewedFromTheList() {
        open(new VisitListPlace(VisitFilter.due(DaoTest.TODAY)));
        await(() -> !table("table").getItems().isEmpty());
        click("print");
        click("dialogAccept");
        await(() -> robot.lookup("#paperTitle").tryQuery().isPresent());
        await(() -> node("at", Label.class).getText().startsWith("1 / "));
    }

    @Test
    void followUpsAreFinishedWithWhatWasDone() {
        VisitService service = new VisitService(database, DaoTest.CLOCK);
        VisitRow row = database.reader(VisitDao.class).rows(VisitFilter.overdue(DaoTest.TODAY), 1).getFirst();
        Visit v = row.visit();
        service.record(new Visit(v.id(), v.elderId(), v.helperId(), v.plannedOn(), VisitWay.HOME, VisitState.DONE, v.plannedOn(), VisitOutcome.REFUSED,
                null, null, null, null, null, "", v.version()), row.name(),
                new FollowUp(0, v.elderId(), v.id(), "请楼组长再去一次", "沈建忠", false, DaoTest.TODAY, null, "", 0));
        open(new FollowUpListPlace());
        await(() -> table("table").getItems().size() == 1);
        write("result", "已见到本人");
        click("finish");
        await(() -> table("table").getItems().isEmpty());
        assertThat(database.reader(VisitDao.class).countFollowUps(null)).isZero();
    }
}
