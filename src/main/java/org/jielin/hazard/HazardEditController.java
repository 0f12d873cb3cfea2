package org.jielin.hazard;

import java.time.Clock;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.jielin.building.BuildingDao;
import org.jielin.building.Entrance;
import org.jielin.building.Estate;
import org.jielin.common.db.Act;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Enters a hazard or what came of it. */
public final class HazardEditController implements Form {

    private final Database database;
    private final Background background;
    private final HazardForm form;
    private final FieldErrors errors = new FieldErrors();
    private Runnable saved = () -> {
    };
    private boolean known;
    private List<Entrance> entrances = List.of();

    @FXML
    private ComboBox<Estate> estate;
    @FXML
    private ComboBox<Entrance> entrance;
    @FXML
    private Label entranceError;
    @FXML
    private TextField place;
    @FXML
    private Label placeError;
    @FXML
    private ComboBox<String> type;
    @FXML
    private Label typeError;
    @FXML
    private ComboBox<HazardSeverity> severity;
    @FXML
    private TextField finder;
    @FXML
    private DatePicker foundOn;
    @FXML
    private Label foundOnError;
    @FXML
    private ComboBox<String> dispatchedTo;
    @FXML
    private DatePicker dueOn;
    @FXML
    private Label dueOnError;
    @FXML
    private TextArea result;
    @FXML
    private Label resultError;
    @FXML
    private DatePicker recheckedOn;

    public HazardEditController(Database database, Background background, Clock clock) {
        this.database = database;
        this.background = background;
        this.form = new HazardForm(clock, database.access().entrances() != null);
    }

    @FXML
    private void initialize() {
        Choices.named(estate, Estate::name);
        Choices.named(entrance, Entrance::name);
        Choices.labelled(severity, HazardSeverity.values());
        estate.valueProperty().bindBidirectional(form.estate);
        estate.valueProperty().addListener((observed, before, chosen) -> offerEntrances(chosen));
        entrance.valueProperty().bindBidirectional(form.entrance);
        place.textProperty().bindBidirectional(form.location);
        type.valueProperty().bindBidirectional(form.type);
        severity.valueProperty().bindBidirectional(form.severity);
        finder.textProperty().bindBidirectional(form.finder);
        foundOn.valueProperty().bindBidirectional(form.foundOn);
        dispatchedTo.valueProperty().bindBidirectional(form.dispatchedTo);
        dueOn.valueProperty().bindBidirectional(form.dueOn);
        result.textProperty().bindBidirectional(form.result);
        recheckedOn.valueProperty().bindBidirectional(form.recheckedOn);
        errors.field("entrance", entrance, entranceError).field("location", place, placeError).field("type", type, typeError).field("foundOn", foundOn, foundOnError)
                .field("dueOn", dueOn, dueOnError).field("result", result, resultError);
    }

    private void offerEntrances(Estate chosen) {
        List<Entrance> offered = entrances.stream().filter(each -> chosen != null && each.estateId() == chosen.id()).toList();
        if (!offered.equals(entrance.getItems())) {
            entrance.getItems().setAll(offered);
            entrance.setValue(null);
        }
    }

    /** A new hazard, or the known one with this id; {@code whenSaved} runs after the form has closed. */
    void edit(Long id, Runnable whenSaved) {
        saved = whenSaved;
        known = id != null;
        background.db(() -> new Known(id == null ? null : database.reader(HazardDao.class).find(id),
                database.reader(BuildingDao.class).estates(), database.reader(BuildingDao.class).entrances(), database.reader(HazardDao.class).types(),
                database.reader(HazardDao.class).handlers())).onSuccess(this::fill).start();
    }

    private void fill(Known data) {
        entrances = data.entrances();
        estate.getItems().setAll(data.estates());
        type.getItems().setAll(data.types().isEmpty() ? List.of(Messages.list("hazard.types")) : data.types());
        dispatchedTo.getItems().setAll(data.handlers().isEmpty() ? List.of(Messages.list("hazard.handlers")) : data.handlers());
        if (data.hazard() != null) {
            form.load(data.hazard(), data.estates().stream()
                    .filter(each -> Long.valueOf(each.id()).equals(data.hazard().estateId())).findFirst().orElse(null),
                    entrances.stream().filter(each -> Long.valueOf(each.id()).equals(data.hazard().entranceId())).findFirst().orElse(null));
        } else if (data.estates().size() == 1) {
            form.begin(data.estates().getFirst(), entrances.size() == 1 ? entrances.getFirst() : null);
        }
    }

    @Override
    public String title() {
        return Messages.text(known ? "hazard.edit" : "hazard.new");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("dialog.save");
    }

    @Override
    public boolean dirty() {
        return form.dirty();
    }

    @Override
    public void accept(Runnable close) {
        if (!errors.show(form.validate())) {
            return;
        }
        Hazard hazard = form.toRecord();
        background.db(() -> save(hazard)).onSuccess(nothing -> {
            close.run();
            saved.run();
        }).start();
    }

    private Void save(Hazard hazard) {
        return database.write(Act.of(known ? "hazard.update" : "hazard.add", hazard.location()), daos -> {
            if (!known) {
                daos.get(HazardDao.class).insert(hazard);
            } else if (daos.get(HazardDao.class).update(hazard) == 0) {
                throw new UserMessageException("changed.meanwhile");
            }
            return null;
        });
    }

    private record Known(Hazard hazard, List<Estate> estates, List<Entrance> entrances, List<String> types, List<String> handlers) {
    }
}
