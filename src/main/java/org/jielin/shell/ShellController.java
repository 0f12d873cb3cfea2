package org.jielin.shell;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Access;
import org.jielin.common.db.Right;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Destination;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.resident.search.ResidentSearch;
import org.jielin.resident.search.ResidentSearch.Suggestion;
import org.kordamp.ikonli.javafx.FontIcon;

/** The main window: the rail, the search box, the screen that is open, the status bar. */
public final class ShellController implements Navigator {

    private static final int MOST_STEPS_BACK = 50;

    private final Views views;
    private final Dialogs dialogs;
    private final ResidentSearch searching;
    private final Background background;
    private final Clock clock;
    private final String office;
    private final Access access;
    private final Desk desk;
    private final Map<Screen, View<? extends Shows<?>>> loaded = new EnumMap<>(Screen.class);
    private final Map<Screen, ToggleButton> railButtons = new EnumMap<>(Screen.class);
    private final ToggleGroup railGroup = new ToggleGroup();
    private final Deque<Destination> past = new ArrayDeque<>();

    @FXML
    private BorderPane frame;
    @FXML
    private VBox rail;
    @FXML
    private Button back;
    @FXML
    private Label officeName;
    @FXML
    private TextField globalSearch;
    @FXML
    private VBox suggestions;
    @FXML
    private Label suggestionsHead;
    @FXML
    private ListView<Suggestion> suggestionList;
    @FXML
    private Label suggestionsFoot;
    @FXML
    private StackPane content;
    @FXML
    private StatusBarController statusBarController;

    public ShellController(Views views, Dialogs dialogs, ResidentSearch searching, Background background, String office, Access access, Desk desk, Clock clock) {
        this.views = views;
        this.dialogs = dialogs;
        this.searching = searching;
        this.background = background;
        this.clock = clock;
        this.office = office;
        this.access = access;
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        officeName.setText(office);
        globalSearch.setDisable(!Screen.RESIDENTS.allows(access));
        for (Screen screen : Screen.values()) {
            if (screen.inRail() && screen.allows(access)) {
                rail.getChildren().add(railButton(screen));
            }
        }
        new SearchBox(searching, background, this, clock).follow(globalSearch, suggestions, suggestionsHead, suggestionList, suggestionsFoot);
        Shortcuts.follow(frame, this, desk, dialogs);
    }

    private ToggleButton railButton(Screen screen) {
        ToggleButton button = new ToggleButton(Messages.text(screen.railKey()), new FontIcon(screen.icon()));
        button.setId("rail" + screen.name());
        button.setToggleGroup(railGroup);
        button.setOnAction(event -> open(screen.entry()));
        railButtons.put(screen, button);
        return button;
    }

    @Override
    public void open(Destination destination) {
        try {
            Screen.of(destination).require(access);
        } catch (UserMessageException refused) {
            dialogs.error(refused);
            return;
        }
        past.push(destination);
        if (past.size() > MOST_STEPS_BACK) {
            past.removeLast();
        }
        display(destination);
    }

    @FXML
    @Override
    public void back() {
        if (past.size() > 1) {
            past.pop();
            display(past.peek());
        }
    }

    @Override
    public void refresh() {
        if (!past.isEmpty()) {
            display(past.peek());
        }
    }

    private void display(Destination destination) {
        Screen screen = Screen.of(destination);
        View<? extends Shows<?>> view = loaded.get(screen);
        if (view == null) {
            view = views.load(screen.controller());
            loaded.put(screen, view);
        }
        content.getChildren().setAll(view.root());
        show(view.controller(), destination);
        back.setDisable(past.size() < 2);
        ToggleButton button = railButtons.get(screen.owner());
        if (button != null) {
            button.setSelected(true);
        }
    }

    /** Screen pairs each place with a controller that shows it, so the cast holds. */
    @SuppressWarnings("unchecked")
    private static <D extends Destination> void show(Shows<D> controller, Destination destination) {
        controller.show((D) destination);
    }

    /** The open screen, for the shortcuts; a screen that is no list answers to none of them. */
    ListScreen current() {
        View<? extends Shows<?>> view = past.isEmpty() ? null : loaded.get(Screen.of(past.peek()));
        return view != null && view.controller() instanceof ListScreen screen ? screen : new ListScreen() {
        };
    }

    /** A new record of the kind that the open screen lists, when the account may make one. */
    void add() {
        ListScreen screen = current();
        if (screen.addRight() == null || access.may(screen.addRight())) {
            screen.add();
        }
    }

    void print() {
        if (access.may(Right.EXPORT)) {
            current().print();
        }
    }

    void focusSearch() {
        globalSearch.requestFocus();
        globalSearch.selectAll();
    }

    /** Looks anew when the last backup was made. */
    public void showBackup() {
        statusBarController.showBackup();
    }
}
