package org.jielin;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.jielin.audit.AuditListPlace;
import org.jielin.check.CheckListPlace;
import org.jielin.common.ui.Destination;
import org.jielin.duplicate.DuplicateListPlace;
import org.jielin.hazard.HazardListPlace;
import org.jielin.lift.LiftListPlace;
import org.jielin.mediation.CaseListPlace;
import org.jielin.office.DeletedListPlace;
import org.jielin.office.HistoryListPlace;
import org.jielin.pairing.ElderFilter;
import org.jielin.pairing.PairingListPlace;
import org.jielin.privacy.PrivacyPlace;
import org.jielin.resident.ResidentListPlace;
import org.jielin.team.HelperListPlace;
import org.jielin.visit.FollowUpListPlace;
import org.jielin.visit.VisitListPlace;
import org.junit.jupiter.api.Test;

/** Any list goes out as a spreadsheet, csv or PDF with chosen columns, by the same key. */
class ListsOutScreenTest extends SampleScreenTest {

    /** From the list that is open: the preview, with everything a list is let out with. */
    private void goesOut(String name) {
        robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        awaitLong(() -> robot.lookup("#at").tryQueryAs(Label.class).filter(at -> at.getText().startsWith("1 / ")).isPresent());
        assertThat(node("saveXlsx", Button.class).isVisible()).as(name + " as xlsx").isTrue();
        assertThat(node("columns", ToggleButton.class).isVisible()).as(name + " with chosen columns").isTrue();
    }

    @Test
    void everyListGoesOut() {
        for (Destination list : new Destination[] {new ResidentListPlace(), new CheckListPlace(), new DuplicateListPlace(),
                new PairingListPlace(ElderFilter.ALL), new HelperListPlace(), new VisitListPlace(), new FollowUpListPlace(), new CaseListPlace(),
                new HazardListPlace(), new LiftListPlace(), new HistoryListPlace(), new DeletedListPlace(), new AuditListPlace()}) {
            open(list);
            awaitLong(() -> robot.lookup("#count").tryQueryAs(Label.class).filter(label -> !label.getText().isEmpty()).isPresent());
            goesOut(list.toString());
        }
    }

    @Test
    void theListsOfPersonalDataGoOut() {
        for (int tab = 0; tab < 2; tab++) {
            int chosen = tab;
            open(new PrivacyPlace());
            robot.interact(() -> node("privacyTabs", TabPane.class).getSelectionModel().select(chosen));
            goesOut("tab " + tab);
            assertThat(node("paperTitle", Label.class).getText()).isEqualTo(tab == 0 ? "未登记同意" : "到期清理");
        }
    }
}
