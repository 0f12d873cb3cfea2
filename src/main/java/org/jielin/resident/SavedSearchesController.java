package org.jielin.resident;

import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Access;
import org.jielin.common.db.Right;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.resident.search.SavedSearch;
import org.jielin.resident.search.SavedSearches;
import org.jielin.resident.search.SavedSearches.Counted;

/** The kept lists beside the list of residents, each with how many it shows; it takes no room while there are none. */
public final class SavedSearchesController {

    private final SavedSearches searches;
    private final Access access;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private Consumer<ResidentFilter> opened = filter -> {
    };
    private LocalDate day;

    @FXML
    private VBox savedPane;
    @FXML
    private ListView<Counted> savedList;
    @FXML
    private MenuItem savedRename;
    @FXML
    private MenuItem savedRemove;

    public SavedSearchesController(SavedSearches searches, Access access, Background background, Dialogs dialogs, Views views) {
        this.searches = searches;
        this.access = access;
        this.background = background;
        this.dialogs = dialogs;
        this.views = views;
    }

    @FXML
    private void initialize() {
        savedPane.setVisible(false);
        savedPane.managedProperty().bind(savedPane.visibleProperty());
        savedList.setCellFactory(list -> new SavedCell());
        savedList.setOnKeyPressed(this::key);
        savedList.setOnMouseClicked(event -> open());
        savedList.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> allow(now));
        allow(null);
    }

    /** A list of everybody's is changed by those who keep the register only. */
    private void allow(Counted chosen) {
        boolean may = chosen != null && (!chosen.saved().shared() || access.may(Right.EDIT_RESIDENTS));
        savedRename.setDisable(!may);
        savedRemove.setDisable(!may);
    }

    /** Told the filter of a list that is opened. */
    void onOpen(Consumer<ResidentFilter> listener) {
        opened = listener;
    }

    /** Counts every list as of the day. */
    void load(LocalDate asOf) {
        day = asOf;
        background.db(() -> searches.counted(asOf)).latestOnly(this).onSuccess(counted -> {
            Counted chosen = savedList.getSelectionModel().getSelectedItem();
            savedList.getItems().setAll(counted);
            savedPane.setVisible(!counted.isEmpty());
            counted.stream().filter(each -> chosen != null && each.saved().id() == chosen.saved().id()).findFirst()
                    .ifPresent(savedList.getSelectionModel()::select);
        }).start();
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER) {
            open();
        } else if (code == KeyCode.F2 && !savedRename.isDisable()) {
            rename();
        } else if (code == KeyCode.DELETE && !savedRemove.isDisable()) {
            remove();
        } else {
            return;
        }
        event.consume();
    }

    private void open() {
        Counted chosen = savedList.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            opened.accept(chosen.saved().filter());
        }
    }

    @FXML
    private void rename() {
        View<SaveListController> view = views.load(SaveListController.class);
        view.controller().rename(savedList.getSelectionModel().getSelectedItem().saved(), () -> load(day));
        dialogs.form(view);
    }

    @FXML
    private void remove() {
        SavedSearch saved = savedList.getSelectionModel().getSelectedItem().saved();
        background.db(() -> {
            searches.remove(saved);
            return saved;
        }).onSuccess(gone -> {
            dialogs.toast(Messages.text("search.saved.removed", gone.name()), Messages.text("history.undo.short"), () -> keep(gone));
            load(day);
        }).start();
    }

    private void keep(SavedSearch gone) {
        background.db(() -> {
            searches.keep(gone);
            return gone;
        }).onSuccess(kept -> load(day)).start();
    }

    private static final class SavedCell extends ListCell<Counted> {

        private final Label name = new Label();
        private final Label number = new Label();
        private final HBox line = new HBox(8, name, number);

        SavedCell() {
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            number.getStyleClass().add("count");
            number.setMinWidth(USE_PREF_SIZE);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setMinWidth(0);
            line.setPrefWidth(1);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(Counted item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : line);
            setTooltip(null);
            if (!empty) {
                name.setText(item.saved().name());
                number.setText(String.valueOf(item.count()));
                setText(item.saved().name() + " " + item.count());
                setTooltip(new Tooltip(Messages.text(item.saved().shared() ? "search.saved.shared" : "search.saved.own", item.saved().name())));
            }
        }
    }
}
