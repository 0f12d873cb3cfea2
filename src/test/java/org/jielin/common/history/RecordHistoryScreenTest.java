package org.jielin.common.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jielin.SampleScreenTest;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Destination;
import org.jielin.common.ui.Snapshots;
import org.jielin.hazard.Hazard;
import org.jielin.hazard.HazardDao;
import org.jielin.hazard.HazardListPlace;
import org.jielin.hazard.HazardSeverity;
import org.jielin.hazard.HazardState;
import org.jielin.lift.LiftListPlace;
import org.jielin.mediation.CaseDao;
import org.jielin.mediation.CaseFilter;
import org.jielin.mediation.CaseListPlace;
import org.jielin.mediation.CasePlace;
import org.jielin.pairing.ElderFilter;
import org.jielin.pairing.PairingDao;
import org.jielin.pairing.PairingListPlace;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactDao;
import org.jielin.resident.ContactKind;
import org.jielin.resident.PersonDao;
import org.jielin.resident.ResidentListPlace;
import org.jielin.resident.ResidentPlace;
import org.jielin.resident.Tag;
import org.jielin.resident.TagDao;
import org.jielin.team.HelperListPlace;
import org.jielin.visit.VisitFilter;
import org.jielin.visit.VisitListPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordHistoryScreenTest extends SampleScreenTest {

    private long elder;
    private long mediationCase;

    @Override
    protected void prepare() {
        elder = database.reader(PairingDao.class).elders(ElderFilter.PAIRED, DaoTest.TODAY, 1).getFirst().personId();
        mediationCase = database.reader(CaseDao.class).rows(CaseFilter.ALL, 1).getFirst().id();
    }

    /** All that the screen says. */
    private String told() {
        return robot.lookup("#changes").queryAs(VBox.class).lookupAll(".label").stream().map(node -> ((Label) node).getText())
                .collect(Collectors.joining("\n"));
    }

    private void awaitTold(String text) {
        await(() -> robot.lookup("#changes").tryQuery().isPresent() && told().contains(text));
    }

    private void press(KeyCode key) {
        robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
        settle();
    }

    @Test
    void aResidentsPageLeadsToWhatWasChangedAndBack() {
        String name = database.reader(PersonDao.class).find(elder).name();
        database.write(new Act("office.test", "添加标签：" + name + " 失独"), daos -> daos.get(TagDao.class).insert(Tag.of(elder, "失独", null, "入户核实")));
        database.write(new Act("office.test", "修改联系方式：" + name), daos -> daos.get(ContactDao.class)
                .insert(new Contact(0, elder, ContactKind.EMERGENCY, "13912345678", "王小芳", "女儿", 1)));
        database.write(new Act("office.test", "修改居民：" + name), daos -> daos.get(PersonDao.class)
                .update(daos.get(PersonDao.class).find(elder).withWords("沙阿妹", "沙阿婆", "耳背，敲门要响一点")));
        open(new ResidentPlace(elder));
        await(() -> robot.lookup("#birth").tryQueryAs(Label.class).filter(label -> !label.getText().isEmpty()).isPresent());
        click("history");
        awaitTold("备注：");
        assertThat(node("title", Label.class).getText()).contains(name);
        assertThat(told()).contains("备注：（空） → （不显示）").doesNotContain("耳背").contains("号码：139****5678").doesNotContain("13912345678").contains("依据：入户核实")
                .contains("导入 ").contains("tester");
        robot.interact(() -> Snapshots.write(shellRoot().getScene(), Path.of("target/screens/record-history.png")));
        click("back");
        await(() -> robot.lookup("#birth").tryQuery().isPresent());
        robot.interact(() -> Snapshots.write(shellRoot().getScene(), Path.of("target/screens/resident-history-button.png")));
    }

    @Test
    void aCasesPageLeadsToItsChanges() {
        open(new CasePlace(mediationCase));
        await(() -> robot.lookup("#number").tryQueryAs(Label.class).filter(label -> !label.getText().isEmpty()).isPresent());
        robot.interact(() -> Snapshots.write(shellRoot().getScene(), Path.of("target/screens/case-history-button.png")));
        click("history");
        awaitTold("纠纷类型：");
        assertThat(told()).contains("当事人").contains("承办调解员");
    }

    private Destination list(String name) {
        return switch (name) {
            case "resident" -> new ResidentListPlace();
            case "case" -> new CaseListPlace(CaseFilter.ALL);
            case "helper" -> new HelperListPlace();
            case "pairing" -> new PairingListPlace(ElderFilter.PAIRED);
            case "visit" -> new VisitListPlace(VisitFilter.overdue(DaoTest.TODAY));
            default -> new HazardListPlace();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "case", "helper", "pairing", "visit", "hazard"})
    void everyListOpensTheChosenRecordsChangesByKey(String name) {
        database.write(new Act("office.test", "登记隐患"), daos -> daos.get(HazardDao.class).insert(new Hazard(0, null, null, "8号1楼",
                LocalDateTime.of(2026, 11, 1, 9, 0), "楼道堆物", HazardSeverity.ORDINARY, "", "", null, "", null, HazardState.NEW, 0)));
        open(list(name));
        await(() -> table("table").getSelectionModel().getSelectedItem() != null);
        settle();
        if (!List.of("resident", "case").contains(name)) {
            await(() -> robot.lookup("#history").tryQuery().isPresent());
        }
        robot.interact(() -> Snapshots.write(shellRoot().getScene(), Path.of("target/screens/history-of-" + name + ".png")));
        press(KeyCode.H);
        awaitTold(Messages.text("history.row.added"));
    }

    @Test
    void aLiftBallotsChangesOpen() {
        open(new LiftListPlace());
        await(() -> !table("ballots").getItems().isEmpty());
        robot.interact(() -> table("ballots").getSelectionModel().selectFirst());
        click("history");
        awaitTold("意见：");
    }

    @Test
    void aRecordThatNeverChangedSaysSo() {
        open(new RecordHistoryPlace("无", List.of()));
        awaitTold(Messages.text("history.record.empty"));
    }
}
