package org.jielin.building;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.document.PaperDocument;
import org.jielin.document.PreviewPlace;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentListPlace;

/**
 * The estates as pictures: a strip of all entrances to start from, then one house's entrances side by side, each flat in the
 * colour of the layer that is chosen, then one flat.
 */
public final class BuildingController implements Shows<BuildingPlace>, ListScreen {

    private final Database database;
    private final Background background;
    private final Views views;
    private final Navigator navigator;
    private final Clock clock;
    private FlatPanelController flat;
    private Town town;
    private Long entranceId;
    private Facade facade;
    private EntranceGroup group;
    private boolean filling;

    @FXML
    private Label count;
    @FXML
    private Button toStrip;
    @FXML
    private Button print;
    @FXML
    private Button entranceList;
    @FXML
    private DatePicker day;
    @FXML
    private ComboBox<FacadeLayer.FacadeKind> layer;
    @FXML
    private VBox tagField;
    @FXML
    private ComboBox<String> tag;
    @FXML
    private VBox namesField;
    @FXML
    private ComboBox<NamesShown> names;
    @FXML
    private ToggleButton alone;
    @FXML
    private CheckBox share;
    @FXML
    private TreeView<PlaceNode> places;
    @FXML
    private HBox facadeHead;
    @FXML
    private Label entranceTitle;
    @FXML
    private Label entranceCount;
    @FXML
    private Label told;
    @FXML
    private ScrollPane stripScroll;
    @FXML
    private StripView strip;
    @FXML
    private ScrollPane doorScroll;
    @FXML
    private FacadeView elevation;
    @FXML
    private LegendView legend;
    @FXML
    private Label hint;
    @FXML
    private ScrollPane flatPlace;

    public BuildingController(Database database, Background background, Views views, Navigator navigator, Clock clock) {
        this.database = database;
        this.background = background;
        this.views = views;
        this.navigator = navigator;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        View<FlatPanelController> panel = views.load(FlatPanelController.class);
        flat = panel.controller();
        flat.onClose(elevation::requestFocus);
        flatPlace.setContent(panel.root());
        flatPlace.visibleProperty().bind(panel.root().visibleProperty());
        places.setShowRoot(false);
        places.setCellFactory(tree -> new PlaceCellView());
        places.getSelectionModel().selectedItemProperty().addListener((observed, before, item) -> choose(item));
        Choices.labelled(layer, FacadeLayer.FacadeKind.values());
        layer.setValue(FacadeLayer.FacadeKind.NEED);
        Choices.labelled(names, NamesShown.values());
        names.setValue(NamesShown.FULL);
        Choices.named(tag, label -> label.isEmpty() ? Messages.text("facade.tag.any") : label);
        tag.getItems().setAll("");
        tag.setValue("");
        day.setValue(LocalDate.now(clock));
        day.valueProperty().addListener((observed, before, chosen) -> load());
        List.of(layer, tag, names).forEach(box -> box.valueProperty().addListener((observed, before, chosen) -> colour()));
        share.selectedProperty().addListener((observed, before, now) -> colour());
        alone.selectedProperty().addListener((observed, before, now) -> showPlace());
        strip.onChoose(this::openEntrance);
        elevation.onChoose(this::openFlat);
        elevation.onTell(told::setText);
        legend.onLight(elevation::light);
        doorScroll.viewportBoundsProperty().addListener((observed, before, now) -> elevation.room(now.getWidth() - 4, now.getHeight() - 4));
        List.of(toStrip, entranceList, print, tagField, namesField, alone, share, facadeHead, stripScroll, doorScroll, flatPlace, hint, legend)
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        List.of(facadeHead, stripScroll, doorScroll, legend).forEach(node -> node.setVisible(false));
    }

    @Override
    public void show(BuildingPlace destination) {
        if (destination.entranceId() != null) {
            entranceId = destination.entranceId();
        }
        load();
    }

    private void load() {
        LocalDate asked = day.getValue() == null ? LocalDate.now(clock) : day.getValue();
        background.db(() -> Town.read(database, asked)).announced(Messages.text("facade.reading")).onSuccess(this::fill).latestOnly(this).start();
    }

    private void fill(Town read) {
        town = read;
        filling = true;
        String chosen = tag.getValue();
        tag.getItems().setAll(read.labels());
        tag.getItems().addFirst("");
        tag.setValue(tag.getItems().contains(chosen) ? chosen : "");
        fillTree();
        filling = false;
        showPlace();
    }

    private void fillTree() {
        TreeItem<PlaceNode> root = new TreeItem<>();
        for (Estate estate : town.estates()) {
            List<Entrance> doors = town.entrancesOf(estate);
            TreeItem<PlaceNode> estateItem = new TreeItem<>(new PlaceNode(null, estate.name(), count(doors)));
            estateItem.setExpanded(true);
            doors.forEach(door -> estateItem.getChildren().add(new TreeItem<>(new PlaceNode(door.id(), door.name(), people(door)))));
            root.getChildren().add(estateItem);
        }
        places.setRoot(root);
        count.setText(count(town.entrances()));
    }

    private String count(List<Entrance> doors) {
        List<Long> ids = doors.stream().map(Entrance::id).toList();
        return Messages.text("building.count", ids.stream().mapToInt(id -> town.households().getOrDefault(id, 0)).sum(),
                town.people().stream().filter(person -> ids.contains(person.entranceId())).count());
    }

    private String people(Entrance door) {
        return Messages.text("building.people", town.people().stream().filter(person -> person.entranceId() == door.id()).count());
    }

    /** Shows the strip or the façade of the chosen entrance, which the tree marks. */
    private void showPlace() {
        if (town == null || filling) {
            return;
        }
        flat.hide();
        boolean one = entranceId != null && town.entrances().stream().anyMatch(entrance -> entrance.id() == entranceId);
        hint.setVisible(town.entrances().isEmpty());
        hint.setText(Messages.text("building.empty"));
        List.of(toStrip, entranceList, alone, facadeHead, doorScroll, legend, print, namesField).forEach(node -> node.setVisible(one));
        List.of(stripScroll, share).forEach(node -> node.setVisible(!one && !town.entrances().isEmpty()));
        mark(one ? entranceId : null);
        if (one) {
            group = town.group(entranceId, alone.isSelected());
            facade = Facade.of(group.entrances(), town.units(), town.people(), town.hazards());
            entranceTitle.setText(Messages.text("building.entrance.title", estate(), group.name()));
            entranceCount.setText(count(group.entrances()));
            hint.setVisible(facade.places().isEmpty());
            hint.setText(Messages.text("building.units.none"));
            elevation.show(facade, entranceId, town.day());
        }
        colour();
    }

    private String estate() {
        return town.estates().stream().filter(each -> each.id() == group.estateId()).map(Estate::name).findFirst().orElse("");
    }

    private void mark(Long entrance) {
        filling = true;
        places.getRoot().getChildren().stream().flatMap(item -> item.getChildren().stream()).filter(item -> item.getValue().entranceId().equals(entrance))
                .findFirst().ifPresentOrElse(item -> {
                    places.getSelectionModel().select(item);
                    places.scrollTo(Math.max(0, places.getRow(item) - 3));
                }, places.getSelectionModel()::clearSelection);
        filling = false;
    }

    private FacadeLayer chosenLayer() {
        return layer.getValue().layer(tag.getValue() == null ? "" : tag.getValue());
    }

    private void colour() {
        tagField.setVisible(layer.getValue() == FacadeLayer.FacadeKind.TAG);
        if (town == null || filling) {
            return;
        }
        FacadeLayer colours = chosenLayer();
        if (doorScroll.isVisible()) {
            elevation.colour(colours, names.getValue());
            Map<Shade, Integer> counts = Facade.counts(facade.flats(), colours, town.day());
            legend.show(counts);
        } else {
            HeatStrip heat = HeatStrip.of(town.all(), colours, town.day());
            strip.show(town.estates(), heat, share.isSelected());
            told.setText(Messages.text(layer.getValue() == FacadeLayer.FacadeKind.HAZARD ? "facade.strip.hazards" : "facade.strip.total",
                    Messages.label(layer.getValue()), heat.total(), heat.flats(), counted(colours)));
        }
    }

    private static String counted(FacadeLayer colours) {
        return String.join(Messages.text("list.comma"), colours.shades().stream().filter(Shade::counts).map(Shade::word).toList());
    }

    private void choose(TreeItem<PlaceNode> item) {
        if (item != null && !filling) {
            entranceId = item.getValue().entranceId();
            showPlace();
        }
    }

    private void openEntrance(long entrance) {
        entranceId = entrance;
        showPlace();
        elevation.requestFocus();
    }

    private void openFlat(long unit) {
        facade.place(unit).ifPresent(place -> {
            flat.show(facade.partOf(place.column()).entrance(), place.flat(), town.day());
            elevation.choose(unit);
        });
    }

    @FXML
    private void showStrip() {
        entranceId = null;
        showPlace();
    }

    @FXML
    private void listEntrance() {
        navigator.open(new ResidentListPlace(ResidentFilter.inEntrance(entranceId)));
    }

    @FXML
    @Override
    public void print() {
        if (!doorScroll.isVisible() || facade.places().isEmpty()) {
            return;
        }
        PaperDocument paper = FacadePaper.document(database.access(), FacadePaper.title(group, estate(), layer.getValue(),
                layer.getValue() == FacadeLayer.FacadeKind.TAG ? tag.getValue() : ""), facade, chosenLayer(), names.getValue(), town.day());
        navigator.open(new PreviewPlace(paper, paper.title()));
    }
}
