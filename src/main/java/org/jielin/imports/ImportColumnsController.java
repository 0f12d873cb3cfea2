package org.jielin.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Dialogs;
import org.jielin.imports.ImportDraft.Place;
import org.jielin.imports.sheet.SheetRow;

/** Second step: what each table is, and what each of its columns means. */
public final class ImportColumnsController implements ImportStepView {

    private static final int EXAMPLES = 3;
    private static final int HEADER_CHOICES = 20;

    private final ImportDesk desk;
    private final Background background;
    private final Dialogs dialogs;
    private ImportDraft draft;
    private Runnable changed;
    private boolean showing;

    @FXML
    private ListView<Place> tables;
    @FXML
    private BorderPane tablePane;
    @FXML
    private Label tableTitle;
    @FXML
    private Label tableRows;
    @FXML
    private Label rememberedBy;
    @FXML
    private Button forget;
    @FXML
    private CheckBox taken;
    @FXML
    private ComboBox<ImportKind> kind;
    @FXML
    private TextField estate;
    @FXML
    private ComboBox<Integer> header;
    @FXML
    private Label missing;
    @FXML
    private Label hiddenNote;
    @FXML
    private HBox columns;

    public ImportColumnsController(ImportDesk desk, Background background, Dialogs dialogs) {
        this.desk = desk;
        this.background = background;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        Choices.labelled(kind, ImportKind.values());
        Choices.named(header, this::headerWords);
        for (Node part : List.of(missing, hiddenNote)) {
            part.managedProperty().bind(((Label) part).textProperty().isNotEmpty());
        }
        rememberedBy.visibleProperty().bind(rememberedBy.textProperty().isNotEmpty());
        forget.visibleProperty().bind(rememberedBy.textProperty().isNotEmpty());
        tables.setCellFactory(list -> new TableCellView());
        tables.getSelectionModel().selectedItemProperty().addListener((observed, before, chosen) -> showTable());
        kind.valueProperty().addListener((observed, before, now) -> change(now != null, table -> table.as(now)));
        header.valueProperty().addListener((observed, before, now) -> change(now != null, table -> table.headerAt(now)));
        estate.focusedProperty().addListener((observed, before, focused) -> takeEstate(!focused));
        estate.setOnAction(event -> takeEstate(true));
    }

    void begin(ImportDraft shared, Runnable onChange) {
        draft = shared;
        changed = onChange;
    }

    @Override
    public void show() {
        Place before = chosen();
        List<Place> all = draft.tables();
        showing = true;
        tables.getItems().setAll(all);
        showing = false;
        tables.getSelectionModel().select(before != null && all.contains(before) ? before : first(all));
        tablePane.setVisible(!all.isEmpty());
        showTable();
    }

    /** The first table that lacks something; else the first. */
    private Place first(List<Place> all) {
        return all.stream().filter(place -> !draft.table(place).leftOut() && ImportDraft.missing(draft.table(place)).isPresent()).findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
    }

    private Place chosen() {
        return tables.getSelectionModel().getSelectedItem();
    }

    private void showTable() {
        if (showing || chosen() == null) {
            return;
        }
        showing = true;
        Table table = draft.table(chosen());
        String file = draft.file(chosen()).read().name();
        tableTitle.setText(table.sheet().name().isEmpty() ? file : Messages.text("import.table", file, table.sheet().name()));
        tableRows.setText(Messages.text("import.table.rows", table.rows().size()));
        taken.setSelected(!table.leftOut());
        kind.setValue(table.kind());
        estate.setText(table.estate());
        Optional<String> told = estateOf(table);
        estate.setPromptText(told.orElse(Messages.text("import.estate.prompt")));
        header.getItems().setAll(IntStream.range(-1, Math.min(HEADER_CHOICES, table.sheet().rows().size())).boxed().toList());
        header.setValue(table.headerRow());
        missing.setText(ImportDraft.missing(table).or(() -> ImportDraft.advice(table, told.isPresent())).orElse(""));
        hiddenNote.setText(hidden(table));
        rememberedBy.setText(draft.remembered(chosen()).map(layout -> Messages.text("import.layout.used", layout.rememberedBy(),
                layout.rememberedAt().toLocalDate())).orElse(""));
        columns.getChildren().setAll(columns(table));
        showing = false;
    }

    /** What the import will take as the estate when none is chosen. */
    private Optional<String> estateOf(Table table) {
        Path file = draft.file(chosen()).read().file();
        return EstateName.told(table, file).or(() -> EstateName.left(table, file));
    }

    private String headerWords(Integer row) {
        if (row < 0 || chosen() == null) {
            return Messages.text("import.header.none");
        }
        SheetRow told = draft.table(chosen()).sheet().rows().get(row);
        return Messages.text("import.header.row", told.number(), told.cells().stream().map(cell -> cell.text()).filter(text -> !text.isEmpty()).distinct()
                .limit(4).collect(Collectors.joining(" ")));
    }

    private static String hidden(Table table) {
        List<String> notes = new ArrayList<>();
        if (table.sheet().hidden()) {
            notes.add(Messages.text("import.hidden.sheet"));
        }
        long rows = table.rows().stream().filter(SheetRow::hidden).count();
        if (rows > 0) {
            notes.add(Messages.text("import.hidden.rows", rows));
        }
        return String.join(" ", notes);
    }

    private List<Node> columns(Table table) {
        List<Field> fields = Arrays.stream(Field.values()).filter(Words.headers(table.kind())::containsKey).toList();
        List<Node> views = new ArrayList<>();
        for (int column = table.area().firstColumn(); column < table.area().endColumn(); column++) {
            int at = column;
            Optional<Field> means = table.columns().entrySet().stream().filter(each -> each.getValue() == at).map(Map.Entry::getKey).findFirst();
            List<String> examples = Examples.of(table, at, means, EXAMPLES);
            if (means.isPresent() || !table.header(at).isEmpty() || examples.stream().anyMatch(text -> !text.isEmpty())) {
                String words = Messages.text("import.column", RowView.letter(at), table.header(at));
                views.add(new MappingColumnView("column" + at, words, fields, means, examples, field -> mean(at, means, field)));
            }
        }
        return views;
    }

    private void mean(int column, Optional<Field> before, Optional<Field> now) {
        change(!Objects.equals(before, now), table -> now.map(field -> table.with(field, column)).orElseGet(() -> table.without(before.orElseThrow())));
    }

    private void change(boolean anything, UnaryOperator<Table> change) {
        if (!showing && anything && chosen() != null) {
            draft.change(chosen(), change);
            show();
            changed.run();
        }
    }

    private void takeEstate(boolean left) {
        String name = estate.getText().strip();
        change(left && !name.equals(draft.table(chosen()).estate()), table -> table.inEstate(name));
    }

    @FXML
    private void take() {
        change(true, table -> table.leaveOut(!taken.isSelected()));
    }

    @FXML
    private void forget() {
        Place place = chosen();
        draft.remembered(place).ifPresent(layout -> background.db(() -> {
            desk.forget(layout);
            return null;
        }).onSuccess(nothing -> {
            draft.forget(place);
            show();
            changed.run();
            dialogs.toast(Messages.text("import.layout.forgotten"));
        }).start());
    }

    /** What was confirmed here is remembered before anything is tried. */
    @Override
    public void leave(Runnable go) {
        List<Layout> confirmed = draft.confirmed();
        background.db(() -> {
            desk.remember(confirmed);
            return null;
        }).onSuccess(nothing -> go.run()).start();
    }

    @Override
    public Node first() {
        return tables;
    }

    @Override
    public String nextWord() {
        return Messages.text("import.next.CHECK");
    }

    /** A table in the list at the left. */
    private final class TableCellView extends ListCell<Place> {

        @Override
        protected void updateItem(Place place, boolean empty) {
            super.updateItem(place, empty);
            if (empty || place == null) {
                setText(null);
                return;
            }
            Table table = draft.table(place);
            String state = Messages.text(table.leftOut() ? table.complete() ? "import.table.out" : "import.table.unknown" : ImportDraft.missing(table).isPresent() ? "import.table.missing" : "import.table.in",
                    Messages.label(table.kind()), table.rows().size());
            setText(draft.file(place).read().name() + "\n" + (table.sheet().name() + "  " + state).strip());
        }
    }
}
