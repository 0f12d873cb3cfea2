package org.jielin.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.embed.swing.SwingFXUtils;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Choices;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FieldErrors;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;

/** A paper page by page as it leaves the office: what of it is told is chosen here, and seen before it is printed or saved. */
public final class PrintPreviewController implements Shows<PreviewPlace>, ListScreen {

    private static final float DOTS_AN_INCH = 144;

    private final Exports exports;
    private final Background background;
    private final Dialogs dialogs;
    private final FilePicker files;
    private final PaperPrinter printer;
    private final Navigator navigator;
    private final ListChoices choices;
    private final DisclosureForm form = new DisclosureForm();
    private final FieldErrors errors = new FieldErrors();
    private PreviewPlace place;
    private byte[] pdf;
    private int page;
    private int pages;

    @FXML
    private BorderPane previewScreen;
    @FXML
    private Label paperTitle;
    @FXML
    private Label at;
    @FXML
    private Button previous;
    @FXML
    private Button next;
    @FXML
    private ToggleButton fitWidth;
    @FXML
    private Button saveXlsx;
    @FXML
    private MenuButton saveCsv;
    @FXML
    private ComboBox<Preset> preset;
    @FXML
    private ToggleButton columns;
    @FXML
    private ColumnsView columnsPanel;
    @FXML
    private CheckBox unmasked;
    @FXML
    private ComboBox<String> purpose;
    @FXML
    private Label purposeError;
    @FXML
    private CheckBox protect;
    @FXML
    private VBox passwordBox;
    @FXML
    private PasswordField password;
    @FXML
    private Label passwordError;
    @FXML
    private ScrollPane scroll;
    @FXML
    private ImageView picture;

    public PrintPreviewController(Exports exports, Background background, Dialogs dialogs, FilePicker files, PaperPrinter printer,
            Navigator navigator, ListChoices choices) {
        this.exports = exports;
        this.background = background;
        this.dialogs = dialogs;
        this.files = files;
        this.printer = printer;
        this.navigator = navigator;
        this.choices = choices;
    }

    @FXML
    private void initialize() {
        options();
        fitWidth.selectedProperty().addListener((observed, before, now) -> fit());
        scroll.viewportBoundsProperty().addListener((observed, before, now) -> fit());
        previewScreen.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.PAGE_DOWN) {
                nextPage();
                event.consume();
            } else if (event.getCode() == KeyCode.PAGE_UP) {
                previousPage();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !preset.isShowing() && !purpose.isShowing() && !saveCsv.isShowing()) {
                navigator.back();
                event.consume();
            }
        });
    }

    private void options() {
        Choices.labelled(preset, Preset.values());
        preset.valueProperty().bindBidirectional(form.preset);
        unmasked.selectedProperty().bindBidirectional(form.unmasked);
        unmasked.disableProperty().bind(form.preset.isNotEqualTo(Preset.INTERNAL));
        purpose.getItems().setAll(Messages.list("disclosure.purposes"));
        purpose.getEditor().textProperty().bindBidirectional(form.purpose);
        protect.selectedProperty().bindBidirectional(form.protectedByPassword);
        password.textProperty().bindBidirectional(form.password);
        passwordBox.visibleProperty().bind(protect.selectedProperty());
        passwordBox.managedProperty().bind(protect.selectedProperty());
        protect.setOnAction(event -> password.requestFocus());
        errors.field("purpose", purpose, purposeError).field("password", password, passwordError);
        columnsPanel.bind(form);
        columnsPanel.visibleProperty().bind(columns.selectedProperty());
        columnsPanel.managedProperty().bind(columns.selectedProperty());
        columns.setOnAction(event -> {
            if (columns.isSelected()) {
                columnsPanel.requestFocus();
            }
        });
        form.columns.addListener((ListChangeListener<DisclosureForm.Choice>) change -> changed());
        form.preset.addListener((observed, before, now) -> changed());
        form.unmasked.addListener((observed, before, now) -> changed());
    }

    @Override
    public void show(PreviewPlace destination) {
        if (destination == place) {
            return;
        }
        place = null;
        page = 0;
        picture.setImage(null);
        PaperDocument paper = destination.paper();
        form.begin(paper, paper.list().isEmpty() ? Optional.empty() : choices.of(paper.list()));
        place = destination;
        paperTitle.setText(paper.title());
        boolean table = paper.table().isPresent();
        for (ButtonBase spreadsheet : List.of(saveXlsx, saveCsv)) {
            spreadsheet.setVisible(table);
            spreadsheet.setManaged(table);
        }
        columns.setVisible(!paper.choosable().isEmpty());
        columns.setManaged(columns.isVisible());
        columns.setSelected(columns.isSelected() && columns.isVisible());
        changed();
    }

    /** Draws the paper as it is disclosed now. */
    private void changed() {
        if (place == null) {
            return;
        }
        PaperDocument paper = place.paper();
        errors.show(Map.of());
        columnsPanel.show(paper);
        Disclosure chosen = form.toRecord();
        pdf = null;
        background.paper(() -> exports.preview(paper, chosen)).announced(Messages.text("document.working")).latestOnly(this).onSuccess(made -> {
            pdf = made;
            showPage(page);
        }).start();
    }

    private void showPage(int wanted) {
        if (pdf == null) {
            return;
        }
        byte[] shown = pdf;
        background.paper(() -> draw(shown, wanted)).announced(Messages.text("document.working")).latestOnly(picture).onSuccess(drawn -> {
            page = drawn.page();
            pages = drawn.pages();
            picture.setImage(drawn.image());
            at.setText(Messages.text("document.at", page + 1, pages));
            previous.setDisable(page == 0);
            next.setDisable(page >= pages - 1);
            scroll.setVvalue(0);
            fit();
        }).start();
    }

    private static Drawn draw(byte[] made, int wanted) {
        try (PdfPages drawing = new PdfPages(made)) {
            int shown = Math.min(wanted, drawing.count() - 1);
            return new Drawn(SwingFXUtils.toFXImage(drawing.picture(shown, DOTS_AN_INCH), null), shown, drawing.count());
        }
    }

    private record Drawn(Image image, int page, int pages) {
    }

    private void fit() {
        if (picture.getImage() == null) {
            return;
        }
        double width = scroll.getViewportBounds().getWidth() - 24;
        double height = scroll.getViewportBounds().getHeight() - 24;
        double ratio = picture.getImage().getWidth() / picture.getImage().getHeight();
        picture.setFitWidth(fitWidth.isSelected() ? width : Math.min(width, height * ratio));
    }

    @FXML
    private void previousPage() {
        if (page > 0) {
            showPage(page - 1);
        }
    }

    @FXML
    private void nextPage() {
        if (page < pages - 1) {
            showPage(page + 1);
        }
    }

    @FXML
    @Override
    public void print() {
        if (!ready(Export.Kind.PRINT)) {
            return;
        }
        PaperDocument paper = place.paper();
        Disclosure chosen = form.toRecord();
        ListChoice choice = form.choice();
        background.paper(() -> {
            boolean sent = exports.print(paper, chosen, printer);
            choices.remember(paper.list(), choice);
            return sent;
        }).onSuccess(sent -> {
            if (sent) {
                dialogs.toast(Messages.text("document.print.sent"));
            }
        }).start();
    }

    /** Whether nothing is missing for the paper to leave; otherwise what is missing is said. */
    private boolean ready(Export.Kind kind) {
        return place != null && errors.show(form.validate(place.paper(), kind));
    }

    @Override
    public void save() {
        save(Format.PDF);
    }

    @FXML
    private void savePdf() {
        save(Format.PDF);
    }

    @FXML
    private void saveDocx() {
        save(Format.DOCX);
    }

    @FXML
    private void saveXlsx() {
        save(Format.XLSX);
    }

    @FXML
    private void saveCsvUtf8() {
        save(Format.CSV, Encoding.UTF_8);
    }

    @FXML
    private void saveCsvGb18030() {
        save(Format.CSV, Encoding.GB18030);
    }

    private void save(Format format) {
        save(format, Encoding.UTF_8);
    }

    private void save(Format format, Encoding encoding) {
        if (!ready(Export.Kind.FILE)) {
            return;
        }
        Disclosure chosen = form.toRecord();
        String ending = chosen.protectedByPassword() ? format.protectedEnding() : format.ending();
        files.save(Messages.text("document.save." + format), place.fileName() + ending, Messages.label(format),
                List.of("*" + ending.substring(ending.lastIndexOf('.')))).ifPresent(file -> save(chosen, file, encoding));
    }

    private void save(Disclosure chosen, Path file, Encoding encoding) {
        PaperDocument paper = place.paper();
        ListChoice choice = form.choice();
        background.paper(() -> {
            Path saved = exports.save(paper, chosen, file, encoding);
            choices.remember(paper.list(), choice);
            String doubtful = paper.table().map(encoding::doubtful).orElse("");
            return Messages.text("document.saved", saved.getFileName()) + (doubtful.isEmpty() ? "" : Messages.text("document.saved.doubtful", doubtful));
        }).announced(Messages.text("document.working")).onSuccess(dialogs::toast).start();
    }
}
