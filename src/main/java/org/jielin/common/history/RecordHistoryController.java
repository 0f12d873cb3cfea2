package org.jielin.common.history;

import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Database;
import org.jielin.common.db.History;
import org.jielin.common.db.RecordChange;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Shows;

/** One record's changes, newest first: when, who, which act, and each field's former and new value. */
public final class RecordHistoryController implements Shows<RecordHistoryPlace> {

    private static final int MOST_CHANGES = 200;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Database database;
    private final Background background;

    @FXML
    private Label title;
    @FXML
    private Label count;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox changes;

    public RecordHistoryController(Database database, Background background) {
        this.database = database;
        this.background = background;
    }

    @Override
    public void show(RecordHistoryPlace destination) {
        title.setText(Messages.text("history.record.of", destination.title()));
        background.db(() -> read(destination)).onSuccess(this::fill).latestOnly(this).start();
    }

    private Found read(RecordHistoryPlace place) {
        List<RecordChange> found = new History(database).ofRecord(place.records());
        List<RecordChange> shown = found.subList(0, Math.min(MOST_CHANGES, found.size()));
        ChangeWords words = new ChangeWords(RecordNames.of(database, shown.stream().flatMap(change -> change.rows().stream()).toList()));
        return new Found(found.size(), shown.stream().map(change -> new Told(MINUTE.format(change.at()), change.actor(), change.act(),
                change.rows().stream().map(words::told).filter(RowWords::tellsSomething).toList())).toList());
    }

    private void fill(Found found) {
        count.setText(Messages.text("list.count", found.count(), found.changes().size()));
        changes.getChildren().setAll(found.changes().stream().map(RecordHistoryController::line).toList());
        if (found.changes().isEmpty()) {
            Label empty = new Label(Messages.text("history.record.empty"));
            empty.getStyleClass().add("empty-state");
            changes.getChildren().setAll(empty);
        }
        scroll.setVvalue(0);
    }

    private static Node line(Told told) {
        Label when = new Label(told.when());
        when.setMinWidth(Region.USE_PREF_SIZE);
        Label who = new Label(told.who());
        who.getStyleClass().add("hint");
        VBox side = new VBox(when, who);
        side.getStyleClass().add("change-side");
        Label act = new Label(told.act());
        act.setWrapText(true);
        act.getStyleClass().add("section-title");
        ChangesView rows = new ChangesView();
        rows.show(told.rows());
        VBox what = new VBox(6, act, rows);
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox line = new HBox(side, what);
        line.getStyleClass().add("timeline-line");
        return line;
    }

    private record Found(int count, List<Told> changes) {
    }

    private record Told(String when, String who, String act, List<RowWords> rows) {
    }
}
