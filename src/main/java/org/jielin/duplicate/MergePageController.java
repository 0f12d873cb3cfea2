package org.jielin.duplicate;

import java.util.List;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.resident.ResidentPlace;

/** Compares two records field by field, tells what merging them will do, and does it. */
public final class MergePageController implements Shows<MergePlace> {

    private final Database database;
    private final Merges merges;
    private final Background background;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private MergePlace place;

    @FXML
    private ScrollPane scroll;
    @FXML
    private Label names;
    @FXML
    private Button swap;
    @FXML
    private Button merge;
    @FXML
    private MergeChoicesView choices;
    @FXML
    private VBox effects;
    @FXML
    private Label obstacle;

    public MergePageController(Database database, Merges merges, Background background, Dialogs dialogs, Navigator navigator) {
        this.database = database;
        this.merges = merges;
        this.background = background;
        this.dialogs = dialogs;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        obstacle.visibleProperty().bind(obstacle.textProperty().isNotEmpty());
        obstacle.managedProperty().bind(obstacle.visibleProperty());
        merge.setDisable(true);
    }

    @Override
    public void show(MergePlace destination) {
        place = destination;
        merge.setDisable(true);
        scroll.setVvalue(0);
        background.db(() -> {
            for (long person : List.of(destination.kept(), destination.gone())) {
                database.seen("person", person, "person.id_number", "person.note", "contact.number");
            }
            return merges.sheet(destination.kept(), destination.gone());
        }).onSuccess(this::fill).latestOnly(this).start();
    }

    private void fill(MergeSheet sheet) {
        names.setText(sheet.kept().person().name() + " — " + sheet.gone().person().name());
        choices.show(sheet, this::foretell);
        foretell();
    }

    private void foretell() {
        MergeChoice choice = choices.choice();
        merge.setDisable(true);
        background.db(() -> MergeWords.of(merges.plan(choice))).onSuccess(lines -> {
            obstacle.setText("");
            effects.getChildren().setAll(lines.stream().map(MergePageController::line).toList());
            merge.setDisable(false);
        }).onError(this::refused).latestOnly(effects).start();
    }

    private void refused(Throwable failure) {
        effects.getChildren().clear();
        if (failure instanceof UserMessageException mendable) {
            obstacle.setText(mendable.getMessage());
        } else {
            dialogs.error(failure);
        }
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    /** The other record becomes the one that stays. */
    @FXML
    private void swap() {
        show(new MergePlace(place.gone(), place.kept()));
    }

    @FXML
    private void merge() {
        MergeChoice choice = choices.choice();
        merge.setDisable(true);
        background.db(() -> {
            merges.merge(choice);
            return null;
        }).announced(Messages.text("merge.working")).onSuccess(nothing -> {
            navigator.open(new ResidentPlace(choice.kept().id()));
            dialogs.toast(Messages.text("merge.done", choice.gone().name()), Messages.text("undo"), () -> takeBack(choice));
        }).onError(failure -> {
            merge.setDisable(false);
            dialogs.error(failure);
        }).start();
    }

    private void takeBack(MergeChoice choice) {
        background.db(() -> {
            merges.unmerge(merges.mergeOf(choice.gone().id()).orElseThrow(), Set.of());
            return null;
        }).onSuccess(nothing -> {
            dialogs.toast(Messages.text("undone"));
            navigator.open(new MergePlace(choice.kept().id(), choice.gone().id()));
        }).start();
    }

    @FXML
    private void leave() {
        navigator.back();
    }
}
