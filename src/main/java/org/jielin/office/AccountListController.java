package org.jielin.office;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jielin.account.Account;
import org.jielin.account.Role;
import org.jielin.common.db.Right;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Shows;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;

/** Who may log in, as what; and what each role may do. */
public final class AccountListController implements Shows<AccountListPlace>, ListScreen {

    private final Accounts accounts;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final Consumer<Office> replaced;

    @FXML
    private Label count;
    @FXML
    private Button edit;
    @FXML
    private Button resetPassword;
    @FXML
    private Button close;
    @FXML
    private TableView<AccountRow> table;
    @FXML
    private TableColumn<AccountRow, String> login;
    @FXML
    private TableColumn<AccountRow, String> name;
    @FXML
    private TableColumn<AccountRow, Role> role;
    @FXML
    private TableColumn<AccountRow, String> mediator;
    @FXML
    private TableColumn<AccountRow, String> entrances;
    @FXML
    private TableColumn<AccountRow, String> state;
    @FXML
    private TableView<Right> matrix;
    @FXML
    private TableColumn<Right, String> right;

    /** @param replaced gets the office to go on with after it was put under a new key */
    public AccountListController(Accounts accounts, Background background, Dialogs dialogs, Views views, Consumer<Office> replaced) {
        this.accounts = accounts;
        this.background = background;
        this.dialogs = dialogs;
        this.views = views;
        this.replaced = replaced;
    }

    @FXML
    private void initialize() {
        Columns.show(login, row -> row.account().login());
        Columns.show(name, row -> row.account().name());
        Columns.showLabel(role, row -> row.account().role());
        Columns.show(mediator, AccountRow::mediator);
        Columns.show(entrances, row -> row.account().role().byEntrance() ? Messages.text("account.entrances.count", row.entrances().size()) : "");
        Columns.show(state, row -> Messages.text(row.account().active() ? "account.active" : "account.closed"));
        Columns.whenEmpty(table, Messages.text("account.empty"));
        Columns.onOpen(table, row -> edit());
        ReadOnlyObjectProperty<AccountRow> chosen = table.getSelectionModel().selectedItemProperty();
        edit.disableProperty().bind(chosen.isNull());
        resetPassword.disableProperty().bind(chosen.isNull());
        resetPassword.textProperty().bind(Bindings.createStringBinding(
                () -> Messages.text(chosen.get() == null || chosen.get().account().active() ? "account.password.reset" : "account.reopen"), chosen));
        close.disableProperty().bind(Bindings.createBooleanBinding(() -> chosen.get() == null || !chosen.get().account().active(), chosen));
        fillMatrix();
    }

    private void fillMatrix() {
        Columns.show(right, Messages::label);
        for (Role each : Role.values()) {
            TableColumn<Right, String> column = new TableColumn<>(Messages.label(each));
            column.setPrefWidth(105);
            column.setSortable(false);
            Columns.show(column, row -> each.rights().contains(row) ? Messages.text("account.tick") : "");
            matrix.getColumns().add(column);
        }
        matrix.getItems().setAll(Arrays.asList(Right.values()));
    }

    @Override
    public void show(AccountListPlace destination) {
        background.db(accounts::list).onSuccess(this::fill).latestOnly(this).start();
    }

    private void fill(List<AccountRow> rows) {
        Columns.fill(table, rows, AccountRow::id);
        count.setText(Messages.text("account.count", rows.stream().filter(row -> row.account().active()).count(), rows.size()));
    }

    @FXML
    @Override
    public void add() {
        View<AccountEditController> view = views.load(AccountEditController.class);
        view.controller().add(this::saved);
        dialogs.form(view);
    }

    @FXML
    private void edit() {
        View<AccountEditController> view = views.load(AccountEditController.class);
        view.controller().edit(table.getSelectionModel().getSelectedItem(), this::saved);
        dialogs.form(view);
    }

    @FXML
    private void resetPassword() {
        View<AccountPasswordController> view = views.load(AccountPasswordController.class);
        view.controller().begin(table.getSelectionModel().getSelectedItem().account(), this::saved);
        dialogs.form(view);
    }

    private void saved() {
        dialogs.toast(Messages.text("saved"));
        show(new AccountListPlace());
    }

    @FXML
    private void close() {
        Account account = table.getSelectionModel().getSelectedItem().account();
        dialogs.confirm(Messages.text("account.close"), Messages.text("account.close.text", account.name()), Messages.text("account.close"),
                () -> background.db(() -> {
                    accounts.close(account);
                    return null;
                }).onSuccess(nothing -> {
                    show(new AccountListPlace());
                    offerKey(Messages.text("account.closed.text", account.name()));
                }).start());
    }

    @FXML
    private void changeKey() {
        offerKey(Messages.text("account.rekey.text"));
    }

    private void offerKey(String text) {
        dialogs.confirm(Messages.text("account.rekey"), text, Messages.text("account.rekey"), () -> background.dbWithProgress(accounts::rekey)
                .announced(Messages.text("account.rekey.working")).onSuccess(replaced::accept).start());
    }

    @FXML
    private void recoveryCode() {
        dialogs.confirm(Messages.text("account.recovery.new"), Messages.text("account.recovery.text"), Messages.text("account.recovery.make"),
                () -> background.db(accounts::newRecoveryCode).onSuccess(this::keep).start());
    }

    private void keep(String code) {
        View<RecoveryCodeController> view = views.load(RecoveryCodeController.class);
        view.controller().toKeep(accounts.office(), code, () -> {
        });
        dialogs.form(view);
    }
}
