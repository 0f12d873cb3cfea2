package org.jielin.office;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jielin.common.ui.Shows;

/** Shows the manual (F1): its pages at the left, the chosen one at the right. */
public final class ManualController implements Shows<ManualPlace> {

    @FXML
    private ListView<String> titles;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox page;

    @FXML
    private void initialize() {
        titles.getItems().setAll(Manual.titles());
        titles.getSelectionModel().selectedItemProperty().addListener((observed, before, title) -> {
            if (title != null) {
                read(title);
            }
        });
        titles.getSelectionModel().selectFirst();
    }

    @Override
    public void show(ManualPlace destination) {
        titles.requestFocus();
    }

    private void read(String title) {
        page.getChildren().setAll(Manual.page(title).lines().filter(line -> !line.isBlank()).map(ManualController::line).toList());
        scroll.setVvalue(0);
    }

    private static Label line(String line) {
        Label label = new Label(line.replaceFirst("^#+ ", "").replaceFirst("^- ", "\u2022 ").replace("**", ""));
        label.setWrapText(true);
        if (line.startsWith("# ")) {
            label.getStyleClass().add("screen-title");
        } else if (line.startsWith("## ")) {
            label.getStyleClass().add("section-title");
        }
        return label;
    }
}
