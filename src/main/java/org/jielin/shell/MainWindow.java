package org.jielin.shell;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jielin.AppContext;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.ScreenFont;
import org.jielin.common.ui.View;

/** Puts content and the dialogs into the one window, in the program's look. */
public final class MainWindow {

    private static final double WIDTH = 1366;
    private static final double HEIGHT = 720;

    private MainWindow() {
    }

    /** Shows an open office. */
    public static ShellController show(Stage stage, AppContext context, Dialogs dialogs) {
        View<ShellController> shell = context.shell();
        show(stage, shell.root(), dialogs);
        return shell.controller();
    }

    /** Shows any content, such as the first page before an office is open. */
    public static void show(Stage stage, Parent content, Dialogs dialogs) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        StackPane root = dialogs.over(content);
        root.setStyle("-fx-font-family: '" + ScreenFont.choose() + "';");
        if (stage.getScene() == null) {
            Scene scene = new Scene(root, WIDTH, HEIGHT);
            scene.getStylesheets().add(MainWindow.class.getResource("/org/jielin/app.css").toExternalForm());
            stage.setScene(scene);
        } else {
            stage.getScene().setRoot(root);
        }
        stage.setTitle(Messages.text("app.name"));
        stage.show();
    }
}
