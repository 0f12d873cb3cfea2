package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jielin.common.db.Database;
import org.jielin.common.db.Right;
import org.jielin.common.history.RecordHistoryPlace;
import org.jielin.common.text.Masking;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilterWords;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Marked;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.document.FormPlace;
import org.jielin.document.PreviewPlace;
import org.jielin.resident.search.ResidentSearch;
import org.jielin.resident.search.SearchTerms;

/** Everybody who lives here, or did on another day: searched, filtered, door by door. */
public final class ResidentListController implements Shows<ResidentListPlace>, ListScreen {

    private static final int MOST_ROWS = 1000;

    private final Database database;
    private final ResidentSearch searching;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final Navigator navigator;
    private final String office;
    private final Clock clock;
    private ResidentFilter filter = ResidentFilter.all();
    private SearchTerms terms = SearchTerms.NOTHING;
    private Map<Long, String> otherNames = Map.of();
    private Map<Long, List<String>> derived = Map.of();
    private int found;
    /** While the controls are being set to the filter they must not change it. */
    private boolean setting;

    @FXML
    private TextField search;
    @FXML
    private ResidentFilterController filtersController;
    @FXML
    private TermChipsView understood;
    @FXML
    private DatePicker day;
    @FXML
    private Button saveList;
    @FXML
    private Button bulkTag;
    @FXML
    private Label count;
    @FXML
    private SavedSearchesController savedController;
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

    public ResidentListController(Database database, ResidentSearch searching, Background background, Dialogs dialogs, Views views, Navigator navigator,
            String office, Clock clock) {
        this.database = database;
        this.searching = searching;
        this.background = background;
        this.dialogs = dialogs;
        this.views = views;
        this.navigator = navigator;
        this.office = office;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        marked(name, this::shownName, SearchTerms::inName);
        Columns.showLabel(sex, ResidentRow::sex);
        Columns.show(age, row -> row.age(day()));
        marked(address, row -> row.address().full(), SearchTerms::inAddress);
        Columns.show(head, ResidentRow::head);
        Columns.showLabel(relation, ResidentRow::relation);
        marked(phone, row -> row.phone() == null ? "" : Masking.phone(row.phone()), SearchTerms::inPhone);
        marked(tags, this::shownTags, SearchTerms::inTags);
        table.getColumns().forEach(column -> column.setSortable(false));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Columns.onOpen(table, row -> openPage());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().selectedItemProperty().addListener((observed, before, row) -> showDetail(row));
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<ResidentRow>) change -> tell());
        showDetail(null);
        search.textProperty().addListener((observed, before, now) -> change(filter.withText(now)));
        filtersController.onChange(this::change);
        understood.onRemove(others -> search.setText(others));
        day.setValue(LocalDate.now(clock));
        day.valueProperty().addListener((observed, before, now) -> changeDay());
        savedController.onOpen(saved -> navigator.open(new ResidentListPlace(saved)));
    }

    private void marked(TableColumn<ResidentRow, String> column, Function<ResidentRow, String> value, BiFunction<SearchTerms, String, BitSet> marks) {
        Marked.show(column, value, text -> marks.apply(terms, text));
    }

    /** With the name that somebody was found by, when it is another. */
    private String shownName(ResidentRow row) {
        String other = otherNames.get(row.id());
        return other == null ? row.name() : Messages.text("resident.name.called", row.name(), other);
    }

    /** With those that were asked for and that only the flat shows. */
    private String shownTags(ResidentRow row) {
        List<String> shown = new ArrayList<>(row.tagList());
        derived.getOrDefault(row.id(), List.of()).forEach(label -> shown.add(Messages.text("resident.tag.derived", label)));
        return String.join(" ", shown);
    }

    /** The day as of which the list is; today when none is chosen. */
    private LocalDate day() {
        return day.getValue() == null ? LocalDate.now(clock) : day.getValue();
    }

    private void change(ResidentFilter wanted) {
        if (!setting) {
            filter = wanted;
            load();
        }
    }

    private void changeDay() {
        if (!setting) {
            loadAll();
        }
    }

    /** A place means today, unless it is the one that is shown: whoever comes back to it finds the day that was chosen. */
    @Override
    public void show(ResidentListPlace destination) {
        setting = true;
        if (!destination.filter().equals(filter)) {
            day.setValue(LocalDate.now(clock));
        }
        setting = false;
        filter = destination.filter();
        loadAll();
    }

    /** The list, and the numbers of the kept ones beside it. */
    private void loadAll() {
        load();
        savedController.load(day());
    }

    private void load() {
        ResidentFilter wanted = filter;
        LocalDate asOf = day();
        background.db(() -> find(wanted, asOf)).onSuccess(this::fill).latestOnly(this).start();
    }

    private Found find(ResidentFilter wanted, LocalDate asOf) {
        ResidentSearch.Found people = searching.find(wanted, asOf, MOST_ROWS);
        return database.read(daos -> {
            AddressDao addresses = daos.get(AddressDao.class);
            Long itsEstate = wanted.estateId() == null && wanted.entranceId() != null
                    ? Long.valueOf(addresses.estateOf(wanted.entranceId()))
                    : wanted.estateId();
            return new Found(people, new ResidentFilterController.Offered(addresses.estates(),
                    itsEstate == null ? List.of() : addresses.entrances(itsEstate), itsEstate, daos.get(TagDao.class).labels()));
        });
    }

    private void fill(Found shown) {
        terms = shown.people().terms();
        otherNames = shown.people().otherNames();
        derived = shown.people().derived();
        found = shown.people().count();
        Columns.fill(table, shown.people().rows(), ResidentRow::id);
        table.refresh();
        setting = true;
        if (!search.getText().strip().equals(filter.text())) {
            search.setText(filter.text());
        }
        setting = false;
        filtersController.show(filter, shown.offered());
        understood.show(terms, shown.people().unknown());
        Columns.whenEmpty(table, shown.people().unknown().isEmpty() ? Messages.text("resident.empty")
                : Messages.text("search.unknown", String.join(Messages.text("list.comma"), shown.people().unknown())));
        tell();
    }

    /** How many there are, how many of them are chosen, and what limits the list though no control shows it. */
    private void tell() {
        List<String> also = limits();
        int chosen = table.getSelectionModel().getSelectedItems().size();
        if (chosen > 1) {
            also.add(Messages.text("resident.chosen", chosen));
        }
        also.addFirst(Messages.text("list.count", found, table.getItems().size()));
        count.setText(String.join(" · ", also));
        bulkTag.setDisable(found == 0);
        saveList.setDisable(!filter.steps().isEmpty());
    }

    private List<String> limits() {
        List<String> limits = new ArrayList<>(filtersController.unshown());
        if (filter.unitId() != null && !table.getItems().isEmpty()) {
            limits.addFirst(table.getItems().getFirst().address().full());
        }
        if (!day().equals(LocalDate.now(clock))) {
            limits.add(Messages.text("resident.asOf.day", day().toString()));
        }
        return limits;
    }

    private void showDetail(ResidentRow row) {
        detail.setVisible(row != null);
        if (row != null) {
            summary.show(row, day());
        }
    }

    /** All that the filter finds, not only what the table shows; the preview asks what of it leaves, and as what. */
    @FXML
    @Override
    public void print() {
        LocalDate asOf = day();
        ResidentFilter wanted = filter;
        background.db(() -> searching.rows(wanted, asOf, database.as(database.access().onPaper()))).announced(Messages.text("document.working"))
                .onSuccess(rows -> navigator.open(new PreviewPlace(ResidentPaper.of(rows, office, asOf).filtered(filterWords()),
                        Messages.text("resident.export.name", asOf.toString())))).start();
    }

    /** Takes all that the filter finds to a form of the street office. */
    @FXML
    private void fillForm() {
        ResidentFilter wanted = filter;
        LocalDate asOf = day();
        String words = filterWords();
        background.db(() -> searching.rows(wanted, asOf, database).stream().map(ResidentRow::id).toList()).announced(Messages.text("document.working"))
                .onSuccess(people -> navigator.open(new FormPlace(words.isEmpty() ? Messages.text("resident.form.all")
                        : Messages.text("resident.form.filtered", words), people))).start();
    }

    /** What limits the list, in words. */
    private String filterWords() {
        return FilterWords.of(filtersController.words(), String.join(Messages.text("list.comma"), limits()), search);
    }

    @FXML
    private void saveList() {
        View<SaveListController> view = views.load(SaveListController.class);
        view.controller().save(filter, () -> {
            dialogs.toast(Messages.text("search.saved.done"));
            savedController.load(day());
        });
        dialogs.form(view);
    }

    /** Gives or ends a tag for the chosen rows, or for all whom the filter finds. */
    @FXML
    private void bulkTag() {
        ResidentFilter wanted = filter;
        LocalDate asOf = day();
        Set<Long> chosen = table.getSelectionModel().getSelectedItems().stream().map(ResidentRow::id).collect(Collectors.toSet());
        background.db(() -> searching.ids(wanted, asOf)).onSuccess(all -> {
            View<BulkTagController> view = views.load(BulkTagController.class);
            view.controller().tag(chosen, all, this::loadAll);
            dialogs.form(view);
        }).start();
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
        loadAll();
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

    private record Found(ResidentSearch.Found people, ResidentFilterController.Offered offered) {
    }
}
