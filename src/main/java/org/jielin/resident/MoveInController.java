package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;

/** Records that somebody known or new comes to live in a flat, as family, in a household of his own, or as a tenant. */
public final class MoveInController implements Form {

    private static final int LONGEST_PLACE = 100;

    private final Database database;
    private final Background background;
    private final Dialogs dialogs;
    private final ResidentRegister residents;
    private final HouseholdRegister register;
    private final Clock clock;
    private final View<HomeFieldsController> home;
    private final ResidentForm form;
    private final FieldErrors errors = new FieldErrors();
    private Residence before;
    private LongConsumer movedIn = step -> {
    };

    @FXML
    private Label moveText;
    @FXML
    private VBox newcomer;
    @FXML
    private TextField moveName;
    @FXML
    private Label moveNameError;
    @FXML
    private ComboBox<Sex> moveSex;
    @FXML
    private Label moveSexError;
    @FXML
    private TextField moveBirth;
    @FXML
    private Label moveBirthError;
    @FXML
    private TextField moveId;
    @FXML
    private Label moveIdError;
    @FXML
    private TextField moveMobile;
    @FXML
    private Label moveMobileError;
    @FXML
    private VBox homePlace;
    @FXML
    private DatePicker moveDay;
    @FXML
    private Label moveDayError;
    @FXML
    private TextField moveFrom;
    @FXML
    private Label moveFromError;
    @FXML
    private VBox contractPart;
    @FXML
    private DatePicker moveContract;
    @FXML
    private Label moveContractError;
    @FXML
    private Label movePreview;

    public MoveInController(Database database, Background background, Dialogs dialogs, Views views, ResidentRegister residents,
            HouseholdRegister register, Clock clock) {
        this.database = database;
        this.background = background;
        this.dialogs = dialogs;
        this.residents = residents;
        this.register = register;
        this.clock = clock;
        this.home = views.load(HomeFieldsController.class);
        this.form = new ResidentForm(home.controller().form(), clock);
    }

    @FXML
    private void initialize() {
        homePlace.getChildren().setAll(home.root());
        Choices.labelled(moveSex, Sex.values());
        moveName.textProperty().bindBidirectional(form.name);
        moveSex.valueProperty().bindBidirectional(form.sex);
        moveBirth.textProperty().bindBidirectional(form.birth);
        moveId.textProperty().bindBidirectional(form.idNumber);
        moveId.textProperty().addListener((observed, old, now) -> form.fillFromId());
        moveMobile.textProperty().bindBidirectional(form.mobile);
        Stream.of(newcomer, contractPart).forEach(part -> part.managedProperty().bind(part.visibleProperty()));
        contractPart.visibleProperty().bind(home.controller().form().category.isEqualTo(ResidenceCategory.TENANT));
        errors.field("name", moveName, moveNameError).field("idNumber", moveId, moveIdError).field("sex", moveSex, moveSexError)
                .field("birth", moveBirth, moveBirthError).field("mobile", moveMobile, moveMobileError);
        home.controller().tellIn(errors);
        errors.field("day", moveDay, moveDayError).field("from", moveFrom, moveFromError).field("contract", moveContract, moveContractError);
        HomeForm place = home.controller().form();
        Stream.<ObservableValue<?>>of(form.name, place.entrance, place.room, place.household, place.relation, place.category, moveDay.valueProperty())
                .forEach(value -> value.addListener((observed, old, now) -> preview()));
        moveDay.setValue(LocalDate.now(clock));
    }

    /** Somebody who is known comes back or moves to another flat. */
    void moveIn(ResidentFile file, LongConsumer whenMoved) {
        movedIn = whenMoved;
        before = file.residence();
        newcomer.setVisible(false);
        moveText.setText(Messages.text(before == null ? "life.in.text" : "life.move.text", file.person().name()));
        form.load(file.person(), true);
        read(null, before == null ? ResidenceCategory.UNKNOWN : before.category());
    }

    /** Somebody new comes to a flat. */
    void join(long unit, ResidenceCategory category, LongConsumer whenMoved) {
        movedIn = whenMoved;
        moveText.setText(Messages.text(category == ResidenceCategory.TENANT ? "life.tenant.text" : "life.join.text"));
        read(unit, category);
    }

    private void read(Long unit, ResidenceCategory category) {
        background.db(() -> database.read(daos -> KnownHome.read(daos, null, null, unit, LocalDate.now(clock)))).onSuccess(known -> {
            home.controller().fill(known);
            HomeForm place = home.controller().form();
            place.category.set(category);
            if (category == ResidenceCategory.TENANT) {
                place.household.set(null);
                place.relation.set(Relation.HEAD);
            }
            form.markSaved();
            preview();
        }).start();
    }

    private void preview() {
        HomeForm place = home.controller().form();
        if (place.entrance.get() == null || place.bareRoom().isEmpty() || moveDay.getValue() == null || place.relation.get() == null) {
            movePreview.setText("");
            return;
        }
        String where = place.entrance.get().name() + Address.roomName(place.bareRoom());
        String as = place.household.get() == null ? Messages.text("life.in.own")
                : Messages.text("life.in.household", HomeFieldsController.householdName(place.household.get()), Messages.label(place.relation.get()));
        movePreview.setText(Messages.text("life.in.preview", form.toPerson().name(), moveDay.getValue().toString(), where, as)
                + (before == null ? "" : "\n" + Messages.text("life.move.preview", moveDay.getValue().minusDays(1).toString())));
    }

    @Override
    public String title() {
        return Messages.text("life.in.title");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("life.in.act");
    }

    @Override
    public boolean dirty() {
        return form.dirty();
    }

    @Override
    public void accept(Runnable close) {
        Map<String, String> wrong = new LinkedHashMap<>(form.validate());
        LocalDate day = moveDay.getValue();
        LocalDate earliest = before == null || before.since() == null ? form.toPerson().birthDate() : before.since().plusDays(1);
        wrong.put("day", HouseholdRules.complaint(day, earliest, LocalDate.now(clock)));
        LocalDate contract = contractPart.isVisible() ? moveContract.getValue() : null;
        wrong.put("contract", contract != null && day != null && contract.isBefore(day) ? Messages.text("life.contract.early") : "");
        String from = moveFrom.getText() == null ? "" : moveFrom.getText().strip();
        wrong.put("from", from.length() > LONGEST_PLACE ? Messages.text("resident.tooLong", LONGEST_PLACE) : "");
        wrong.values().removeIf(String::isEmpty);
        if (!errors.show(wrong)) {
            return;
        }
        ResidentDraft draft = form.toRecord();
        background.db(() -> residents.sameNameInRoom(draft)).onSuccess(twin -> {
            Runnable save = () -> background.db(() -> register.movedIn(draft, day, contract, from)).onSuccess(step -> {
                close.run();
                movedIn.accept(step);
            }).start();
            if (twin) {
                dialogs.confirm(Messages.text("resident.twin.title"), Messages.text("resident.twin.text", draft.person().name()),
                        Messages.text("resident.twin.save"), save);
            } else {
                save.run();
            }
        }).start();
    }
}
