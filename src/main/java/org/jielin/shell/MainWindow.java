package org.jielin.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.ScreenFont;
import org.jielin.office.Look;
import org.jielin.office.MachineSettings;

/** The one window: content, the dialogs over it, and the look that this computer's user chose. */
public final class MainWindow implements Look {

    private static final double WIDTH = 1366;
    private static final double HEIGHT = 720;
    private static final double TEXT = 15;
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final Stage stage;
    private final Dialogs dialogs;
    private final Path settingsFolder;
    private final String family = ScreenFont.choose();
    private MachineSettings settings;
    private Parent covered;
    private String coveredTitle;
    private Node focusBefore;

    public MainWindow(Stage stage, Dialogs dialogs, Path settingsFolder) {
        this.stage = stage;
        this.dialogs = dialogs;
        this.settingsFolder = settingsFolder;
        this.settings = MachineSettings.read(settingsFolder);
    }

    /** Shows content in place of what was there, covered or not. */
    public void show(Parent content, String title) {
        covered = null;
        StackPane root = dialogs.over(content);
        if (stage.getScene() == null) {
            Scene scene = new Scene(root, WIDTH, HEIGHT);
            scene.getStylesheets().add(MainWindow.class.getResource("/org/jielin/app.css").toExternalForm());
            stage.setScene(scene);
            stage.setOnCloseRequest(event -> {
                if (dialogs.pinned()) {
                    event.consume();
                }
            });
            stage.getIcons().add(new Image(MainWindow.class.getResource("/icons/jielin.png").toExternalForm()));
        } else {
            stage.getScene().setRoot(root);
        }
        dress();
        stage.setTitle(title.isEmpty() ? Messages.text("app.name") : Messages.text("app.title", title));
        stage.show();
    }

    /** Takes everything that is shown out of the window, popups included, and shows something else until {@link #uncover}. */
    public void cover(Parent content) {
        List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance).forEach(Window::hide);
        focusBefore = stage.getScene().getFocusOwner();
        coveredTitle = stage.getTitle();
        covered = stage.getScene().getRoot();
        stage.getScene().setRoot(content);
        stage.setTitle(Messages.text("app.name"));
        dress();
    }

    /** Shows again what was covered, just as it was left. */
    public void uncover() {
        stage.getScene().setRoot(covered);
        stage.setTitle(coveredTitle);
        covered = null;
        dress();
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    private void dress() {
        Application.setUserAgentStylesheet((settings.dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        Parent root = stage.getScene().getRoot();
        root.pseudoClassStateChanged(DARK, settings.dark());
        root.setStyle("-fx-font-family: '%s'; -fx-font-size: %.1fpx;".formatted(family, TEXT * settings.textPercent() / 100));
    }

    public Scene scene() {
        return stage.getScene();
    }

    /** What this computer remembers. */
    public MachineSettings settings() {
        return settings;
    }

    /** Remembers for the next start. */
    public void remember(MachineSettings changed) {
        settings = changed;
        try {
            settings.write(settingsFolder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path folder() {
        return settingsFolder;
    }

    @Override
    public int textPercent() {
        return settings.textPercent();
    }

    @Override
    public boolean dark() {
        return settings.dark();
    }

    @Override
    public void apply(int percent, boolean isDark) {
        remember(settings.withLook(percent, isDark));
        dress();
    }
}
