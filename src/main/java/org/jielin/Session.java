package org.jielin;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import org.jielin.backup.BackupReason;
import org.jielin.common.db.AuditKind;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.IdleWatch;
import org.jielin.common.ui.View;
import org.jielin.office.LockController;
import org.jielin.office.Office;
import org.jielin.office.OfficeSettingDao;
import org.jielin.office.Offices;
import org.jielin.office.Safeguard;
import org.jielin.office.WelcomeController;
import org.jielin.shell.Desk;
import org.jielin.shell.MainWindow;
import org.jielin.shell.Screen;
import org.jielin.shell.ShellController;

/** The window from the first page on: who opens an office, the lock while nobody is there, the daily backup, the leaving. */
public final class Session implements Desk, LockController.Way {

    /** A backup that still runs is waited for at most this long when the window is closed. */
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(60);

    private final MainWindow window;
    private final Dialogs dialogs;
    private final Background background;
    private final FilePicker files;
    private final Clock clock;
    private final Offices offices;
    private final SampleOffice sample;
    private final IdleWatch idle;
    private final Timeline eachMinute = new Timeline(new KeyFrame(javafx.util.Duration.minutes(1), event -> minute()));
    private Office office;
    private Safeguard safeguard;
    private ShellController shell;
    private LocalDate backedUp;
    private int lockMinutes = OfficeSettingDao.USUAL_LOCK_MINUTES;
    private boolean locked;

    /** @param machineFolder this user's own folder on this computer */
    public Session(MainWindow window, Dialogs dialogs, Background background, FilePicker files, Clock clock, Path machineFolder) {
        this.window = window;
        this.dialogs = dialogs;
        this.background = background;
        this.files = files;
        this.clock = clock;
        this.offices = new Offices(clock);
        this.sample = new SampleOffice(offices, clock, machineFolder);
        this.idle = new IdleWatch(clock, this::lock);
        eachMinute.setCycleCount(Timeline.INDEFINITE);
    }

    /** Shows the first page, and asks who opens the office that was open the last time. */
    public void begin() {
        WelcomeController welcome = welcome();
        String last = window.settings().lastOffice();
        if (last != null) {
            welcome.openLast(Path.of(last));
        }
    }

    /** Shows the first page. */
    public WelcomeController welcome() {
        View<WelcomeController> welcome = AppContext.welcome(offices, sample, dialogs, background, files, window::settings, clock, this::enter);
        window.show(welcome.root(), "");
        return welcome.controller();
    }

    /** Shows an office that was just opened. */
    public void enter(Office opened) {
        office = opened;
        safeguard = new Safeguard(opened, clock);
        window.remember(window.settings().opened(opened.folder(), opened.login()));
        View<ShellController> main = new AppContext(opened, clock, dialogs, background, files, window, this).shell();
        shell = main.controller();
        window.show(main.root(), opened.name());
        shell.open(Screen.first(opened.database().access()));
        idle.begin(window.scene(), Duration.ofMinutes(lockMinutes));
        background.db(() -> offices.clockMovedBack(opened)).onSuccess(this::warnOfClock).start();
        readSettings();
        backUpDaily();
        eachMinute.playFromStart();
    }

    public ShellController shell() {
        return shell;
    }

    private void warnOfClock(boolean movedBack) {
        if (movedBack) {
            dialogs.message(Messages.text("clock.back.title"), Messages.text("clock.back.text"), Messages.text("clock.back.continue"));
        }
    }

    private void minute() {
        readSettings();
        shell.showBackup();
        backUpDaily();
    }

    /** The settings may have been changed in the office meanwhile. */
    private void readSettings() {
        Office asked = office;
        Safeguard guard = safeguard;
        background.db(() -> new Settings(asked.database().reader(OfficeSettingDao.class).lockMinutes(), guard.secondPlace())).latestOnly(this)
                .onSuccess(settings -> follow(asked, settings)).start();
    }

    private void follow(Office asked, Settings settings) {
        if (asked != office) {
            return;
        }
        lockMinutes = settings.lockMinutes();
        if (!locked) {
            idle.begin(window.scene(), Duration.ofMinutes(lockMinutes));
        }
        if (!settings.secondPlace().equals(window.settings().secondPlace(office.folder()))) {
            window.remember(window.settings().withSecondPlace(office.folder(), settings.secondPlace().map(Path::toString).orElse("")));
        }
    }

    private void backUpDaily() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(backedUp)) {
            backedUp = today;
            Safeguard guard = safeguard;
            background.archive(progress -> guard.dueToday() ? Optional.of(guard.make(BackupReason.DAILY, progress)) : Optional.empty())
                    .announced(Messages.text("shell.backup.working")).onSuccess(made -> shell.showBackup()).onError(this::notBackedUp).start();
        }
    }

    private void notBackedUp(Throwable failure) {
        shell.showBackup();
        if (failure instanceof UserMessageException said) {
            dialogs.toast(said.getMessage());
        } else {
            dialogs.error(failure);
        }
    }

    @Override
    public void lock() {
        if (office == null || locked) {
            return;
        }
        locked = true;
        idle.end();
        Dialogs above = new Dialogs();
        View<LockController> lock = AppContext.lock(office, offices, background, above);
        window.cover(above.over(lock.root()));
        lock.controller().lock(sample.password(office.folder()).orElse(""), this);
        note(office, AuditKind.LOCKED);
    }

    private void note(Office told, AuditKind kind) {
        background.db(() -> {
            told.database().note(kind, Map.of());
            return kind;
        }).start();
    }

    @Override
    public void unlocked() {
        locked = false;
        window.uncover();
        idle.begin(window.scene(), Duration.ofMinutes(lockMinutes));
    }

    @Override
    public void leave() {
        logOut();
    }

    @Override
    public void goOn(Office rekeyed) {
        forget();
        dialogs.closeAll();
        enter(rekeyed);
    }

    @Override
    public void logOut() {
        Office left = office;
        forget();
        dialogs.closeAll();
        background.last(() -> closed(left)).start();
        welcome().open(left.folder());
    }

    private void forget() {
        office = null;
        locked = false;
        backedUp = null;
        idle.end();
        eachMinute.stop();
    }

    private static Office closed(Office left) {
        left.leave();
        return left;
    }

    /** Closes the office, after whatever the database and a backup still do. */
    public void end() {
        Office left = office;
        forget();
        background.last(() -> left == null ? null : closed(left)).finish(LONGEST_GOODBYE);
    }

    private record Settings(int lockMinutes, Optional<Path> secondPlace) {
    }
}
