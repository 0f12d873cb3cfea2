package org.jielin;

import java.nio.file.Path;
import java.time.Clock;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.SystemFilePicker;
import org.jielin.common.ui.View;
import org.jielin.office.MachineSettings;
import org.jielin.office.Office;
import org.jielin.office.Offices;
import org.jielin.office.WelcomeController;
import org.jielin.shell.MainWindow;
import org.jielin.shell.Screen;
import org.jielin.shell.ShellController;

/** The desktop: opens the last office, or shows the first page. */
public final class App extends Application {

    private final Clock clock = Clock.systemDefaultZone();
    private final Offices offices = new Offices(clock);
    private final Dialogs dialogs = new Dialogs();
    private final Background background = Background.threads(dialogs::error);
    private FilePicker files;
    private MainWindow window;
    private Office office;

    /** This user's own folder on this computer. */
    public static Path machineFolder() {
        return MachineSettings.folder(System.getenv(), System.getProperty("user.home"));
    }

    @Override
    public void start(Stage stage) {
        files = new SystemFilePicker(() -> stage);
        window = new MainWindow(stage, dialogs, machineFolder());
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> dialogs.error(failure));
        WelcomeController welcome = showWelcome();
        String last = window.settings().lastOffice();
        if (last != null && offices.state(Path.of(last)) != Offices.State.NONE) {
            welcome.open(Path.of(last));
        }
    }

    private WelcomeController showWelcome() {
        View<WelcomeController> welcome = AppContext.welcome(offices, new SampleOffice(offices, clock, machineFolder()), dialogs, background,
                files, this::showOffice);
        window.show(welcome.root(), "");
        return welcome.controller();
    }

    private void showOffice(Office opened) {
        office = opened;
        window.remember(window.settings().withLastOffice(opened.folder()));
        AppContext context = new AppContext(opened, clock, dialogs, background, files, window, this::showOffice);
        View<ShellController> shell = context.shell();
        window.show(shell.root(), opened.name());
        shell.controller().open(Screen.first(opened.database().access()));
    }

    /** The database's own thread closes the file, after whatever it still does. */
    @Override
    public void stop() {
        if (office != null) {
            background.db(() -> {
                office.close();
                return null;
            }).finish();
        }
    }
}
