package org.jielin.lift;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.jielin.SampleScreenTest;
import org.junit.jupiter.api.Test;

class LiftListScreenTest extends SampleScreenTest {

    @Test
    void aChangedBallotIsCountedAtOnce() {
        open(new LiftListPlace());
        await(() -> table("projects").getItems().size() == 3);
        await(() -> table("ballots").getItems().size() == 30);
        assertThat(node("agreeHeadsText", Label.class).getText()).startsWith("23 / 25");
        click("edit");
        robot.interact(() -> opinion().setValue(BallotOpinion.OBJECT));
        click("dialogAccept");
        await(() -> node("agreeHeadsText", Label.class).getText().startsWith("22 / 25"));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<BallotOpinion> opinion() {
        return node("opinion", ComboBox.class);
    }
}
