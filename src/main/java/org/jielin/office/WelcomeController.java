package org.jielin.office;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;

/** The first page: open the sample office, create an office, open one that exists. */
public final class WelcomeController {

    private final Views views;
    private final Dialogs dialogs;
    private final Background background;
    private final FilePicker files;
    private final Offices offices;
    private final SampleSource sample;
    private final Consumer<Office> opened;

    @FXML
    private Button sampleButton;

    public WelcomeController(Views views, Dialogs dialogs, Background background, FilePicker files, Offices offices, SampleSource sample,
            Consumer<Office> opened) {
        this.views = views;
        this.dialogs = dialogs;
        this.background = background;
        this.files = files;
        this.offices = offices;
        this.sample = sample;
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
        view.controller().whenCreated(opened);
        dialogs.form(view);
    }

    @FXML
    private void openExisting() {
        files.folder(Messages.text("welcome.open.text")).ifPresent(this::open);
    }

    /** Asks who opens the office in a folder. */
    public void open(Path folder) {
        View<LoginController> view = views.load(LoginController.class);
        view.controller().toOpen(folder, opened);
        dialogs.form(view);
    }

    /** Opens the sample office, making it first when it is not there yet. */
    @FunctionalInterface
    public interface SampleSource {

        Office open();
    }
}
