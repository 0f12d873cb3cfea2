package org.jielin.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.jielin.SampleScreenTest;
import org.jielin.common.db.DaoTest;
import org.junit.jupiter.api.Test;

class PairingListScreenTest extends SampleScreenTest {

    private int unpaired() {
        return database.reader(PairingDao.class).countElders(ElderFilter.UNPAIRED, DaoTest.TODAY);
    }

    @Test
    void anElderIsPairedByHandWithTheBestSuitedHelper() {
        open(new PairingListPlace(ElderFilter.UNPAIRED));
        await(() -> table("table").getItems().size() == 20);
        click("pair");
        await(() -> !table("helpers").getItems().isEmpty());
        click("dialogAccept");
        await(() -> unpaired() == 19);
        await(() -> table("table").getItems().size() == 19);
    }

    @Test
    void endingAPairingNeedsAReason() {
        open(new PairingListPlace(ElderFilter.PAIRED));
        await(() -> table("table").getItems().size() == 300);
        click("endPairing");
        click("dialogAccept");
        assertThat(node("reasonError", Label.class).getText()).isNotBlank();
        robot.interact(() -> reason().setValue(PairingEnd.MOVED));
        click("dialogAccept");
        await(() -> unpaired() == 21);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<PairingEnd> reason() {
        return node("reason", ComboBox.class);
    }

    @Test
    void theProposalPairsWhoIsTickedAndCanBeTakenBack() {
        open(new ProposalPlace());
        await(() -> table("table").getItems().size() == 20);
        click("accept");
        await(() -> unpaired() == 0);
        click("toastAct");
        await(() -> unpaired() == 20);
    }
}
