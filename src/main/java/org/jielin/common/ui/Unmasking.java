package org.jielin.common.ui;

import javafx.scene.control.ToggleButton;
import org.jielin.common.db.Database;
import org.jielin.common.db.Right;
import org.jielin.common.text.Messages;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/**
 * The eye of a page: shows the private values of the one record that the page is about, after the audit has been told, and
 * only until the user goes elsewhere. Lists have none.
 */
public final class Unmasking {

    private final Database database;
    private final Background background;
    private final ToggleButton eye;
    private final Runnable changed;
    private String table = "";
    private long id;
    private String[] fields = {};
    private boolean open;

    /** @param changed called on the screen's thread each time that {@link #open} has changed */
    public Unmasking(Database database, Background background, ToggleButton eye, Runnable changed) {
        this.database = database;
        this.background = background;
        this.eye = eye;
        this.changed = changed;
        eye.setText(Messages.text("unmask"));
        eye.setGraphic(new FontIcon(Material2OutlinedMZ.VISIBILITY));
        eye.setVisible(allowed());
        eye.setManaged(allowed());
        eye.setOnAction(event -> press());
        eye.sceneProperty().addListener((observed, before, scene) -> {
            if (scene == null) {
                close();
            }
        });
    }

    /** Whether this account may see private values at all. */
    public boolean allowed() {
        return database.access().may(Right.SEE_SENSITIVE);
    }

    /** Whether the values of the present record are to be shown. */
    public boolean open() {
        return open;
    }

    /** Says whose values the eye is for; those of another record are masked again. */
    public void of(String newTable, long newId, String... newFields) {
        if (!newTable.equals(table) || newId != id) {
            close();
        }
        table = newTable;
        id = newId;
        fields = newFields;
    }

    private void press() {
        if (!eye.isSelected()) {
            close();
            return;
        }
        String ofTable = table;
        long ofId = id;
        background.db(() -> {
            database.seen(ofTable, ofId, fields);
            return null;
        }).onSuccess(nothing -> {
            open = eye.isSelected() && ofId == id && ofTable.equals(table);
            changed.run();
        }).onError(failure -> {
            close();
            background.defaultError().accept(failure);
        }).start();
    }

    private void close() {
        eye.setSelected(false);
        if (open) {
            open = false;
            changed.run();
        }
    }
}
