package org.jielin.duplicate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Database;
import org.jielin.common.db.RecordRef;
import org.jielin.common.db.RowChange;
import org.jielin.common.history.ChangeWords;
import org.jielin.common.history.RecordNames;
import org.jielin.common.history.RowWords;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Form;
import org.jielin.duplicate.MergeDao.MergedRow;

/** Makes two records of one again; what was changed since the merge is listed, each to stay or to go back. */
public final class UnmergeController implements Form {

    private final Database database;
    private final Merges merges;
    private final Background background;
    private final SimpleBooleanProperty reading = new SimpleBooleanProperty(true);
    private final Set<RecordRef> back = new HashSet<>();
    private MergedRow merge;
    private Runnable done = () -> {
    };

    @FXML
    private Label unmergeText;
    @FXML
    private Label unmergeChanged;
    @FXML
    private VBox changedRows;

    public UnmergeController(Database database, Merges merges, Background background) {
        this.database = database;
        this.merges = merges;
        this.background = background;
    }

    void begin(MergedRow chosen, Runnable whenDone) {
        merge = chosen;
        done = whenDone;
        unmergeText.setText(Messages.text("unmerge.text", chosen.gone(), chosen.kept(), chosen.mergedOn().toString()));
        background.db(() -> {
            List<RowChange> rows = merges.changedSince(chosen);
            ChangeWords words = new ChangeWords(RecordNames.of(database, rows));
            return rows.stream().map(row -> new Changed(new RecordRef(row.table(), row.id()), words.told(row))).toList();
        }).onSuccess(this::fill).start();
    }

    private void fill(List<Changed> rows) {
        reading.set(false);
        unmergeChanged.setText(Messages.text(rows.isEmpty() ? "unmerge.untouched" : "unmerge.changed"));
        for (Changed row : rows) {
            CheckBox box = new CheckBox(Messages.text("unmerge.row", row.words().table(), String.join(Messages.text("list.comma"), row.words().fields())));
            box.setId("back" + row.ref().table() + row.ref().id());
            box.setWrapText(true);
            box.setMinHeight(Region.USE_PREF_SIZE);
            box.selectedProperty().addListener((observed, before, asked) -> {
                if (asked) {
                    back.add(row.ref());
                } else {
                    back.remove(row.ref());
                }
            });
            changedRows.getChildren().add(box);
        }
    }

    @Override
    public String title() {
        return Messages.text("unmerge.title");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("unmerge.accept");
    }

    @Override
    public ObservableBooleanValue blocked() {
        return reading;
    }

    @Override
    public void accept(Runnable close) {
        background.db(() -> {
            merges.unmerge(merge, Set.copyOf(back));
            return null;
        }).announced(Messages.text("unmerge.working")).onSuccess(nothing -> {
            close.run();
            done.run();
        }).start();
    }

    private record Changed(RecordRef ref, RowWords words) {
    }
}
