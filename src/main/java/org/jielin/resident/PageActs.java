package org.jielin.resident;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jielin.common.db.Database;
import org.jielin.common.db.History;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Destination;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.Form;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;

/** What the parts of a page have in common: opening a form over it, telling what was done, taking it back. */
public final class PageActs {

    private final Database database;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final Navigator navigator;
    private final Runnable reload;

    /** @param reload reads the page again */
    PageActs(Database database, Background background, Dialogs dialogs, Views views, Navigator navigator, Runnable reload) {
        this.database = database;
        this.background = background;
        this.dialogs = dialogs;
        this.views = views;
        this.navigator = navigator;
        this.reload = reload;
    }

    /** Opens a form, once {@code begin} has told it what for. */
    public <C extends Form> void form(Class<C> type, Consumer<C> begin) {
        View<C> view = views.load(type);
        begin.accept(view.controller());
        dialogs.form(view);
    }

    public void open(Destination place) {
        navigator.open(place);
    }

    /** Tells in the words of a key that something was done, and shows it. */
    public void done(String key) {
        dialogs.toast(Messages.text(key));
        reload.run();
    }

    /** As {@link #done}, for a step that can be taken back. */
    public void undoable(long step, String key) {
        dialogs.toast(Messages.text(key), Messages.text("undo"), () -> background.db(() -> {
            new History(database).undo(step);
            return null;
        }).onSuccess(nothing -> done("undone")).start());
        reload.run();
    }

    /** Does something in the background that gives its step. */
    public void act(Supplier<Long> work, String key) {
        background.db(work::get).onSuccess(step -> undoable(step, key)).start();
    }
}
