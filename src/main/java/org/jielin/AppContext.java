package org.jielin;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jielin.common.db.Database;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.hazard.HazardEditController;
import org.jielin.hazard.HazardListController;
import org.jielin.shell.ShellController;

/** The wiring: the only place that says {@code new} of a service or a controller of an open office. */
public final class AppContext {

    private final Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
    private final Views views = new Views(this::controller);
    private final ShellController shell;

    public AppContext(Database database, Clock clock, String office, Dialogs dialogs, Background background, FilePicker files) {
        shell = new ShellController(views, background, dialogs, office);
        controllers.put(ShellController.class, () -> shell);

        // ---- hazard
        controllers.put(HazardListController.class, () -> new HazardListController(database, background, dialogs, views, clock));
        controllers.put(HazardEditController.class, () -> new HazardEditController(database, background, clock));
    }

    private Object controller(Class<?> type) {
        Supplier<?> supplier = controllers.get(type);
        if (supplier == null) {
            throw new IllegalArgumentException("not wired: " + type.getName());
        }
        return supplier.get();
    }

    /** The main window's content. */
    public View<ShellController> shell() {
        return views.load(ShellController.class);
    }

    /** Every controller class that is wired, for the test that loads them all. */
    public Iterable<Class<?>> controllerTypes() {
        return controllers.keySet();
    }

    public Views views() {
        return views;
    }
}
