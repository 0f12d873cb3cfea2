package org.jielin.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import org.jielin.account.AccountDao;
import org.jielin.backup.Backup;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Activity;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Views;
import org.jielin.office.Office;
import org.jielin.office.PasswordChangeController;
import org.jielin.office.Safeguard;

/** The bottom of the window: what is running, when the last backup was made, who is logged in. */
public final class StatusBarController {

    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Office office;
    private final Safeguard safeguard;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final Navigator navigator;
    private final Desk desk;
    private final Clock clock;

    @FXML
    private Label status;
    @FXML
    private ProgressBar progress;
    @FXML
    private Button cancel;
    @FXML
    private Hyperlink backup;
    @FXML
    private MenuButton user;
    @FXML
    private MenuItem changePassword;

    public StatusBarController(Office office, Safeguard safeguard, Background background, Dialogs dialogs, Views views, Navigator navigator, Desk desk,
            Clock clock) {
        this.office = office;
        this.safeguard = safeguard;
        this.background = background;
        this.dialogs = dialogs;
        this.views = views;
        this.navigator = navigator;
        this.desk = desk;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        background.activities().addListener((ListChangeListener<Activity>) change -> showActivity());
        showActivity();
        backup.setVisible(!office.onServer());
        boolean leads = Screen.BACKUPS.allows(office.database().access());
        backup.setMouseTransparent(!leads);
        backup.setFocusTraversable(leads);
        changePassword.setVisible(!office.login().isEmpty());
        String name = office.database().access().name();
        user.setText(name);
        background.db(() -> office.database().reader(AccountDao.class).withLogin(office.login())).onSuccess(account -> account
                .ifPresent(known -> user.setText(Messages.text("shell.user", name, Messages.label(known.role()))))).start();
        showBackup();
    }

    /** Looks anew when the last backup was made. */
    void showBackup() {
        background.db(safeguard::newest).latestOnly(backup).onSuccess(this::show).start();
    }

    private void show(Optional<Backup> newest) {
        backup.setText(newest.map(made -> Messages.text("shell.backup", when(made.takenAt()))).orElse(Messages.text("shell.backup.none")));
        backup.pseudoClassStateChanged(LATE, safeguard.late(newest));
    }

    private String when(LocalDateTime at) {
        LocalDate today = LocalDate.now(clock);
        if (at.toLocalDate().equals(today)) {
            return Messages.text("shell.backup.today", TIME.format(at));
        }
        return at.toLocalDate().equals(today.minusDays(1)) ? Messages.text("shell.backup.yesterday", TIME.format(at)) : MINUTE.format(at);
    }

    private void showActivity() {
        boolean busy = !background.activities().isEmpty();
        progress.progressProperty().unbind();
        progress.setVisible(busy);
        cancel.setVisible(busy);
        if (busy) {
            Activity activity = background.activities().getFirst();
            status.setText(activity.text());
            progress.progressProperty().bind(activity.fraction());
        } else {
            status.setText(Messages.text("shell.ready"));
        }
    }

    @FXML
    private void cancel() {
        background.activities().forEach(Activity::cancel);
    }

    @FXML
    private void openBackups() {
        backup.setVisited(false);
        navigator.open(Screen.BACKUPS.entry());
    }

    @FXML
    private void changePassword() {
        dialogs.form(views.load(PasswordChangeController.class));
    }

    @FXML
    private void lock() {
        desk.lock();
    }

    @FXML
    private void logOut() {
        desk.logOut();
    }
}
