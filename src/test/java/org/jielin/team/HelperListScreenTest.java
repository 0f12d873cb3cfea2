package org.jielin.team;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import org.jielin.SampleScreenTest;
import org.junit.jupiter.api.Test;

class HelperListScreenTest extends SampleScreenTest {

    @Test
    void theCapacityOfAHelperIsChangedAndChecked() {
        open(new HelperListPlace());
        await(() -> table("table").getItems().size() == 86);
        HelperRow row = (HelperRow) table("table").getSelectionModel().getSelectedItem();
        click("edit");
        write("capacity", "many");
        click("dialogAccept");
        assertThat(node("capacityError", Label.class).getText()).isNotBlank();
        write("capacity", "9");
        click("dialogAccept");
        await(() -> database.reader(HelperDao.class).find(row.id()).capacity() == 9);
    }
}
