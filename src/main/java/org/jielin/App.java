package org.jielin;

import java.nio.file.Path;
import java.time.Clock;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.SystemFilePicker;
import org.jielin.office.MachineSettings;
import org.jielin.shell.MainWindow;

/** The desktop: opens the last office, or shows the first page. */
public final class App extends Application {

    private final Dialogs dialogs = new Dialogs();
    private Session session;

    /** This user's own folder on this computer. */
    public static Path machineFolder() {
        return MachineSettings.folder(System.getenv(), System.getProperty("user.home"));
    }

    @Override
    public void start(Stage stage) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> dialogs.error(failure));
        session = new Session(new MainWindow(stage, dialogs, machineFolder()), dialogs, Background.threads(dialogs::error),
                new SystemFilePicker(() -> stage), Clock.systemDefaultZone(), machineFolder());
        session.begin();
    }

    @Override
    public void stop() {
        if (session != null) {
            session.end();
        }
    }
}
