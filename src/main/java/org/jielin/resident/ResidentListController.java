package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Database;
import org.jielin.common.db.Right;
import org.jielin.common.history.RecordHistoryPlace;
import org.jielin.common.text.Masking;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilterWords;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.document.FormPlace;
import org.jielin.document.PreviewPlace;
import org.jielin.resident.AddressDao.Choice;

/** Everybody who lives here: searched, filtered, door by door. */
public final class ResidentListController implements Shows<ResidentListPlace>, ListScreen {

    private static final int MOST_ROWS = 1000;
    private static final int MOST_EXPORTED = 100_000;
    private static final int CHILD = 14;

    private final Database database;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final Navigator navigator;
    private final String office;
    private final Clock clock;
    private ResidentFilter filter = ResidentFilter.all();
    /** While the controls are being set to the filter they must not change it. */
    private boolean setting;

    @FXML
    private TextField search;
    @FXML
    private ToggleGroup ages;
    @FXML
    private ToggleButton elders;
    @FXML
    private ToggleButton advanced;
    @FXML
    private ToggleButton children;
    @FXML
    private ToggleButton doubtful;
    @FXML
    private ComboBox<Choice> estate;
    @FXML
    private ComboBox<Choice> entrance;
    @FXML
    private ComboBox<String> tag;
    @FXML
    private ComboBox<ResidenceCategory> category;
    @FXML
    private ComboBox<ResidentSort> sort;
    @FXML
    private Button clear;
    @FXML
    private Label count;
    @FXML
    private TableView<ResidentRow> table;
    @FXML
    private TableColumn<ResidentRow, String> name;
    @FXML
    private TableColumn<ResidentRow, Sex> sex;
    @FXML
    private TableColumn<ResidentRow, Integer> age;
    @FXML
    private TableColumn<ResidentRow, String> address;
    @FXML
    private TableColumn<ResidentRow, String> head;
    @FXML
    private TableColumn<ResidentRow, Relation> relation;
    @FXML
    private TableColumn<ResidentRow, String> phone;
    @FXML
    private TableColumn<ResidentRow, String> tags;
    @FXML
    private VBox detail;
    @FXML
    private ResidentSummaryView summary;

    public ResidentListController(Database database, Background background, Dialogs dialogs, Views views, Navigator navigator,
            String office, Clock clock) {
        this.database = database;
        this.background = background;
        this.dialogs = dialogs;
        this.views = views;
        this.navigator = navigator;
        this.office = office;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        Columns.show(name, ResidentRow::name);
        Columns.showLabel(sex, ResidentRow::sex);
        Columns.show(age, row -> row.age(LocalDate.now(clock)));
        Columns.show(address, row -> row.address().full());
        Columns.show(head, ResidentRow::head);
        Columns.showLabel(relation, ResidentRow::relation);
        Columns.show(phone, row -> row.phone() == null ? "" : Masking.phone(row.phone()));
        Columns.show(tags, row -> String.join(" ", row.tagList()));
        table.getColumns().forEach(column -> column.setSortable(false));
        Columns.whenEmpty(table, Messages.text("resident.empty"));
        Columns.onOpen(table, row -> openPage());
        table.getSelectionModel().selectedItemProperty().addListener((observed, before, row) -> showDetail(row));
        showDetail(null);

        elders.setUserData(ResidentFilter.aged(60));
        advanced.setUserData(ResidentFilter.aged(80));
        children.setUserData(ResidentFilter.under(CHILD));
        Choices.labelled(sort, ResidentSort.values());
        anyOr(category, "resident.any.category", Messages::label);
        anyOr(estate, "resident.any.estate", Choice::name);
        anyOr(entrance, "resident.any.entrance", Choice::name);
        anyOr(tag, "resident.any.tag", label -> label);
        category.getItems().add(null);
        category.getItems().addAll(ResidenceCategory.values());
        search.textProperty().addListener((observed, before, now) -> change(filter.withText(now)));
        ages.selectedToggleProperty().addListener((observed, before, now) -> changeAges(now));
        doubtful.selectedProperty().addListener((observed, before, now) -> change(filter.withDoubtfulId(now)));
        estate.valueProperty().addListener((observed, before, now) -> change(filter.withPlace(id(now), null)));
        entrance.valueProperty().addListener((observed, before, now) -> change(filter.withPlace(id(estate.getValue()), id(now))));
        tag.valueProperty().addListener((observed, before, now) -> change(filter.withTag(now)));
        category.valueProperty().addListener((observed, before, now) -> change(filter.withCategory(now)));
        sort.valueProperty().addListener((observed, before, now) -> change(filter.sorted(now)));
    }

    /** The box offers its items and, as the empty value, all of them. */
    private static <T> void anyOr(ComboBox<T> box, String anyKey, Function<T, String> word) {
        Choices.named(box, word);
        box.setPromptText(Messages.text(anyKey));
    }

    private static Long id(Choice choice) {
        return choice == null ? null : choice.id();
    }

    private void changeAges(Toggle chosen) {
        ResidentFilter ageBand = chosen == null ? ResidentFilter.all() : (ResidentFilter) chosen.getUserData();
        change(filter.withAges(ageBand.minAge(), ageBand.underAge()));
    }

    private void change(ResidentFilter wanted) {
        if (!setting) {
            filter = wanted;
            load();
        }
    }

    @Override
    public void show(ResidentListPlace destination) {
        filter = destination.filter();
        load();
    }

    private void load() {
        ResidentFilter wanted = filter;
        background.db(() -> find(wanted)).onSuccess(this::fill).latestOnly(this).start();
    }

    private Found find(ResidentFilter wanted) {
        return database.read(daos -> {
            ResidentQuery query = wanted.on(LocalDate.now(clock));
            AddressDao addresses = daos.get(AddressDao.class);
            ResidentDao residents = daos.get(ResidentDao.class);
            Long itsEstate = wanted.estateId() == null && wanted.entranceId() != null
                    ? Long.valueOf(addresses.estateOf(wanted.entranceId()))
                    : wanted.estateId();
            return new Found(residents.rows(query, MOST_ROWS), residents.count(query), addresses.estates(),
                    itsEstate == null ? List.of() : addresses.entrances(itsEstate), itsEstate, daos.get(TagDao.class).labels());
        });
    }

    private void fill(Found found) {
        Columns.fill(table, found.rows(), ResidentRow::id);
        count.setText(Messages.text("list.count", found.count(), found.rows().size())
                + also(found.rows()).stream().map(word -> " · " + word).collect(Collectors.joining()));
        clear.setVisible(!filter.isAll());
        setting = true;
        if (!search.getText().strip().equals(filter.text())) {
            search.setText(filter.text());
        }
        ages.selectToggle(ages.getToggles().stream().filter(toggle -> sameAges((ResidentFilter) toggle.getUserData())).findFirst()
                .orElse(null));
        doubtful.setSelected(filter.doubtfulId());
        choose(estate, found.estates(), find(found.estates(), found.estateId()));
        choose(entrance, found.entrances(), find(found.entrances(), filter.entranceId()));
        choose(tag, found.tags(), filter.tag());
        category.setValue(filter.category());
        sort.setValue(filter.sort());
        entrance.setDisable(found.entrances().isEmpty());
        setting = false;
    }

    /** What limits the list though no control shows it: one unit, an age without a chip. */
    private List<String> also(List<ResidentRow> rows) {
        List<String> also = new ArrayList<>();
        if (filter.unitId() != null && !rows.isEmpty()) {
            also.add(rows.getFirst().address().full());
        }
        boolean chip = ages.getToggles().stream().anyMatch(toggle -> sameAges((ResidentFilter) toggle.getUserData()));
        if (!chip && filter.minAge() != null) {
            also.add(Messages.text("resident.age.from", filter.minAge()));
        }
        if (!chip && filter.underAge() != null) {
            also.add(Messages.text("resident.age.under", filter.underAge()));
        }
        return also;
    }

    private boolean sameAges(ResidentFilter band) {
        return Objects.equals(band.minAge(), filter.minAge()) && Objects.equals(band.underAge(), filter.underAge());
    }

    private static Choice find(List<Choice> choices, Long id) {
        return choices.stream().filter(choice -> Long.valueOf(choice.id()).equals(id)).findFirst().orElse(null);
    }

    private static <T> void choose(ComboBox<T> box, List<T> items, T chosen) {
        List<T> all = new ArrayList<>();
        all.add(null);
        all.addAll(items);
        if (!box.getItems().equals(all)) {
            box.getItems().setAll(all);
        }
        box.setValue(chosen);
    }

    private void showDetail(ResidentRow row) {
        detail.setVisible(row != null);
        if (row != null) {
            summary.show(row, LocalDate.now(clock));
        }
    }

    @FXML
    private void clear() {
        change(ResidentFilter.all());
    }

    /** All that the filter finds, not only what the table shows; the preview asks what of it leaves, and as what. */
    @FXML
    @Override
    public void print() {
        LocalDate day = LocalDate.now(clock);
        ResidentQuery query = filter.on(day);
        background.db(() -> forPaper(query)).announced(Messages.text("document.working"))
                .onSuccess(rows -> navigator.open(new PreviewPlace(ResidentPaper.of(rows, office, day).filtered(filterWords(rows)),
                        Messages.text("resident.export.name", day.toString())))).start();
    }

    /** Takes all that the filter finds to a form of the street office. */
    @FXML
    private void fillForm() {
        ResidentQuery query = filter.on(LocalDate.now(clock));
        background.db(() -> forPaper(query)).announced(Messages.text("document.working")).onSuccess(rows -> {
            String words = filterWords(rows);
            navigator.open(new FormPlace(words.isEmpty() ? Messages.text("resident.form.all") : Messages.text("resident.form.filtered", words),
                    rows.stream().map(ResidentRow::id).toList()));
        }).start();
    }

    private String filterWords(List<ResidentRow> rows) {
        String controls = FilterWords.of(ages, doubtful, estate, entrance, tag, category, search);
        return Stream.concat(Stream.of(controls), also(rows).stream()).filter(word -> !word.isEmpty()).collect(Collectors.joining(Messages.text("list.comma")));
    }

    private List<ResidentRow> forPaper(ResidentQuery query) {
        return database.as(database.access().onPaper()).reader(ResidentDao.class).rows(query, MOST_EXPORTED);
    }

    @FXML
    private void openPage() {
        ResidentRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            navigator.open(new ResidentPlace(row.id()));
        }
    }

    @FXML
    private void edit() {
        ResidentRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            View<ResidentEditController> view = views.load(ResidentEditController.class);
            view.controller().edit(row.id(), this::saved);
            dialogs.form(view);
        }
    }

    @FXML
    @Override
    public void add() {
        View<ResidentEditController> view = views.load(ResidentEditController.class);
        view.controller().add(filter.unitId(), this::saved);
        dialogs.form(view);
    }

    @Override
    public Right addRight() {
        return Right.EDIT_RESIDENTS;
    }

    private void saved(long person) {
        dialogs.toast(Messages.text("saved"));
        load();
    }

    @FXML
    @Override
    public void history() {
        ResidentRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            navigator.open(new RecordHistoryPlace(row.name(), "person", row.id()));
        }
    }

    @Override
    public void focusSearch() {
        search.requestFocus();
    }

    private record Found(List<ResidentRow> rows, int count, List<Choice> estates, List<Choice> entrances, Long estateId,
            List<String> tags) {
    }
}
