package org.jielin.office;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jielin.backup.Backup;
import org.jielin.backup.BackupReason;
import org.jielin.common.db.Access;
import org.jielin.common.db.Right;
import org.jielin.common.db.Totals;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.Shows;

/** The backups here and in the second place; making one, and trying whether one can be restored. */
public final class BackupListController implements Shows<BackupListPlace> {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Safeguard safeguard;
    private final Access access;
    private final Background background;
    private final Dialogs dialogs;
    private final FilePicker files;
    private final Clock clock;

    @FXML
    private Label last;
    @FXML
    private Label secondPlace;
    @FXML
    private Button choosePlace;
    @FXML
    private Button rehearse;
    @FXML
    private TableView<Kept> table;
    @FXML
    private TableColumn<Kept, String> takenAt;
    @FXML
    private TableColumn<Kept, BackupReason> reason;
    @FXML
    private TableColumn<Kept, String> age;
    @FXML
    private TableColumn<Kept, String> size;
    @FXML
    private TableColumn<Kept, String> place;
    @FXML
    private TableColumn<Kept, String> file;

    public BackupListController(Safeguard safeguard, Access access, Background background, Dialogs dialogs, FilePicker files, Clock clock) {
        this.safeguard = safeguard;
        this.access = access;
        this.background = background;
        this.dialogs = dialogs;
        this.files = files;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        Columns.show(takenAt, kept -> MINUTE.format(kept.backup().takenAt()));
        Columns.showLabel(reason, kept -> kept.backup().reason());
        Columns.show(age, kept -> BackupWords.age(kept.backup().takenAt(), LocalDateTime.now(clock)));
        Columns.show(size, kept -> Messages.text("backup.size", kept.backup().size() / 1024 + 1));
        Columns.show(place, kept -> Messages.text(kept.here() ? "backup.here" : "backup.there"));
        Columns.show(file, kept -> kept.backup().file().toString());
        Columns.whenEmpty(table, Messages.text("backup.empty"));
        Columns.onOpen(table, kept -> rehearse());
        rehearse.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        choosePlace.setVisible(access.may(Right.ADMINISTER));
    }

    @Override
    public void show(BackupListPlace destination) {
        background.db(() -> {
            List<Kept> kept = Stream.concat(safeguard.here().stream().map(backup -> new Kept(backup, true)),
                    safeguard.there().stream().map(backup -> new Kept(backup, false))).toList();
            Optional<Backup> newest = safeguard.newest();
            return new Found(kept, newest, safeguard.late(newest), safeguard.secondPlace());
        }).onSuccess(this::fill).latestOnly(this).start();
    }

    private void fill(Found found) {
        Columns.fill(table, found.kept(), kept -> kept.backup().file());
        last.setText(safeguard.last(found.newest()));
        last.getStyleClass().removeAll("figure-late");
        if (found.late()) {
            last.getStyleClass().add("figure-late");
        }
        secondPlace.setText(found.secondPlace().map(chosen -> Messages.text("backup.second", chosen)).orElseGet(() -> Messages.text("backup.second.none")));
    }

    @FXML
    private void make() {
        background.dbWithProgress(progress -> safeguard.make(BackupReason.BY_HAND, progress)).announced(Messages.text("backup.working"))
                .onSuccess(made -> {
                    dialogs.toast(Messages.text("backup.made", made.file().getFileName()));
                    show(new BackupListPlace());
                }).onError(this::refused).start();
    }

    /** A backup that was made but not copied is there nevertheless. */
    private void refused(Throwable failure) {
        dialogs.error(failure);
        show(new BackupListPlace());
    }

    @FXML
    private void rehearse() {
        Path chosen = table.getSelectionModel().getSelectedItem().backup().file();
        background.dbWithProgress(progress -> safeguard.rehearse(chosen, progress)).announced(Messages.text("backup.rehearsing"))
                .onSuccess(this::tell).start();
    }

    private void tell(Totals totals) {
        dialogs.message(Messages.text("backup.rehearsed"), Messages.text("backup.rehearsed.text", totals.rows("person"), totals.rows("visit"),
                totals.rows("mediation_case"), totals.rows(), MINUTE.format(totals.takenAt())));
    }

    @FXML
    private void choosePlace() {
        files.folder(Messages.text("backup.second.choose")).ifPresent(chosen -> background.db(() -> safeguard.chooseSecondPlace(chosen))
                .announced(Messages.text("backup.copying")).onSuccess(otherDisk -> {
                    if (otherDisk) {
                        dialogs.toast(Messages.text("backup.second.chosen"));
                    } else {
                        dialogs.message(Messages.text("backup.second.title"), Messages.text("backup.second.sameDisk"));
                    }
                    show(new BackupListPlace());
                }).start());
    }

    /** @param here in the office's folder, not in the second place */
    private record Kept(Backup backup, boolean here) {
    }

    private record Found(List<Kept> kept, Optional<Backup> newest, boolean late, Optional<Path> secondPlace) {
    }
}
