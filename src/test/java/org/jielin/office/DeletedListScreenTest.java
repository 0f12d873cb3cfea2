package org.jielin.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import javafx.scene.control.Label;
import org.jielin.SampleScreenTest;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.History;
import org.jielin.common.ui.Snapshots;
import org.jielin.mediation.CaseDao;
import org.jielin.mediation.CaseFilter;
import org.jielin.mediation.MediationCase;
import org.jielin.mediation.MediationService;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.ResidentDao;
import org.jielin.resident.ResidentFilter;
import org.junit.jupiter.api.Test;

class DeletedListScreenTest extends SampleScreenTest {

    private Person person;
    private MediationCase mediationCase;

    @Override
    protected void prepare() {
        person = database.reader(PersonDao.class)
                .find(database.reader(ResidentDao.class).rows(ResidentFilter.all().on(DaoTest.TODAY), 1).getFirst().id());
        CaseDao cases = database.reader(CaseDao.class);
        mediationCase = cases.find(cases.rows(CaseFilter.ALL, 1).getFirst().id());
        database.write(new Act("resident.delete", "删除居民：" + person.name()), daos -> daos.get(PersonDao.class).delete(person.id(),
                person.version(), LocalDateTime.now(DaoTest.CLOCK), "重复登记"));
        new MediationService(database, DaoTest.CLOCK).delete(mediationCase, "登记错了");
    }

    private void openDeleted() {
        open(new HistoryListPlace());
        click("openDeleted");
        await(() -> table("table").getItems().size() == 2);
    }

    @Test
    void whatWasDeletedIsListedAndFound() {
        openDeleted();
        robot.interact(() -> Snapshots.write(shellRoot().getScene(), Path.of("target/screens/deleted.png")));
        for (String text : new String[] {person.name(), "重复登记"}) {
            write("search", text);
            await(() -> table("table").getItems().size() == 1);
        }
        write("search", "tester");
        await(() -> table("table").getItems().size() == 2);
        assertThat(node("count", Label.class).getText()).contains("2");
    }

    @Test
    void aResidentComesBackWithOnePress() {
        openDeleted();
        write("search", "重复登记");
        await(() -> table("table").getItems().size() == 1);
        click("restore");
        await(() -> database.reader(PersonDao.class).find(person.id()).deletedAt() == null);
        await(() -> table("table").getItems().isEmpty());
        assertThat(new History(database).steps(1).getFirst().name()).isEqualTo("resident.restore");
    }

    @Test
    void aCaseComesBackWithOnePressAndIsInTheRegisterAgain() {
        int before = database.reader(CaseDao.class).count(CaseFilter.ALL);
        openDeleted();
        write("search", "登记错了");
        await(() -> table("table").getItems().size() == 1);
        click("restore");
        await(() -> database.reader(CaseDao.class).count(CaseFilter.ALL) == before + 1);
        assertThat(new History(database).steps(1).getFirst().name()).isEqualTo("mediation.restore");
        assertThat(database.reader(CaseDao.class).find(mediationCase.id()).deletedReason()).isEmpty();
    }

    @Test
    void theChangesOfADeletedRecordAreShown() {
        openDeleted();
        click("history");
        await(() -> robot.lookup("#changes").tryQuery().isPresent());
        await(() -> robot.lookup("#changes").query().lookupAll(".label").stream().anyMatch(node -> ((Label) node).getText().contains("删除原因：（空） →")));
    }
}
