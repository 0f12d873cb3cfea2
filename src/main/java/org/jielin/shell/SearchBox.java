package org.jielin.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jielin.common.text.Messages;
import org.jielin.common.time.Ages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Marked;
import org.jielin.common.ui.Navigator;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentListPlace;
import org.jielin.resident.ResidentPlace;
import org.jielin.resident.search.ResidentSearch;
import org.jielin.resident.search.ResidentSearch.Suggestion;
import org.jielin.resident.search.ResidentSearch.Suggestions;
import org.jielin.resident.search.SearchTerms;

/**
 * The box above every screen: the nearest residents are shown while somebody types. Enter opens them all as a list, or the
 * one that the arrows have chosen; Esc closes.
 */
final class SearchBox {

    private static final int MOST = 12;
    private static final double LINE = 36;

    private final ResidentSearch searching;
    private final Background background;
    private final Navigator navigator;
    private final Clock clock;
    private SearchTerms terms = SearchTerms.NOTHING;
    private TextField box;
    private VBox pane;
    private Label head;
    private ListView<Suggestion> list;
    private Label foot;

    SearchBox(ResidentSearch searching, Background background, Navigator navigator, Clock clock) {
        this.searching = searching;
        this.background = background;
        this.navigator = navigator;
        this.clock = clock;
    }

    /** Shows in the pane, over whatever screen is open, what is typed into the box. */
    void follow(TextField typed, VBox suggestions, Label understood, ListView<Suggestion> people, Label summary) {
        box = typed;
        pane = suggestions;
        head = understood;
        list = people;
        foot = summary;
        pane.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pane.managedProperty().bind(pane.visibleProperty());
        list.setFixedCellSize(LINE);
        list.setCellFactory(view -> new PersonCell());
        list.managedProperty().bind(list.visibleProperty());
        list.setOnMouseClicked(event -> openChosen());
        box.textProperty().addListener((observed, before, now) -> look(now));
        box.focusedProperty().addListener((observed, before, focused) -> {
            if (focused) {
                prepare();
            } else {
                close();
            }
        });
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        close();
    }

    /** Reads what is to be searched before the first key. */
    private void prepare() {
        LocalDate today = LocalDate.now(clock);
        background.db(() -> {
            searching.prepare(today);
            return today;
        }).start();
    }

    private void look(String typed) {
        if (typed.isBlank()) {
            close();
            return;
        }
        LocalDate today = LocalDate.now(clock);
        background.db(() -> searching.suggest(typed, today, MOST)).latestOnly(this).onSuccess(this::show).start();
    }

    private void show(Suggestions found) {
        if (!box.isFocused() || box.getText().isBlank() || found.terms().isEmpty()) {
            close();
            return;
        }
        terms = found.terms();
        head.setText(found.terms().chips().stream().map(SearchTerms.Chip::words).collect(Collectors.joining(" · ")));
        list.getItems().setAll(found.people());
        list.getSelectionModel().clearSelection();
        list.setPrefHeight(found.people().size() * LINE + 4);
        list.setVisible(!found.people().isEmpty());
        foot.setText(found.count() > 0 ? Messages.text("search.suggestions.more", found.count())
                : found.unknown().isEmpty() ? Messages.text("search.suggestions.nobody")
                : Messages.text("search.suggestions.none", String.join(Messages.text("list.comma"), found.unknown())));
        pane.setVisible(true);
    }

    private void close() {
        pane.setVisible(false);
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER) {
            openChosenOrAll();
        } else if (!pane.isVisible()) {
            return;
        } else if (code == KeyCode.ESCAPE) {
            close();
        } else if (code == KeyCode.DOWN) {
            choose(list.getSelectionModel().getSelectedIndex() + 1);
        } else if (code == KeyCode.UP) {
            choose(list.getSelectionModel().getSelectedIndex() - 1);
        } else {
            return;
        }
        event.consume();
    }

    /** Above the first is none: Enter means all of them again. */
    private void choose(int index) {
        list.getSelectionModel().clearSelection();
        if (index >= 0) {
            list.getSelectionModel().select(Math.min(index, list.getItems().size() - 1));
        }
    }

    private void openChosenOrAll() {
        if (pane.isVisible() && list.getSelectionModel().getSelectedItem() != null) {
            openChosen();
        } else if (!box.getText().isBlank()) {
            close();
            navigator.open(new ResidentListPlace(ResidentFilter.text(box.getText())));
        }
    }

    private void openChosen() {
        Suggestion chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            navigator.open(new ResidentPlace(chosen.id()));
        }
    }

    private final class PersonCell extends ListCell<Suggestion> {

        PersonCell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(Suggestion person, boolean empty) {
            super.updateItem(person, empty);
            setGraphic(empty ? null : line(person));
            setText(empty ? null : person.name() + " " + person.address());
        }

        private Node line(Suggestion person) {
            String name = person.otherName().isEmpty() ? person.name() : Messages.text("resident.name.called", person.name(), person.otherName());
            Integer age = Ages.on(person.birthDate(), LocalDate.now(clock));
            Label years = new Label(age == null ? "" : Messages.text("resident.age", age));
            years.setMinWidth(Region.USE_PREF_SIZE);
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            Node address = Marked.of(person.address(), terms.inAddress(person.address()));
            address.getStyleClass().add("hint");
            HBox line = new HBox(10, Marked.of(name, terms.inName(name)), years, between, address);
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }
    }
}
