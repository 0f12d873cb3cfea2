package org.jielin.resident;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jielin.common.db.Access;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.Form;
import org.jielin.resident.search.SavedSearch;
import org.jielin.resident.search.SavedSearches;

/** Keeps what a list asks under a name, or gives a kept list another one. */
public final class SaveListController implements Form {

    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_WORDS = 200;
    /** A list is no place for a private number: its words aren't masked. */
    private static final String WHOLE_NUMBER = ".*\\d{8,}.*";

    private final SavedSearches searches;
    private final Access access;
    private final Background background;
    private final Dialogs dialogs;
    private final FieldErrors errors = new FieldErrors();
    private ResidentFilter filter;
    private SavedSearch renamed;
    private Runnable done = () -> {
    };

    @FXML
    private TextField listName;
    @FXML
    private Label listNameError;
    @FXML
    private CheckBox listShared;

    public SaveListController(SavedSearches searches, Access access, Background background, Dialogs dialogs) {
        this.searches = searches;
        this.access = access;
        this.background = background;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        errors.field("name", listName, listNameError);
    }

    /** The words themselves are proposed as the name. */
    void save(ResidentFilter asked, Runnable whenSaved) {
        filter = asked;
        done = whenSaved;
        String words = asked.text().isEmpty() && asked.tag() != null ? asked.tag() : asked.text();
        listName.setText(words.length() <= LONGEST_NAME ? words : "");
        listShared.setVisible(access.accountId() != null);
    }

    void rename(SavedSearch saved, Runnable whenRenamed) {
        renamed = saved;
        done = whenRenamed;
        listName.setText(saved.name());
        listShared.setVisible(false);
    }

    @Override
    public String title() {
        return Messages.text(renamed == null ? "search.save" : "search.saved.rename");
    }

    @Override
    public String acceptLabel() {
        return Messages.text("dialog.save");
    }

    @Override
    public boolean byEnter() {
        return true;
    }

    @Override
    public void shown() {
        listName.selectAll();
    }

    @Override
    public void accept(Runnable close) {
        String name = listName.getText().strip();
        boolean shared = listShared.isSelected();
        if (!errors.show(complaint(name))) {
            return;
        }
        background.db(() -> {
            if (renamed == null) {
                searches.save(name, shared, filter);
            } else {
                searches.rename(renamed, name);
            }
            return name;
        }).onSuccess(kept -> {
            close.run();
            done.run();
        }).onError(this::refused).start();
    }

    private Map<String, String> complaint(String name) {
        if (name.isEmpty()) {
            return Map.of("name", Messages.text("search.saved.nameless"));
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            return Map.of("name", Messages.text("resident.tooLong", LONGEST_NAME));
        }
        if (filter != null && filter.text().matches(WHOLE_NUMBER)) {
            return Map.of("name", Messages.text("search.saved.number"));
        }
        return filter != null && filter.text().length() > LONGEST_WORDS ? Map.of("name", Messages.text("search.saved.long")) : Map.of();
    }

    private void refused(Throwable failure) {
        if (failure instanceof UserMessageException told && told.key().equals("search.saved.known")) {
            errors.show(Map.of("name", told.getMessage()));
        } else {
            dialogs.error(failure);
        }
    }
}
