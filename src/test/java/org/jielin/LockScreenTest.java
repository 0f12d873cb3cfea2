package org.jielin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.TestAudit;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.Progress;
import org.jielin.hazard.HazardListPlace;
import org.jielin.office.Credentials;
import org.jielin.office.MachineSettings;
import org.jielin.office.Office;
import org.jielin.office.Offices;
import org.jielin.shell.MainWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/** A desktop as it is started, with an office open in it: locked, unlocked, left, backed up. */
class LockScreenTest {

    private static final String PASSWORD = "一句好记的话";
    private static final Credentials WANG = new Credentials("wang", PASSWORD.toCharArray());

    @TempDir
    Path folder;
    private final FxRobot robot = new FxRobot();
    private final Offices offices = new Offices(DaoTest.CLOCK);
    private final List<Throwable> failures = new ArrayList<>();
    private Dialogs dialogs;
    private MainWindow window;
    private Session session;
    private Office office;

    @BeforeEach
    void openOffice() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        office = offices.create(folder.resolve("office"), "金柳苑居民委员会", WANG).office();
        FxToolkit.setupStage(stage -> {
            dialogs = new Dialogs();
            window = new MainWindow(stage, dialogs, folder.resolve("machine"));
            session = new Session(window, dialogs, Background.threads(failures::add), null, DaoTest.CLOCK, folder.resolve("machine"));
            session.begin();
            session.enter(office);
        });
    }

    @AfterEach
    void closeOffice() throws TimeoutException {
        robot.interact(session::end);
        FxToolkit.cleanupStages();
        assertThat(failures).isEmpty();
    }

    private void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean there(String id) {
        return there(id, Node.class);
    }

    private boolean there(String id, Class<? extends Node> type) {
        return robot.lookup("#" + id).match(type::isInstance).tryQuery().filter(NodeQueryUtils.isVisible()).isPresent();
    }

    private void write(String id, String text) throws TimeoutException {
        await(() -> there(id, TextInputControl.class));
        robot.interact(() -> node(id, TextInputControl.class).setText(text));
    }

    private <N extends Node> N node(String id, Class<N> type) {
        return type.cast(robot.lookup("#" + id).match(type::isInstance).query());
    }

    private void halfFillAForm() throws TimeoutException {
        robot.interact(() -> session.shell().open(new HazardListPlace()));
        await(() -> there("add"));
        robot.clickOn("#add");
        write("place", "8号1楼楼道");
    }

    private void lock() throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        await(() -> there("unlock"));
    }

    private void unlock(String password) throws TimeoutException {
        write("password", password);
        robot.push(KeyCode.ENTER);
    }

    @Test
    void aHalfFilledFormIsHiddenAndThereAgainAfterwards() throws TimeoutException {
        halfFillAForm();
        TextInputControl place = node("place", TextInputControl.class);
        lock();
        assertThat(place.getScene()).isNull();
        assertThat(window.scene().lookup("#rail")).isNull();
        assertThat(List.copyOf(Window.getWindows())).noneMatch(PopupWindow.class::isInstance);
        unlock("不是这句话");
        await(() -> !node("passwordError", Label.class).getText().isEmpty());
        assertThat(place.getScene()).isNull();
        unlock(PASSWORD);
        await(() -> there("place", TextInputControl.class));
        assertThat(node("place", TextInputControl.class)).isSameAs(place);
        assertThat(place.getText()).isEqualTo("8号1楼楼道");
        assertThat(dialogs.open()).isTrue();
        await(() -> TestAudit.kinds(office.database()).containsAll(List.of("LOCKED", "LOGIN_FAILED")));
    }

    @Test
    void shortcutsRestWhileLockedAndWorkOnceAfterwards() throws TimeoutException {
        lock();
        robot.push(KeyCode.F1);
        unlock(PASSWORD);
        await(() -> there("rail"));
        assertThat(there("titles")).isFalse();
        robot.push(KeyCode.F1);
        await(() -> there("titles"));
        robot.interact(session.shell()::back);
        assertThat(there("titles")).isFalse();
    }

    @Test
    void anIdleDeskIsLocked() throws TimeoutException {
        robot.interact(session::lock);
        await(() -> there("unlock"));
        assertThat(node("user", Label.class).getText()).isEqualTo("wang");
    }

    @Test
    void somebodyElseCanLogInInstead() throws TimeoutException {
        halfFillAForm();
        lock();
        robot.clickOn("#other");
        await(() -> there("confirmAccept"));
        robot.clickOn("#confirmAccept");
        await(() -> there("login"));
        assertThat(there("place", TextInputControl.class)).isFalse();
        write("login", "wang");
        write("password", PASSWORD);
        robot.clickOn("#dialogAccept");
        await(() -> there("rail"));
        assertThat(dialogs.open()).isFalse();
        assertThat(session.shell()).isNotNull();
    }

    @Test
    void whoIsLoggedInAndTheDaysBackupStandBelow() throws TimeoutException {
        await(() -> node("user", MenuButton.class).getText().contains("主任"));
        await(() -> node("backup", Hyperlink.class).getText().contains("今天 10:00"));
        assertThat(offices.backups(office.folder()).newest()).isPresent();
        assertThat(MachineSettings.read(folder.resolve("machine")).login(office.folder())).isEqualTo("wang");
    }

    @Test
    void thePasswordIsChangedForTheOldOne() throws TimeoutException {
        robot.clickOn("#user");
        robot.clickOn("#changePassword");
        write("old", "不是这句话");
        write("newPassword", "换了一句更好记的话");
        write("again", "换了一句更好记的话");
        robot.clickOn("#dialogAccept");
        await(() -> !node("oldError", Label.class).getText().isEmpty());
        write("old", PASSWORD);
        robot.clickOn("#dialogAccept");
        await(() -> !dialogs.open());
        robot.interact(session::logOut);
        await(() -> there("login"));
        write("password", "换了一句更好记的话");
        robot.push(KeyCode.ENTER);
        await(() -> there("rail"));
    }

    @Test
    void leavingClosesTheFileInGoodOrder() throws TimeoutException {
        await(() -> node("backup", Hyperlink.class).getText().contains("今天"));
        robot.interact(session::end);
        try (Office again = offices.open(folder.resolve("office"), WANG, Progress.NONE)) {
            assertThat(again.database().closedWell()).isTrue();
            assertThat(TestAudit.kinds(again.database())).contains("LOGOUT", "BACKUP");
        }
    }

    @Test
    void whatIsWrongWithTheClockOrTheBackupIsToldAndStopsNobody() throws Exception {
        await(() -> node("backup", Hyperlink.class).getText().contains("今天"));
        robot.interact(office::close);
        Offices tomorrow = new Offices(Clock.offset(DaoTest.CLOCK, Duration.ofDays(1)));
        office = tomorrow.create(folder.resolve("ahead"), "安澜花园居民委员会", WANG).office();
        Files.writeString(folder.resolve("ahead").resolve("backups"), "no folder");
        robot.interact(() -> session.goOn(office));
        await(() -> there("dialogText") && robot.lookup(".notification").tryQuery().isPresent());
        assertThat(node("dialogText", Label.class).getText()).contains("时间");
        assertThat(node("backup", Hyperlink.class).getText()).isEqualTo("还没有备份");
        robot.clickOn("#messageClose");
        assertThat(dialogs.open()).isFalse();
    }

    @Test
    void aMouseThatMovesFarFromTheDeskDoesNotUnlock() throws TimeoutException {
        lock();
        robot.moveTo(new Point2D(200, 200)).moveBy(50, 50);
        assertThat(there("unlock")).isTrue();
    }
}
