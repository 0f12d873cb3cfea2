package org.jielin.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jielin.account.Account;
import org.jielin.account.AccountDao;
import org.jielin.account.MediatorChoice;
import org.jielin.account.Role;
import org.jielin.building.BuildingDao;
import org.jielin.building.Entrance;
import org.jielin.building.Estate;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;

/** Adds an account or changes one. */
public final class AccountEditController implements Form {

    private final Database database;
    private final Accounts accounts;
    private final Background background;
    private final Dialogs dialogs;
    private final AccountForm form = new AccountForm();
    private final FieldErrors errors = new FieldErrors();
    private Runnable saved = () -> {
    };

    @FXML
    private TextField login;
    @FXML
    private Label loginError;
    @FXML
    private TextField name;
    @FXML
    private Label nameError;
    @FXML
    private ComboBox<Role> role;
    @FXML
    private VBox mediatorBox;
    @FXML
    private ComboBox<MediatorChoice> mediator;
    @FXML
    private HBox passwordBox;
    @FXML
    private PasswordField password;
    @FXML
    private Label passwordError;
    @FXML
    private PasswordField again;
    @FXML
    private Label againError;
    @FXML
    private VBox entranceBox;
    @FXML
    private VBox entrances;
    @FXML
    private Label entrancesError;

    public AccountEditController(Database database, Accounts accounts, Background background, Dialogs dialogs) {
        this.database = database;
        this.accounts = accounts;
        this.background = background;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        Choices.labelled(role, Role.values());
        Choices.named(mediator, MediatorChoice::name);
        login.textProperty().bindBidirectional(form.login);
        name.textProperty().bindBidirectional(form.name);
        role.valueProperty().bindBidirectional(form.role);
        mediator.valueProperty().bindBidirectional(form.mediator);
        password.textProperty().bindBidirectional(form.password);
        again.textProperty().bindBidirectional(form.again);
        errors.field("login", login, loginError).field("name", name, nameError).field("password", password, passwordError)
                .field("again", again, againError).field("entrances", entrances, entrancesError);
        List.of(mediatorBox, passwordBox, entranceBox).forEach(box -> box.managedProperty().bind(box.visibleProperty()));
        role.valueProperty().addListener((observed, before, now) -> showForRole());
        showForRole();
    }

    private void showForRole() {
        mediatorBox.setVisible(form.mediates());
        entranceBox.setVisible(form.role.get().byEntrance());
    }

    void add(Runnable whenSaved) {
        start(whenSaved);
    }

    void edit(AccountRow row, Runnable whenSaved) {
        form.load(row);
        login.setDisable(true);
        passwordBox.setVisible(false);
        start(whenSaved);
    }

    private void start(Runnable whenSaved) {
        saved = whenSaved;
        background.db(() -> database.read(daos -> new Choice(daos.get(AccountDao.class).mediators(), daos.get(BuildingDao.class).estates(),
                daos.get(BuildingDao.class).entrances()))).onSuccess(this::fill).start();
    }

    private void fill(Choice choice) {
        List<MediatorChoice> all = new ArrayList<>();
        all.add(null);
        all.addAll(choice.mediators());
        MediatorChoice chosen = form.mediator.get();
        mediator.getItems().setAll(all);
        mediator.setValue(chosen);
        entrances.getChildren().clear();
        for (Estate estate : choice.estates()) {
            Label title = new Label(estate.name());
            title.getStyleClass().add("section-title");
            FlowPane doors = new FlowPane(12, 8);
            choice.entrances().stream().filter(entrance -> entrance.estateId() == estate.id()).map(this::tick).forEach(doors.getChildren()::add);
            entrances.getChildren().addAll(title, doors);
        }
    }

    private CheckBox tick(Entrance entrance) {
        CheckBox tick = new CheckBox(entrance.name());
        tick.setId("entrance" + entrance.id());
        tick.setSelected(form.entrances.contains(entrance.id()));
        tick.setMinWidth(CheckBox.USE_PREF_SIZE);
        tick.selectedProperty().addListener((observed, before, chosen) -> {
            if (chosen) {
                form.entrances.add(entrance.id());
            } else {
                form.entrances.remove(entrance.id());
            }
        });
        return tick;
    }

    @Override
    public String title() {
        return Messages.text(form.fresh() ? "account.add" : "account.edit");
    }

    @Override
    public String acceptLabel() {
        return Messages.text(form.fresh() ? "account.add" : "dialog.save");
    }

    @Override
    public boolean dirty() {
        return form.dirty();
    }

    @Override
    public void accept(Runnable close) {
        if (errors.show(form.validate())) {
            background.db(this::save).onSuccess(nothing -> {
                close.run();
                saved.run();
            }).onError(this::refused).start();
        }
    }

    private Void save() {
        Account account = form.toRecord();
        if (form.fresh()) {
            accounts.add(account, form.entrances, form.password.get().toCharArray());
        } else {
            accounts.update(account, form.entrances);
        }
        return null;
    }

    private void refused(Throwable failure) {
        if (failure instanceof UserMessageException said && said.key().startsWith("account.login.")) {
            errors.show(Map.of("login", said.getMessage()));
        } else if (failure instanceof UserMessageException said && said.key().startsWith("account.name.")) {
            errors.show(Map.of("name", said.getMessage()));
        } else {
            dialogs.error(failure);
        }
    }

    private record Choice(List<MediatorChoice> mediators, List<Estate> estates, List<Entrance> entrances) {
    }
}
