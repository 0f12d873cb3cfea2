package org.jielin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.jielin.ScreenTest;
import org.jielin.common.db.AuditEntry;
import org.jielin.common.db.AuditKind;
import org.jielin.resident.ContactKind;
import org.jielin.resident.ResidentSamples;
import org.jielin.resident.Sex;
import org.junit.jupiter.api.Test;

class AuditListScreenTest extends ScreenTest {

    @Override
    protected void prepare() {
        ResidentSamples samples = new ResidentSamples(database);
        long unit = samples.unit(samples.entrance(samples.estate("金柳苑"), "永泰路775弄", "28号"), "101");
        long person = samples.resident(unit, "沙秀英", Sex.FEMALE, LocalDate.of(1941, 1, 1));
        database.seen("person", person, "person.id_number", "contact.number");
        samples.contact(person, ContactKind.MOBILE, "13912345678");
    }

    private int all() {
        return database.reader(AuditDao.class).count(AuditFilter.ALL);
    }

    @Test
    void entriesTellInWordsWhatChangedAndPrivateValuesStayHidden() {
        open(new AuditListPlace());
        await(() -> table("table").getItems().size() == all());
        await(() -> !table("lines").getItems().isEmpty());
        assertThat(table("lines").getItems()).extracting(Object::toString).anyMatch(line -> line.contains("号码") && line.contains("不显示"))
                .noneMatch(line -> line.contains("13912345678"));
        robot.interact(() -> node("kind", ComboBox.class).setValue(AuditKind.SEEN));
        await(() -> table("table").getItems().size() == 1);
        assertThat(AuditWords.what((AuditEntry) table("table").getItems().getFirst())).contains("身份证号", "号码");
        write("search", "nothing of the kind");
        await(() -> table("table").getItems().isEmpty());
    }

    @Test
    void aCheckTellsItsResultAndIsNotedItself() {
        open(new AuditListPlace());
        await(() -> table("table").getItems().size() == all());
        int before = all();
        click("check");
        await(() -> node("found", Label.class).isVisible());
        assertThat(node("found", Label.class).getText()).contains("检查通过");
        await(() -> table("table").getItems().size() == before + 1);
        click("print");
        await(() -> robot.lookup("#paperTitle").tryQuery().isPresent());
    }
}
