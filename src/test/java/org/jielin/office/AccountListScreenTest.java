package org.jielin.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.jielin.ScreenTest;
import org.jielin.account.Account;
import org.jielin.account.KeyFile;
import org.jielin.account.Role;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Right;
import org.jielin.common.db.TestOffice;
import org.jielin.common.ui.Snapshots;
import org.jielin.resident.ResidentSamples;
import org.junit.jupiter.api.Test;

class AccountListScreenTest extends ScreenTest {

    private static final String PASSWORD = "jielin-2026";
    private long entrance;

    @Override
    protected void prepare() {
        ResidentSamples samples = new ResidentSamples(database);
        entrance = samples.entrance(samples.estate("金柳苑"), "永泰路775弄", "28号");
        new Accounts(new Office(folder.resolve("office"), "测试居民委员会", database, TestOffice.KEY, "tester"), DaoTest.CLOCK)
                .add(new Account(0, "wang", "王主任", Role.DIRECTOR, null, true, 0), Set.of(), PASSWORD.toCharArray());
    }

    private boolean known(String login) {
        return KeyFile.in(folder.resolve("office")).orElseThrow().has(login);
    }

    @Test
    void aLeaderIsAddedWithEntrancesThenClosedAndTheKeyOffered() {
        open(new AccountListPlace());
        await(() -> table("table").getItems().size() == 1);
        click("add");
        await(() -> robot.lookup("#entrance" + entrance).tryQuery().isPresent());
        write("login", "Lou");
        write("name", "娄组长");
        robot.interact(() -> node("role", ComboBox.class).setValue(Role.BUILDING_LEADER));
        write("password", PASSWORD);
        write("again", "jielin-2027");
        click("dialogAccept");
        assertThat(node("entrancesError", Label.class).getText()).isNotBlank();
        assertThat(node("againError", Label.class).getText()).isNotBlank();
        robot.interact(() -> node("entrance" + entrance, CheckBox.class).setSelected(true));
        write("again", PASSWORD);
        robot.interact(() -> Snapshots.write(node("again", PasswordField.class).getScene(), Path.of("target/screens/account-edit.png")));
        click("dialogAccept");
        await(() -> table("table").getItems().size() == 2);
        assertThat(known("lou")).isTrue();
        robot.interact(() -> table("table").getSelectionModel().select(0));
        click("close");
        click("confirmAccept");
        await(() -> !known("lou") && robot.lookup("#confirmAccept").tryQuery().isPresent());
        assertThat(node("dialogText", Label.class).getText()).contains("更换密钥");
        click("confirmCancel");
        await(() -> node("close", Button.class).isDisabled());
    }

    @Test
    void whatRolesMayIsShownAndTheRecoveryCodeOnce() {
        open(new AccountListPlace());
        await(() -> table("table").getItems().size() == 1);
        robot.interact(() -> ((TabPane) robot.lookup(".tab-pane").query()).getSelectionModel().select(1));
        settle();
        TableView<?> matrix = table("matrix");
        assertThat(matrix.getItems()).hasSize(Right.values().length);
        assertThat(matrix.getColumns()).hasSize(1 + Role.values().length);
        robot.interact(() -> Snapshots.write(matrix.getScene(), Path.of("target/screens/account-matrix.png")));
        click("recoveryCode");
        click("confirmAccept");
        await(() -> robot.lookup("#putAway").tryQuery().isPresent());
        assertThat(robot.lookup("#groups .label").queryAllAs(Label.class)).hasSize(6).allMatch(group -> group.getText().matches("[0-9A-Z]{5}"));
        assertThat(dialogs.pinned()).isTrue();
    }
}
