package org.jielin.building;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.jielin.building.BuildingDao.EntranceCount;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.resident.Address;
import org.jielin.resident.ResidentDao;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentListPlace;
import org.jielin.resident.ResidentPlace;
import org.jielin.resident.ResidentRow;

/** The estates' doors and rooms, and who lives behind them. */
public final class BuildingController implements Shows<BuildingPlace> {

    /** More than any staircase holds. */
    private static final int MOST_PEOPLE = 5000;

    private final Database database;
    private final Background background;
    private final Navigator navigator;
    private final Clock clock;
    private Long entranceId;
    private Long wantedUnit;
    private Door door;

    @FXML
    private Label count;
    @FXML
    private TreeView<PlaceNode> places;
    @FXML
    private Label entranceTitle;
    @FXML
    private Label entranceCount;
    @FXML
    private Button entranceList;
    @FXML
    private ScrollPane doorScroll;
    @FXML
    private ElevationView elevation;
    @FXML
    private Label hint;
    @FXML
    private VBox roomDetail;
    @FXML
    private Label roomTitle;
    @FXML
    private Label roomCount;
    @FXML
    private ListView<ResidentRow> members;

    public BuildingController(Database database, Background background, Navigator navigator, Clock clock) {
        this.database = database;
        this.background = background;
        this.navigator = navigator;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        places.setShowRoot(false);
        places.setCellFactory(tree -> new PlaceCellView());
        places.getSelectionModel().selectedItemProperty().addListener((observed, before, item) -> choose(item));
        elevation.onChoose(this::showRoom);
        members.setCellFactory(list -> new MemberCellView(LocalDate.now(clock)));
        members.setPlaceholder(placeholder());
        members.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openMember();
            }
        });
        members.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openMember();
                event.consume();
            }
        });
        roomDetail.setVisible(false);
        entranceList.setVisible(false);
        hint.managedProperty().bind(hint.visibleProperty());
    }

    private static Node placeholder() {
        Label label = new Label(Messages.text("building.room.vacant"));
        label.setWrapText(true);
        label.getStyleClass().add("empty-state");
        return label;
    }

    @Override
    public void show(BuildingPlace destination) {
        if (destination.entranceId() != null && !destination.entranceId().equals(entranceId)) {
            entranceId = destination.entranceId();
            wantedUnit = null;
        }
        LocalDate today = LocalDate.now(clock);
        background.db(() -> database.read(daos -> {
            BuildingDao buildings = daos.get(BuildingDao.class);
            return new Places(buildings.estates(), buildings.entrances(), buildings.units(), numbers(buildings.households(today)),
                    numbers(buildings.people(today)));
        })).onSuccess(this::fill).latestOnly(this).start();
    }

    private static Map<Long, Integer> numbers(List<EntranceCount> counts) {
        return counts.stream().collect(Collectors.toMap(EntranceCount::entranceId, EntranceCount::number));
    }

    private void fill(Places found) {
        TreeItem<PlaceNode> root = new TreeItem<>();
        Map<Long, List<Unit>> units = found.units().stream().collect(Collectors.groupingBy(Unit::entranceId));
        for (Estate estate : found.estates()) {
            List<Entrance> doors = found.entrances().stream().filter(entrance -> entrance.estateId() == estate.id()).toList();
            TreeItem<PlaceNode> estateItem = new TreeItem<>(new PlaceNode(null, null, estate.name(), found.count(doors)));
            estateItem.setExpanded(true);
            for (Entrance entrance : doors) {
                TreeItem<PlaceNode> entranceItem = new TreeItem<>(new PlaceNode(entrance.id(), null, entrance.name(),
                        found.count(List.of(entrance))));
                units.getOrDefault(entrance.id(), List.of()).forEach(unit -> entranceItem.getChildren()
                        .add(new TreeItem<>(new PlaceNode(entrance.id(), unit.id(), Address.roomName(unit.room()), ""))));
                estateItem.getChildren().add(entranceItem);
            }
            root.getChildren().add(estateItem);
        }
        places.setRoot(root);
        count.setText(found.count(found.entrances()));
        hint.setText(Messages.text(found.entrances().isEmpty() ? "building.empty" : "building.choose"));
        root.getChildren().stream().flatMap(estate -> estate.getChildren().stream())
                .filter(item -> entranceId == null || entranceId.equals(item.getValue().entranceId())).findFirst().ifPresent(item -> {
                    places.getSelectionModel().select(item);
                    places.scrollTo(Math.max(0, places.getRow(item) - 3));
                });
    }

    private void choose(TreeItem<PlaceNode> item) {
        if (item == null || item.getValue().entranceId() == null) {
            return;
        }
        PlaceNode place = item.getValue();
        boolean sameDoor = door != null && place.entranceId().equals(entranceId) && place.unitId() != null;
        entranceId = place.entranceId();
        wantedUnit = place.unitId();
        if (sameDoor) {
            elevation.choose(wantedUnit);
            return;
        }
        TreeItem<PlaceNode> doorItem = place.unitId() == null ? item : item.getParent();
        entranceTitle.setText(Messages.text("building.entrance.title", doorItem.getParent().getValue().name(), doorItem.getValue().name()));
        entranceCount.setText(doorItem.getValue().count());
        long wanted = entranceId;
        background.db(() -> database.read(daos -> new Door(daos.get(BuildingDao.class).unitsOf(wanted), daos.get(ResidentDao.class)
                .rows(ResidentFilter.inEntrance(wanted).on(LocalDate.now(clock)), MOST_PEOPLE).stream()
                .collect(Collectors.groupingBy(ResidentRow::unitId))))).onSuccess(this::showDoor).latestOnly(elevation).start();
    }

    private void showDoor(Door found) {
        door = found;
        roomDetail.setVisible(false);
        entranceList.setVisible(true);
        hint.setVisible(found.units().isEmpty());
        hint.setText(Messages.text("building.units.none"));
        doorScroll.setVvalue(0);
        elevation.show(found.units(), found.people(), LocalDate.now(clock));
        if (wantedUnit != null) {
            elevation.choose(wantedUnit);
        }
    }

    private void showRoom(long unit) {
        wantedUnit = unit;
        List<ResidentRow> people = door.people().getOrDefault(unit, List.of());
        door.units().stream().filter(each -> each.id() == unit).findFirst()
                .ifPresent(each -> roomTitle.setText(Address.roomName(each.room())));
        long households = people.stream().map(ResidentRow::householdId).filter(Objects::nonNull).distinct().count();
        roomCount.setText(people.isEmpty() ? "" : Messages.text("building.count", households, people.size()));
        members.getItems().setAll(people);
        roomDetail.setVisible(true);
    }

    private void openMember() {
        ResidentRow row = members.getSelectionModel().getSelectedItem();
        if (row != null) {
            navigator.open(new ResidentPlace(row.id()));
        }
    }

    @FXML
    private void listEntrance() {
        navigator.open(new ResidentListPlace(ResidentFilter.inEntrance(entranceId)));
    }

    @FXML
    private void listUnit() {
        navigator.open(new ResidentListPlace(ResidentFilter.inUnit(wantedUnit)));
    }

    private record Door(List<Unit> units, Map<Long, List<ResidentRow>> people) {
    }

    private record Places(List<Estate> estates, List<Entrance> entrances, List<Unit> units, Map<Long, Integer> households,
            Map<Long, Integer> people) {

        String count(List<Entrance> doors) {
            return Messages.text("building.count", sum(doors, households), sum(doors, people));
        }

        private static int sum(List<Entrance> doors, Map<Long, Integer> numbers) {
            return doors.stream().mapToInt(entrance -> numbers.getOrDefault(entrance.id(), 0)).sum();
        }
    }
}
