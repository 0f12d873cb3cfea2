package org.jielin.building;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jielin.common.text.Messages;
import org.jielin.common.time.Ages;
import org.jielin.resident.Address;
import org.jielin.resident.ResidentRow;

/** One entrance as people see it from outside: floors upwards, the rooms of a floor side by side. */
public final class ElevationView extends GridPane {

    private static final PseudoClass VACANT = PseudoClass.getPseudoClass("vacant");
    private static final double CARD_WIDTH = 126;
    private static final double CARD_HEIGHT = 76;
    /** Room inside a card, and what a mark takes of it: its characters and its edges. */
    private static final double MARKS_WIDTH = 106;
    private static final double MARK_CHARACTER = 12.5;
    private static final double MARK_EDGES = 16;

    private final ToggleGroup cards = new ToggleGroup();
    private final Map<Long, ToggleButton> byUnit = new HashMap<>();
    private LongConsumer chosen = unit -> {
    };

    public ElevationView() {
        getStyleClass().add("elevation");
        cards.selectedToggleProperty().addListener((observed, before, now) -> {
            if (now == null && before != null && byUnit.containsValue(before)) {
                before.setSelected(true);
            } else if (now != null) {
                chosen.accept((Long) now.getUserData());
            }
        });
    }

    void onChoose(LongConsumer consumer) {
        chosen = consumer;
    }

    /** Shows the units of an entrance and who lives in each on the day. */
    void show(List<Unit> units, Map<Long, List<ResidentRow>> residents, LocalDate day) {
        byUnit.clear();
        cards.getToggles().clear();
        getChildren().clear();
        Map<Integer, List<Unit>> floors = units.stream()
                .collect(Collectors.groupingBy(Unit::floor, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        int line = 0;
        for (Map.Entry<Integer, List<Unit>> floor : floors.entrySet()) {
            Label name = new Label(floor.getKey() == 0 ? Messages.text("building.floor.unknown") : Messages.text("building.floor",
                    floor.getKey()));
            name.getStyleClass().add("floor-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            add(name, 0, line);
            int column = 1;
            for (Unit unit : floor.getValue()) {
                add(card(unit, residents.getOrDefault(unit.id(), List.of()), day), column++, line);
            }
            line++;
        }
    }

    /** Marks a unit's card as the chosen one. */
    void choose(long unit) {
        ToggleButton card = byUnit.get(unit);
        if (card != null) {
            card.setSelected(true);
        }
    }

    private ToggleButton card(Unit unit, List<ResidentRow> people, LocalDate day) {
        Label room = label(Address.roomName(unit.room()), "room-name");
        Label number = label(people.isEmpty() ? "" : people(people), "room-people");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox content = new VBox(2, new HBox(6, room, gap, number),
                label(people.isEmpty() ? Messages.text("building.vacant") : headOf(people), people.isEmpty() ? "room-name" : "room-head"),
                marks(people, day));
        content.setPrefWidth(CARD_WIDTH - 22);
        content.setMaxWidth(CARD_WIDTH - 22);
        ToggleButton card = new ToggleButton(null, content);
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.setAccessibleText(Address.roomName(unit.room()) + " " + number.getText());
        card.setId("room" + unit.id());
        card.getStyleClass().add("room-card");
        card.setMinSize(CARD_WIDTH, CARD_HEIGHT);
        card.setPrefSize(CARD_WIDTH, CARD_HEIGHT);
        card.setMaxSize(CARD_WIDTH, CARD_HEIGHT);
        card.pseudoClassStateChanged(VACANT, people.isEmpty());
        card.setUserData(unit.id());
        if (!people.isEmpty()) {
            card.setTooltip(tip(people));
        }
        card.setToggleGroup(cards);
        byUnit.put(unit.id(), card);
        return card;
    }

    private static String people(List<ResidentRow> people) {
        long households = people.stream().map(ResidentRow::householdId).filter(id -> id != null).distinct().count();
        String text = Messages.text("building.people", people.size());
        return households > 1 ? Messages.text("building.households", households) + " " + text : text;
    }

    /** The head of the first household, or else whoever comes first. */
    private static String headOf(List<ResidentRow> people) {
        return people.stream().filter(row -> row.head() != null).findFirst().map(ResidentRow::head).orElse(people.getFirst().name());
    }

    /** The marks that fit whole, short ones first; the tip tells them all. */
    private static Node marks(List<ResidentRow> people, LocalDate day) {
        HBox marks = new HBox(4);
        double left = MARKS_WIDTH;
        if (people.stream().anyMatch(row -> row.birthDate() != null && Ages.on(row.birthDate(), day) >= Ages.ADVANCED)) {
            String old = Messages.text("building.old");
            marks.getChildren().add(label(old, "mark", "mark-old"));
            left -= width(old);
        }
        for (String tag : tags(people)) {
            if (width(tag) <= left) {
                marks.getChildren().add(label(tag, "mark", "mark-tag"));
                left -= width(tag);
            }
        }
        return marks;
    }

    private static List<String> tags(List<ResidentRow> people) {
        return people.stream().flatMap(row -> row.tagList().stream()).distinct()
                .sorted(Comparator.comparingInt(String::length)).toList();
    }

    private static double width(String mark) {
        return mark.codePointCount(0, mark.length()) * MARK_CHARACTER + MARK_EDGES;
    }

    private static Tooltip tip(List<ResidentRow> people) {
        return new Tooltip(people.stream().map(row -> row.name() + (row.tags() == null ? "" : "  " + String.join(" ", row.tagList())))
                .collect(Collectors.joining("\n")));
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
