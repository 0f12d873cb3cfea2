package org.jielin.document;

import java.nio.file.Path;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.FilePicker;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;

/** A paper page by page, drawn from the very PDF that is printed or saved. */
public final class PrintPreviewController implements Shows<PreviewPlace>, ListScreen {

    private static final float DOTS_AN_INCH = 144;

    private final Background background;
    private final Dialogs dialogs;
    private final FilePicker files;
    private final PaperPrinter printer;
    private final Navigator navigator;
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
    private ScrollPane scroll;
    @FXML
    private ImageView picture;

    public PrintPreviewController(Background background, Dialogs dialogs, FilePicker files, PaperPrinter printer, Navigator navigator) {
        this.background = background;
        this.dialogs = dialogs;
        this.files = files;
        this.printer = printer;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        fitWidth.selectedProperty().addListener((observed, before, now) -> fit());
        scroll.viewportBoundsProperty().addListener((observed, before, now) -> fit());
        previewScreen.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.PAGE_DOWN) {
                nextPage();
                event.consume();
            } else if (event.getCode() == KeyCode.PAGE_UP) {
                previousPage();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                navigator.back();
                event.consume();
            }
        });
    }

    @Override
    public void show(PreviewPlace destination) {
        if (destination == place) {
            return;
        }
        place = destination;
        pdf = null;
        page = 0;
        picture.setImage(null);
        paperTitle.setText(destination.paper().title());
        saveXlsx.setVisible(destination.paper().table().isPresent());
        saveXlsx.setManaged(saveXlsx.isVisible());
        background.paper(() -> Documents.pdf(destination.paper())).announced(Messages.text("document.working")).latestOnly(this).onSuccess(made -> {
            pdf = made;
            showPage(0);
        }).start();
    }

    private void showPage(int wanted) {
        if (pdf == null) {
            return;
        }
        byte[] shown = pdf;
        background.paper(() -> draw(shown, wanted)).announced(Messages.text("document.working")).latestOnly(picture).onSuccess(drawn -> {
            page = wanted;
            pages = drawn.pages();
            picture.setImage(drawn.image());
            at.setText(Messages.text("document.at", page + 1, pages));
            previous.setDisable(page == 0);
            next.setDisable(page >= pages - 1);
            scroll.setVvalue(0);
            fit();
        }).start();
    }

    private static Drawn draw(byte[] shown, int wanted) {
        try (PdfPages drawing = new PdfPages(shown)) {
            return new Drawn(SwingFXUtils.toFXImage(drawing.picture(wanted, DOTS_AN_INCH), null), drawing.count());
        }
    }

    private record Drawn(Image image, int pages) {
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
        byte[] printed = pdf;
        if (printed != null) {
            background.paper(() -> printer.print(printed, place.paper().title())).onSuccess(sent -> {
                if (sent) {
                    dialogs.toast(Messages.text("document.print.sent"));
                }
            }).start();
        }
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

    private void save(Format format) {
        PaperDocument paper = place.paper();
        files.save(Messages.text("document.save." + format), place.fileName() + format.ending(), Messages.label(format),
                List.of("*" + format.ending())).ifPresent(file -> save(paper, file));
    }

    private void save(PaperDocument paper, Path file) {
        background.paper(() -> {
            Documents.save(paper, file);
            return file;
        }).announced(Messages.text("document.working")).onSuccess(saved -> dialogs.toast(Messages.text("document.saved", saved.getFileName()))).start();
    }
}
