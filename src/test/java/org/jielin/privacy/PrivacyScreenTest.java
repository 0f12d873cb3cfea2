package org.jielin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import org.jielin.ScreenTest;
import org.jielin.building.BuildingDao;
import org.jielin.building.Entrance;
import org.jielin.building.Unit;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.jielin.pairing.CadencePeriod;
import org.jielin.pairing.CareProfile;
import org.jielin.pairing.CareProfileDao;
import org.jielin.pairing.Mobility;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.Residence;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.ResidenceDao;
import org.jielin.resident.ResidentPlace;
import org.junit.jupiter.api.Test;

class PrivacyScreenTest extends ScreenTest {

    private long elder;
    private PrivacyService privacy;

    @Override
    protected void prepare() {
        privacy = new PrivacyService(database, DaoTest.CLOCK);
        database.write(new Act("resident.test", "测试"), daos -> {
            BuildingDao buildings = daos.get(BuildingDao.class);
            long unit = buildings.insertUnit(Unit.numbered(buildings.insertEntrance(Entrance.labelled(buildings.insertEstate("金柳苑"), "", "", "1号")), "101"));
            elder = daos.get(PersonDao.class).insert(Person.named("沙老人"));
            daos.get(ResidenceDao.class).insert(new Residence(0, elder, unit, ResidenceCategory.HUKOU_AND_PRESENT, null, null));
            daos.get(CareProfileDao.class).insert(new CareProfile(0, elder, 2, Mobility.WALKING_AID, "", 1, CadencePeriod.WEEK, "", 0));
            return null;
        });
    }

    private void tab(int index) {
        robot.interact(() -> node("privacyTabs", TabPane.class).getSelectionModel().select(index));
        settle();
    }

    @Test
    void aFieldIsSwitchedOnWithAPurposeFilledInAndPrinted() {
        open(new PrivacyPlace());
        tab(3);
        await(() -> table("fieldTable").getItems().size() == OptionalField.values().length);
        click("switchOn");
        await(() -> !node("purposeError", Label.class).getText().isEmpty());
        write("purpose", "民族联谊");
        click("switchOn");
        await(() -> privacy.activeFields().equals(List.of(new FieldUse(OptionalField.ETHNICITY, "民族联谊", true))));
        open(new ResidentPlace(elder));
        click("fillFacts");
        write("factETHNICITY", "回族");
        click("dialogAccept");
        await(() -> privacy.of(elder).facts().equals(Map.of(OptionalField.ETHNICITY, "回族")));
        click("printSheet");
        await(() -> robot.lookup("#content").tryQuery().isPresent() && robot.lookup(".paper").tryQuery().isPresent());
    }

    @Test
    void aTermHasToBeANumberOfMonths() {
        open(new PrivacyPlace());
        tab(2);
        await(() -> table("ruleTable").getItems().size() == RecordClass.values().length);
        write("months", "两年");
        click("decide");
        await(() -> !node("monthsError", Label.class).getText().isEmpty());
        assertThat(privacy.rules()).allMatch(rule -> rule.months() == null);
        write("months", "24");
        click("decide");
        await(() -> privacy.rules().getFirst().months() != null);
        assertThat(privacy.rules().getFirst()).isEqualTo(new RetentionRule(RecordClass.ROSTER, LegalBasis.DUTY, 24));
    }

    @Test
    void consentIsNotedForSeveralAtOnceAndWithdrawnByOne() {
        open(new PrivacyPlace());
        tab(0);
        await(() -> table("unconsentedTable").getItems().size() == 1);
        robot.interact(() -> table("unconsentedTable").getSelectionModel().selectAll());
        click("note");
        robot.interact(() -> node("consentDay", DatePicker.class).setValue(DaoTest.TODAY.plusDays(1)));
        click("dialogAccept");
        await(() -> !node("consentDayError", Label.class).getText().isEmpty());
        robot.interact(() -> node("consentDay", DatePicker.class).setValue(DaoTest.TODAY));
        click("dialogAccept");
        await(() -> table("unconsentedTable").getItems().isEmpty());
        Consent consent = privacy.of(elder).consents().getFirst();
        open(new ResidentPlace(elder));
        click("withdraw" + consent.id());
        await(() -> !privacy.of(elder).consents().getFirst().holds());
    }
}
