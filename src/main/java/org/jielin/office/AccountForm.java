package org.jielin.office;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jielin.account.Account;
import org.jielin.account.Login;
import org.jielin.account.MediatorChoice;
import org.jielin.account.Role;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;

/** An account being added or changed; the login and the first password only when it is added. */
final class AccountForm {

    private static final int LONGEST_NAME = 60;

    final StringProperty login = new SimpleStringProperty("");
    final StringProperty name = new SimpleStringProperty("");
    final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.COMMUNITY_WORKER);
    final ObjectProperty<MediatorChoice> mediator = new SimpleObjectProperty<>();
    final ObservableSet<Long> entrances = FXCollections.observableSet(new TreeSet<>());
    final StringProperty password = new SimpleStringProperty("");
    final StringProperty again = new SimpleStringProperty("");

    private Account original;
    private List<Object> before = state();

    void load(AccountRow row) {
        original = row.account();
        login.set(original.login());
        name.set(original.name());
        role.set(original.role());
        mediator.set(original.mediatorId() == null ? null : new MediatorChoice(original.mediatorId(), row.mediator()));
        entrances.clear();
        entrances.addAll(row.entrances());
        before = state();
    }

    /** Whether the account is a new one. */
    boolean fresh() {
        return original == null;
    }

    private List<Object> state() {
        return Arrays.asList(login.get(), name.get(), role.get(), mediator.get(), Set.copyOf(entrances), password.get(), again.get());
    }

    boolean dirty() {
        return !state().equals(before);
    }

    /** Whether an account in the chosen role can be a mediator's. */
    boolean mediates() {
        return role.get() == Role.MEDIATOR || role.get() == Role.COMMUNITY_WORKER;
    }

    /** What is wrong, by field; empty when the form can be saved. */
    Map<String, String> validate() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (Login.parse(login.get()).isEmpty()) {
            wrong.put("login", Messages.text("account.login.missing"));
        }
        if (name.get().isBlank()) {
            wrong.put("name", Messages.text("account.name.missing"));
        } else if (name.get().strip().length() > LONGEST_NAME) {
            wrong.put("name", Messages.text("resident.tooLong", LONGEST_NAME));
        }
        if (role.get().byEntrance() && entrances.isEmpty()) {
            wrong.put("entrances", Messages.text("account.entrances.missing"));
        }
        if (fresh() && !wrong.containsKey("login")) {
            wrong.putAll(password(login.get(), password.get(), again.get()));
        }
        return wrong;
    }

    /** What is wrong with a password that was typed twice, by field. */
    static Map<String, String> password(String login, String password, String again) {
        try {
            PasswordRules.check(new Credentials(login, password.toCharArray()));
        } catch (UserMessageException refused) {
            return Map.of("password", refused.getMessage());
        }
        return password.equals(again) ? Map.of() : Map.of("again", Messages.text("account.password.again.wrong"));
    }

    Account toRecord() {
        Long mediatorId = mediates() && mediator.get() != null ? Long.valueOf(mediator.get().id()) : null;
        return fresh() ? new Account(0, login.get(), name.get(), role.get(), mediatorId, true, 0)
                : new Account(original.id(), original.login(), name.get(), role.get(), mediatorId, original.active(), original.version());
    }
}
