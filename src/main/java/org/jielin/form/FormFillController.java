package org.jielin.form;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Columns;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.document.Disclosure;
import org.jielin.document.FormPlace;
import org.jielin.document.Preset;
import org.jielin.document.PreviewPlace;
import org.jielin.form.FormService.OpenForm;
import org.jielin.form.FormService.Source;

/** Fills the street office's form in four steps: the form and the people, what its columns ask for, what will stand in it, the file. */
public final class FormFillController implements Shows<FormPlace>, ListScreen {

    private static final int MOST_NAMES = 20;
    private static final List<String> ENDINGS = List.of("*.xlsx", "*.xls", "*.docx");

    private final FormService forms;
    private final Background background;
    private final Dialogs dialogs;
    private final FilePicker files;
    private final Navigator navigator;
    private final FieldErrors errors = new FieldErrors();
    private FormPlace place = new FormPlace();
    private OpenForm form;
    private List<FormPerson> people = List.of();
    private int step;
    private boolean setting;

    @FXML
    private BorderPane formScreen;
    @FXML
    private Label formName;
    @FXML
    private Button previousStep;
    @FXML
    private Button nextStep;
    @FXML
    private Label mark1;
    @FXML
    private Label mark2;
    @FXML
    private Label mark3;
    @FXML
    private Label mark4;
    @FXML
    private VBox stepFile;
    @FXML
    private VBox stepMapping;
    @FXML
    private VBox stepPreview;
    @FXML
    private VBox stepSave;
    @FXML
    private Label chosenFile;
    @FXML
    private Label remarks;
    @FXML
    private ComboBox<Optional<Source>> source;
    @FXML
    private Label sourceCount;
    @FXML
    private ComboBox<Integer> layout;
    @FXML
    private VBox personBox;
    @FXML
    private ComboBox<FormPerson> person;
    @FXML
    private Label mappingHint;
    @FXML
    private ScrollPane mapping;
    @FXML
    private ComboBox<Preset> preset;
    @FXML
    private CheckBox unmasked;
    @FXML
    private Label summary;
    @FXML
    private TableView<Line> lines;
    @FXML
    private TableColumn<Line, String> lineKind;
    @FXML
    private TableColumn<Line, String> lineColumn;
    @FXML
    private TableColumn<Line, String> lineDetail;
    @FXML
    private ComboBox<String> purpose;
    @FXML
    private Label purposeError;
    @FXML
    private CheckBox protect;
    @FXML
    private PasswordField password;
    @FXML
    private Label passwordError;
    @FXML
    private Label result;

    /** One thing that the report tells. */
    record Line(String kind, String column, String detail) {
    }

    public FormFillController(FormService forms, Background background, Dialogs dialogs, FilePicker files, Navigator navigator) {
        this.forms = forms;
        this.background = background;
        this.dialogs = dialogs;
        this.files = files;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        Choices.named(source, chosen -> chosen.map(Source::name).orElseGet(place::source));
        Choices.named(layout, at -> form == null || at == null ? "" : Messages.text(form.layouts().get(at).onePerson() ? "form.layout.person" : "form.layout.list",
                form.layouts().get(at).table(), form.layouts().get(at).recognised()));
        Choices.named(person, FormPerson::name);
        Choices.labelled(preset, Preset.values());
        preset.setValue(Preset.REPORT);
        purpose.getItems().setAll(Messages.list("disclosure.purposes"));
        Columns.show(lineKind, Line::kind);
        Columns.show(lineColumn, Line::column);
        Columns.show(lineDetail, Line::detail);
        Columns.whenEmpty(lines, Messages.text("form.report.complete"));
        unmasked.disableProperty().bind(preset.valueProperty().isNotEqualTo(Preset.INTERNAL));
        password.disableProperty().bind(protect.selectedProperty().not());
        errors.field("purpose", purpose, purposeError).field("password", password, passwordError);
        source.valueProperty().addListener((observed, before, now) -> readPeople());
        layout.valueProperty().addListener((observed, before, now) -> changed());
        person.valueProperty().addListener((observed, before, now) -> changed());
        preset.valueProperty().addListener((observed, before, now) -> changed());
        unmasked.selectedProperty().addListener((observed, before, now) -> changed());
        formScreen.setOnDragOver(this::dragOver);
        formScreen.setOnDragDropped(this::dropped);
        for (Label told : List.of(chosenFile, remarks)) {
            told.managedProperty().bind(told.textProperty().isNotEmpty());
        }
        go(0);
    }

    @Override
    public void show(FormPlace destination) {
        boolean another = destination != place;
        place = destination;
        if (another) {
            background.db(forms::sources).latestOnly(this).onSuccess(this::offer).start();
            go(0);
            if (place.file() != null) {
                open(place.file());
            }
        }
    }

    private void offer(List<Source> sources) {
        setting = true;
        source.getItems().clear();
        if (!place.source().isEmpty()) {
            source.getItems().add(Optional.empty());
        }
        sources.stream().map(Optional::of).forEach(source.getItems()::add);
        source.setValue(null);
        setting = false;
        source.getSelectionModel().selectFirst();
    }

    private void readPeople() {
        Optional<Source> chosen = source.getValue();
        if (setting || chosen == null) {
            return;
        }
        List<Long> given = place.people();
        background.db(() -> forms.read(chosen.map(forms::people).orElse(given))).announced(Messages.text("document.working")).latestOnly(source)
                .onSuccess(read -> {
                    people = read;
                    sourceCount.setText(Messages.text("form.people", read.size()));
                    person.getItems().setAll(read);
                    person.getSelectionModel().selectFirst();
                    changed();
                }).start();
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<File> dropped = event.getDragboard().getFiles();
        if (!dropped.isEmpty()) {
            open(dropped.getFirst().toPath());
        }
        event.setDropCompleted(true);
        event.consume();
    }

    @FXML
    private void chooseFile() {
        files.open(Messages.text("form.choose"), Messages.text("form.files"), ENDINGS).stream().findFirst().ifPresent(this::open);
    }

    private void open(Path file) {
        background.paper(() -> forms.open(file)).announced(Messages.text("form.opening")).latestOnly(chosenFile).onSuccess(opened -> {
            form = opened;
            chosenFile.setText(opened.content().name());
            formName.setText(opened.content().name());
            remarks.setText(String.join("\n", opened.remarks()));
            result.setText("");
            setting = true;
            layout.getItems().setAll(IntStream.range(0, opened.layouts().size()).boxed().toList());
            layout.setValue(0);
            setting = false;
            go(1);
        }).start();
    }

    private FormLayout layout() {
        return form.layouts().get(layout.getValue());
    }

    /** Those who are filled in: all, or for a form of one person the one that was chosen. */
    private List<FormPerson> chosenPeople() {
        return layout().onePerson() ? person.getValue() == null ? List.of() : List.of(person.getValue()) : people;
    }

    private Disclosure disclosure() {
        String why = purpose.getEditor().getText();
        return new Disclosure(preset.getValue(), List.of(), unmasked.isSelected() && preset.getValue() == Preset.INTERNAL, why == null ? "" : why.strip(),
                protect.isSelected() ? password.getText().toCharArray() : new char[0]);
    }

    /** Shows the columns and the report as they are chosen now. */
    private void changed() {
        if (setting || form == null || layout.getValue() == null) {
            return;
        }
        FormLayout now = layout();
        personBox.setVisible(now.onePerson());
        personBox.setManaged(now.onePerson());
        mappingHint.setText(now.onePerson() ? Messages.text("form.hint.person") : Messages.text(now.example() ? "form.hint.example" : "form.hint.list", now.room(),
                people.size()));
        double before = mapping.getVvalue();
        mapping.setContent(new MappingView(now, chosenPeople(), disclosure(), (slot, field) -> {
            form = form.with(layout.getValue(), layout().asking(slot, field));
            changed();
        }));
        mapping.setVvalue(before);
        FormReport report = forms.report(now, chosenPeople(), disclosure());
        summary.setText(Messages.text("form.summary", report.people(), now.slots().size() - report.unfilled().size(), now.slots().size(), report.added()));
        lines.getItems().setAll(lines(report));
    }

    private static List<Line> lines(FormReport report) {
        List<Line> told = new ArrayList<>();
        report.unfilled().forEach(each -> told.add(new Line(Messages.text("form.report.unfilled"), each.label(), each.reason())));
        report.missing().forEach(each -> told.add(new Line(Messages.text("form.report.missing", each.people().size()), each.label(),
                names(each.people()))));
        report.masked().forEach(each -> told.add(new Line(Messages.text("form.report.masked"), each, Messages.text("form.report.masked.detail"))));
        return told;
    }

    /** The first of them; all stand in the list that can be printed. */
    private static String names(List<String> people) {
        String some = String.join(Messages.text("list.comma"), people.subList(0, Math.min(MOST_NAMES, people.size())));
        return people.size() > MOST_NAMES ? Messages.text("form.report.more", some, people.size()) : some;
    }

    @FXML
    @Override
    public void print() {
        if (form != null && step > 1) {
            FormReport report = forms.report(layout(), chosenPeople(), disclosure());
            navigator.open(new PreviewPlace(FormReportPaper.of(form.content().name(), report), Messages.text("form.report.paper")));
        }
    }

    private void go(int wanted) {
        step = wanted;
        List<VBox> panes = List.of(stepFile, stepMapping, stepPreview, stepSave);
        List<Label> marks = List.of(mark1, mark2, mark3, mark4);
        for (int i = 0; i < panes.size(); i++) {
            panes.get(i).setVisible(i == wanted);
            marks.get(i).getStyleClass().setAll(i == wanted ? "form-step-now" : i < wanted ? "form-step-done" : "form-step");
        }
        previousStep.setDisable(wanted == 0);
        nextStep.setDisable(form == null);
        nextStep.setText(Messages.text(wanted == panes.size() - 1 ? "form.save" : "form.next"));
        changed();
        Node focus = List.of(source, mapping, preset, purpose).get(wanted);
        focus.requestFocus();
    }

    @FXML
    private void previous() {
        go(Math.max(0, step - 1));
    }

    @FXML
    private void next() {
        if (step < 3) {
            go(step + 1);
        } else {
            save();
        }
    }

    @Override
    public void save() {
        if (form == null || step < 3) {
            return;
        }
        Map<String, String> wrong = new LinkedHashMap<>();
        Disclosure chosen = disclosure();
        if (chosen.purpose().isEmpty() && chosen.preset() != Preset.POSTER) {
            wrong.put("purpose", Messages.text("disclosure.purpose.missing"));
        }
        if (protect.isSelected() && password.getText().length() < Disclosure.SHORTEST_PASSWORD) {
            wrong.put("password", Messages.text("disclosure.password.short", Disclosure.SHORTEST_PASSWORD));
        }
        if (!errors.show(wrong)) {
            return;
        }
        String name = form.content().name();
        String ending = name.substring(name.lastIndexOf('.'));
        files.save(Messages.text("form.save"), Messages.text("form.save.name", name.substring(0, name.length() - ending.length())) + ending,
                Messages.text("form.files"), List.of("*" + ending)).ifPresent(target -> save(chosen, target));
    }

    private void save(Disclosure chosen, Path target) {
        OpenForm filled = form;
        int at = layout.getValue();
        List<FormPerson> who = chosenPeople();
        background.dbWithProgress(progress -> forms.save(filled, at, who, chosen, target)).announced(Messages.text("document.working")).onSuccess(report -> {
            result.setText(Messages.text("form.saved", report.file().getFileName(), report.people()));
            dialogs.toast(Messages.text("document.saved", report.file().getFileName()));
        }).start();
    }
}
