package org.jielin.building;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.jielin.attachment.AttachedTo;
import org.jielin.attachment.AttachmentTools;
import org.jielin.attachment.AttachmentsView;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Destination;
import org.jielin.common.ui.Navigator;
import org.jielin.resident.Address;
import org.jielin.resident.ResidentDao;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentListPlace;
import org.jielin.resident.ResidentPlace;
import org.jielin.resident.ResidentRow;

/** One flat: who lives there, in which households, its photos and papers, its hazards. */
public final class FlatPanelController {

    private static final int MOST_PEOPLE = 200;

    private final Database database;
    private final Background background;
    private final Navigator navigator;
    private final AttachmentTools attaching;
    private final Function<String, Destination> hazardsAt;
    private Runnable closed = () -> {
    };
    private long unitId;

    @FXML
    private VBox roomDetail;
    @FXML
    private Label roomTitle;
    @FXML
    private Label roomCount;
    @FXML
    private ListView<ResidentRow> members;
    @FXML
    private AttachmentsView attachments;
    @FXML
    private VBox hazards;

    /** @param hazardsAt where the hazards of a place are listed */
    public FlatPanelController(Database database, Background background, Navigator navigator, AttachmentTools attaching,
            Function<String, Destination> hazardsAt) {
        this.database = database;
        this.background = background;
        this.navigator = navigator;
        this.attaching = attaching;
        this.hazardsAt = hazardsAt;
    }

    @FXML
    private void initialize() {
        attachments.use(attaching);
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
            } else if (event.getCode() == KeyCode.ESCAPE) {
                closed.run();
                event.consume();
            }
        });
        roomDetail.setVisible(false);
        roomDetail.managedProperty().bind(roomDetail.visibleProperty());
        hazards.managedProperty().bind(hazards.visibleProperty());
    }

    private static Node placeholder() {
        Label label = new Label(Messages.text("building.room.vacant"));
        label.setWrapText(true);
        label.getStyleClass().add("empty-state");
        return label;
    }

    /** @param consumer called when the user goes back to the façade by Esc */
    void onClose(Runnable consumer) {
        closed = consumer;
    }

    void hide() {
        roomDetail.setVisible(false);
    }

    void show(Entrance entrance, Flat flat, LocalDate day) {
        unitId = flat.unit().id();
        String room = Address.roomName(flat.unit().room());
        roomTitle.setText(room);
        roomCount.setText(flat.vacant() ? "" : Messages.text("building.count", flat.households(), flat.people().size()));
        members.setCellFactory(list -> new MemberCellView(day));
        attachments.show(AttachedTo.unit(unitId, entrance.name() + room));
        List<FlatHazard> here = flat.hazards();
        hazards.setVisible(!here.isEmpty());
        hazards.getChildren().setAll(here.stream().map(this::line).toList());
        roomDetail.setVisible(true);
        long wanted = unitId;
        background.db(() -> database.reader(ResidentDao.class).rows(ResidentFilter.inUnit(wanted).on(day), MOST_PEOPLE)).latestOnly(members)
                .onSuccess(members.getItems()::setAll).start();
    }

    private Node line(FlatHazard hazard) {
        Hyperlink link = new Hyperlink(Messages.text("facade.hazard.line", hazard.location(), hazard.hazardType()));
        link.setId("hazard" + hazard.id());
        link.setWrapText(true);
        link.setOnAction(event -> navigator.open(hazardsAt.apply(hazard.location())));
        return link;
    }

    /** Goes on in the list of people. */
    void focus() {
        members.requestFocus();
        if (!members.getItems().isEmpty()) {
            members.getSelectionModel().selectFirst();
        }
    }

    private void openMember() {
        ResidentRow row = members.getSelectionModel().getSelectedItem();
        if (row != null) {
            navigator.open(new ResidentPlace(row.id()));
        }
    }

    @FXML
    private void listUnit() {
        navigator.open(new ResidentListPlace(ResidentFilter.inUnit(unitId)));
    }
}
