package org.jielin.office;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jielin.backup.Backup;
import org.jielin.backup.Backups;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Says why an office can't be opened, and offers the backups there are. */
public final class DamagedController implements Form {

    private final Background background;
    private final FieldErrors errors = new FieldErrors();
    private Consumer<Backup> chosen;

    @FXML
    private Label why;
    @FXML
    private ListView<Backup> backups;
    @FXML
    private Label backupsError;

    public DamagedController(Background background) {
        this.background = background;
    }

    @FXML
    private void initialize() {
        errors.field("backups", backups, backupsError);
        Label none = new Label(Messages.text("damaged.none"));
        none.setWrapText(true);
        none.getStyleClass().add("empty-state");
        backups.setPlaceholder(none);
        backups.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(Backup backup, boolean empty) {
                super.updateItem(backup, empty);
                setText(empty ? null : BackupText.line(backup));
            }
        });
    }

    /** @param places where backups may lie, the nearest first: of two alike the first counts */
    void toMend(String sentence, List<Path> places, Consumer<Backup> consumer) {
        chosen = consumer;
        why.setText(sentence);
        background.db(() -> found(places)).onSuccess(there -> {
            backups.getItems().setAll(there);
            backups.getSelectionModel().selectFirst();
        }).start();
    }

    private static List<Backup> found(List<Path> places) {
        Map<String, Backup> byName = new LinkedHashMap<>();
        places.stream().flatMap(place -> Backups.in(place).stream())
                .forEach(backup -> byName.putIfAbsent(backup.file().getFileName().toString(), backup));
        return byName.values().stream().sorted(Backups.NEWEST_FIRST).toList();
    }

    @Override
    public String title() {
        return Messages.text("damaged.title");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("damaged.accept");
    }

    @Override
    public void accept(Runnable close) {
        Backup backup = backups.getSelectionModel().getSelectedItem();
        if (errors.show(backup == null ? Map.of("backups", Messages.text("damaged.missing")) : Map.of())) {
            close.run();
            chosen.accept(backup);
        }
    }
}
