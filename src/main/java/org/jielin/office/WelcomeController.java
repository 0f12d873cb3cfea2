package org.jielin.office;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import org.jielin.account.Account;
import org.jielin.backup.Backup;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;

/** The first page: open the sample office, create an office, open one that exists, bring one back from a backup. */
public final class WelcomeController {

    /** What is wrong with the office itself, so that a backup is the way out. */
    private static final Set<String> DAMAGES = Set.of("office.open.altered", "office.open.damaged", "keys.damaged", "keys.altered");

    private final Views views;
    private final Dialogs dialogs;
    private final Background background;
    private final FilePicker files;
    private final Offices offices;
    private final SampleSource sample;
    private final Supplier<MachineSettings> machine;
    private final Consumer<Office> opened;

    @FXML
    private Button sampleButton;

    /** @param machine what this computer remembers of offices */
    public WelcomeController(Views views, Dialogs dialogs, Background background, FilePicker files, Offices offices, SampleSource sample,
            Supplier<MachineSettings> machine, Consumer<Office> opened) {
        this.views = views;
        this.dialogs = dialogs;
        this.background = background;
        this.files = files;
        this.offices = offices;
        this.sample = sample;
        this.machine = machine;
        this.opened = opened;
    }

    @FXML
    private void openSample() {
        sampleButton.setDisable(true);
        sampleButton.setText(Messages.text("welcome.sample.working"));
        background.db(sample::open).onSuccess(opened).onError(failure -> {
            sampleButton.setDisable(false);
            sampleButton.setText(Messages.text("welcome.sample"));
            dialogs.error(failure);
        }).start();
    }

    @FXML
    private void create() {
        View<OfficeCreateController> view = views.load(OfficeCreateController.class);
        view.controller().whenCreated(this::keepCode);
        dialogs.form(view);
    }

    /** An office on a server has no code to put away. */
    private void keepCode(Offices.Created made) {
        if (made.recoveryCode().isEmpty()) {
            opened.accept(made.office());
            return;
        }
        View<RecoveryCodeController> view = views.load(RecoveryCodeController.class);
        view.controller().toKeep(made.office(), made.recoveryCode(), () -> opened.accept(made.office()));
        dialogs.form(view);
    }

    @FXML
    private void openExisting() {
        files.folder(Messages.text("welcome.open.text")).ifPresent(this::open);
    }

    @FXML
    private void restore() {
        View<RestoreController> view = views.load(RestoreController.class);
        view.controller().toRestore(opened);
        dialogs.form(view);
    }

    /** Opens what was open the last time, if it is still there. The sample office has no secret to ask for. */
    public void openLast(Path folder) {
        if (sample.password(folder).isPresent()) {
            openSample();
        } else if (offices.occupied(folder)) {
            open(folder);
        }
    }

    /** Asks who opens the office in a folder. */
    public void open(Path folder) {
        try {
            switch (offices.state(folder)) {
                case ENCRYPTED, SERVER -> logIn(folder);
                case PLAIN -> upgrade(folder);
                case NONE -> throw new UserMessageException("office.open.missing", folder);
            }
        } catch (UserMessageException refused) {
            failed(folder, refused);
        }
    }

    private void logIn(Path folder) {
        View<LoginController> view = views.load(LoginController.class);
        view.controller().toOpen(folder, machine.get().login(folder), sample.password(folder).orElse(""), new LoginController.Way() {
            @Override
            public void opened(Office office) {
                opened.accept(office);
            }

            @Override
            public void forgotten() {
                recover(folder);
            }

            @Override
            public void failed(Throwable failure) {
                WelcomeController.this.failed(folder, failure);
            }
        });
        dialogs.form(view);
    }

    private void upgrade(Path folder) {
        View<UpgradeController> view = views.load(UpgradeController.class);
        view.controller().toEncrypt(folder, this::keepCode);
        dialogs.form(view);
    }

    private void recover(Path folder) {
        if (offices.state(folder) == Offices.State.SERVER) {
            dialogs.error(new UserMessageException("office.server.recovery"));
            return;
        }
        View<RecoveryForgottenController> view = views.load(RecoveryForgottenController.class);
        view.controller().toRecover(folder, (code, accounts) -> reset(folder, code, accounts));
        dialogs.form(view);
    }

    private void reset(Path folder, String code, List<Account> accounts) {
        View<RecoveryResetController> view = views.load(RecoveryResetController.class);
        view.controller().toReset(folder, code, accounts, opened);
        dialogs.form(view);
    }

    private void failed(Path folder, Throwable failure) {
        if (!(failure instanceof UserMessageException said && DAMAGES.contains(said.key()))) {
            dialogs.error(failure);
            return;
        }
        View<DamagedController> view = views.load(DamagedController.class);
        List<Path> places = Stream.concat(Stream.of(offices.backups(folder).folder()), machine.get().secondPlace(folder).stream()).toList();
        view.controller().toMend(failure.getMessage(), places, backup -> restore(backup, folder));
        dialogs.form(view);
    }

    private void restore(Backup backup, Path folder) {
        View<RestoreController> view = views.load(RestoreController.class);
        view.controller().toRestore(opened);
        view.controller().from(backup.file(), folder, machine.get().login(folder));
        dialogs.form(view);
    }

    /** Opens the sample office, making it first when it is not there yet. */
    @FunctionalInterface
    public interface SampleSource {

        Office open();

        /** The sentence that tells account and password of the sample office; empty for any other folder. */
        default Optional<String> password(Path folder) {
            return Optional.empty();
        }
    }
}
