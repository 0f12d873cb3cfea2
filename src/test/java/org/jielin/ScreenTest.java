package org.jielin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import org.jielin.account.KeyFile;
import org.jielin.common.db.Access;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.OfficeFile;
import org.jielin.common.db.TestOffice;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Destination;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.Snapshots;
import org.jielin.common.ui.View;
import org.jielin.office.Office;
import org.jielin.shell.Desk;
import org.jielin.shell.MainWindow;
import org.jielin.shell.ShellController;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/** Shows the real main window over a real, empty office; a test fills the office and goes to its screen. */
public abstract class ScreenTest {

    @TempDir
    protected Path folder;
    protected final FxRobot robot = new FxRobot();
    protected Database database;
    protected Dialogs dialogs;
    protected ShellController shell;
    protected Background background;
    private Scene scene;
    /** What the file pickers answer, first in first out. */
    protected final List<Path> picked = new ArrayList<>();

    @BeforeEach
    void openOffice() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        database = openDatabase(folder.resolve("office"));
        KeyFile.fresh(OfficeFile.FIRST).write(folder.resolve("office"));
        prepare();
        FxToolkit.setupStage(stage -> {
            dialogs = new Dialogs();
            MainWindow window = new MainWindow(stage, dialogs, folder.resolve("machine"));
            background = Background.threads(dialogs::error);
            AppContext context = new AppContext(new Office(folder.resolve("office"), "测试居民委员会", database.as(access()), TestOffice.KEY, "tester"), DaoTest.CLOCK, dialogs,
                    background, new Picked(), window, new NoDesk());
            View<ShellController> main = context.shell();
            window.show(main.root(), "测试居民委员会");
            shell = main.controller();
            scene = window.scene();
        });
    }

    /** The office behind the window: an empty one. */
    protected Database openDatabase(Path office) {
        return TestOffice.create(office);
    }

    /** As whom the window works. */
    protected Access access() {
        return database.access();
    }

    /** Puts into the office what the test needs, before the window opens. */
    protected void prepare() {
    }

    @AfterEach
    void closeOffice() throws TimeoutException {
        FxToolkit.cleanupStages();
        database.close();
    }

    /** Goes to a place and waits until its data is there. */
    protected void open(Destination destination) {
        robot.interact(() -> shell.open(destination));
        settle();
    }

    /** Waits until the background work that was started has been shown. */
    protected static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits for something to become true on the screen, for at most ten seconds. */
    protected void await(BooleanSupplier condition) {
        await(condition, 10);
    }

    /** Waits for work on thousands of rows, for at most a minute: other builds may be running beside this one. */
    protected void awaitLong(BooleanSupplier condition) {
        await(condition, 60);
    }

    private void await(BooleanSupplier condition, int seconds) {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            Path picture = Path.of("target", "failed", getClass().getSimpleName() + "-" + System.nanoTime() + ".png");
            robot.interact(() -> Snapshots.write(scene, picture));
            throw new AssertionError("did not happen within " + seconds + " seconds; see " + picture);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Clicks a node once it is there and has been laid out. */
    protected void click(String id) {
        await(() -> robot.lookup("#" + id).match(NodeQueryUtils.isVisible()).tryQuery().isPresent());
        robot.clickOn("#" + id);
        settle();
    }

    /** Sets a text that the robot's keyboard can't type. */
    protected void write(String id, String text) {
        await(() -> robot.lookup("#" + id).tryQuery().isPresent());
        robot.interact(() -> node(id, TextInputControl.class).setText(text));
        settle();
    }

    /** Where the screens lie in the window. */
    protected StackPane shellRoot() {
        return node("content", StackPane.class);
    }

    protected FilePicker picker() {
        return new Picked();
    }

    protected TableView<?> table(String id) {
        return node(id, TableView.class);
    }

    protected <N extends Node> N node(String id, Class<N> type) {
        return type.cast(robot.lookup("#" + id).match(type::isInstance).query());
    }

    /** A window in which nobody locks the screen or leaves. */
    static final class NoDesk implements Desk {

        @Override
        public void lock() {
            throw new AssertionError("not asked for");
        }

        @Override
        public void goOn(Office office) {
            throw new AssertionError("not asked for");
        }

        @Override
        public void logOut() {
            throw new AssertionError("not asked for");
        }
    }

    private final class Picked implements FilePicker {

        @Override
        public List<Path> open(String title, String kindLabel, List<String> endings) {
            List<Path> answer = List.copyOf(picked);
            picked.clear();
            return answer;
        }

        @Override
        public Optional<Path> save(String title, String suggestedName, String kindLabel, List<String> endings) {
            return picked.isEmpty() ? Optional.empty() : Optional.of(picked.removeFirst());
        }

        @Override
        public Optional<Path> folder(String title) {
            return picked.isEmpty() ? Optional.empty() : Optional.of(picked.removeFirst());
        }
    }
}
