package org.jielin.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import javafx.scene.control.Label;
import org.jielin.ScreenTest;
import org.jielin.account.Role;
import org.jielin.audit.AuditListPlace;
import org.jielin.common.db.Access;
import org.junit.jupiter.api.Test;

/** The window of an account that sees masks only. */
class ViewerScreenTest extends ScreenTest {

    private long person;

    @Override
    protected Access access() {
        return new Access(1L, "viewer", Role.VIEWER.rights(), null, null);
    }

    @Override
    protected void prepare() {
        ResidentSamples samples = new ResidentSamples(database);
        long unit = samples.unit(samples.entrance(samples.estate("金柳苑"), "永泰路775弄", "28号"), "101");
        person = samples.resident(unit, "沙秀英", Sex.FEMALE, LocalDate.of(1941, 1, 1));
        samples.contact(person, ContactKind.MOBILE, "13912345678");
    }

    @Test
    void thereIsNoEye() {
        open(new ResidentPlace(person));
        await(() -> robot.lookup("#birth").tryQueryAs(Label.class).filter(label -> label.getText().contains("1941")).isPresent());
        assertThat(robot.lookup("#unmask").tryQuery()).isEmpty();
        assertThat(robot.lookup("139****5678").tryQuery()).isPresent();
    }

    @Test
    void theRailShowsWhatMayBeOpenedAndOthersAreRefused() {
        assertThat(robot.lookup("#railRESIDENTS").tryQuery()).isPresent();
        assertThat(robot.lookup("#railAUDIT").tryQuery()).isEmpty();
        assertThat(robot.lookup("#railBACKUPS").tryQuery()).isEmpty();
        open(new AuditListPlace());
        await(() -> robot.lookup("#messageClose").tryQuery().isPresent());
    }
}
