package org.jielin.attachment;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.fxml.FXML;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.document.Block;
import org.jielin.document.PaperDocument;
import org.jielin.document.PdfPages;
import org.jielin.document.Preset;
import org.jielin.document.PreviewPlace;

/** A photo or paper, large: turned and enlarged for the eyes only, saved as a copy, printed, described, taken away. */
public final class AttachmentPageController implements Shows<AttachmentPlace>, ListScreen {

    private static final int LONGEST_SIDE = 2400;
    private static final int PAPER_SIDE = 2000;
    private static final int PAGE_SIDE = 1300;
    private static final int MOST_PAGES = 12;
    private static final int MOST_SIGNS = 100_000;
    private static final double STEP = 1.25;
    private static final double LARGEST = 8;

    private final Attachments attachments;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final Navigator navigator;
    private AttachedTo record;
    private List<Attachment> all = List.of();
    private Attachment shown;
    private byte[] content;
    private double zoom = 1;
    private int turned;

    @FXML
    private BorderPane attachmentScreen;
    @FXML
    private Label attachmentName;
    @FXML
    private Label position;
    @FXML
    private Label about;
    @FXML
    private Label noteText;
    @FXML
    private HBox looking;
    @FXML
    private Button previous;
    @FXML
    private Button next;
    @FXML
    private Button save;
    @FXML
    private Button saveAll;
    @FXML
    private Button print;
    @FXML
    private Button note;
    @FXML
    private Button delete;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox sheets;

    public AttachmentPageController(Attachments attachments, Background background, Dialogs dialogs, Views views, Navigator navigator) {
        this.attachments = attachments;
        this.background = background;
        this.dialogs = dialogs;
        this.views = views;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        scroll.viewportBoundsProperty().addListener((observed, before, now) -> fit());
        noteText.managedProperty().bind(noteText.visibleProperty());
        attachmentScreen.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Runnable act = switch (event.getCode()) {
                case PAGE_UP -> this::showPrevious;
                case PAGE_DOWN -> this::showNext;
                case PLUS, ADD, EQUALS -> this::enlarge;
                case MINUS, SUBTRACT -> this::reduce;
                case DIGIT0, NUMPAD0 -> this::whole;
                case R -> event.isShiftDown() ? this::turnLeft : this::turnRight;
                case DELETE -> this::delete;
                case ESCAPE -> navigator::back;
                default -> null;
            };
            if (act != null && !event.isShortcutDown() && !event.isAltDown()) {
                act.run();
                event.consume();
            }
        });
    }

    @Override
    public void show(AttachmentPlace destination) {
        record = destination.record();
        boolean may = attachments.mayChange(record);
        note.setVisible(may);
        delete.setVisible(may);
        load(destination.attachmentId());
    }

    private void load(long wanted) {
        AttachedTo of = record;
        background.db(() -> attachments.of(of)).latestOnly(this).onSuccess(found -> {
            all = found;
            if (found.isEmpty()) {
                navigator.back();
                return;
            }
            open(found.stream().filter(each -> each.id() == wanted).findFirst().orElse(found.getLast()));
        }).start();
    }

    private void open(Attachment attachment) {
        shown = attachment;
        content = null;
        turned = 0;
        zoom = 1;
        attachmentName.setText(attachment.name());
        position.setText(Messages.text("attachment.position", all.indexOf(attachment) + 1, all.size()));
        about.setText(Messages.text("attachment.of", record.name(), AttachmentWords.about(attachment)));
        noteText.setText(attachment.note());
        noteText.setVisible(!attachment.note().isEmpty());
        previous.setDisable(all.getFirst() == attachment);
        next.setDisable(all.getLast() == attachment);
        saveAll.setDisable(all.size() < 2);
        looking.setDisable(!attachment.mediaType().picture());
        print.setDisable(true);
        save.setDisable(true);
        sheets.getChildren().clear();
        background.db(() -> loaded(attachment)).announced(Messages.text("attachment.opening")).latestOnly(sheets).onSuccess(this::fill).onError(this::broken).start();
    }

    private Loaded loaded(Attachment attachment) {
        byte[] bytes = attachments.content(attachment);
        return switch (attachment.mediaType()) {
            case JPEG, PNG -> new Loaded(bytes, List.of(Attachments.picture(bytes, attachment.mediaType(), LONGEST_SIDE)), "");
            case PDF -> pages(bytes);
            case TEXT -> {
                String text = Attachments.text(bytes);
                yield new Loaded(bytes, List.of(), text.length() <= MOST_SIGNS ? text : text.substring(0, MOST_SIGNS) + "…");
            }
            case DOCX, XLSX -> new Loaded(bytes, List.of(), Messages.text("attachment.elsewhere"));
        };
    }

    private static Loaded pages(byte[] bytes) {
        try (PdfPages pdf = new PdfPages(bytes)) {
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < Math.min(MOST_PAGES, pdf.count()); page++) {
                pages.add(pdf.pictureWithin(page, PAGE_SIDE));
            }
            return new Loaded(bytes, pages, pdf.count() > MOST_PAGES ? Messages.text("attachment.pages", MOST_PAGES, pdf.count()) : "");
        } catch (RuntimeException locked) {
            return new Loaded(bytes, List.of(), Messages.text("attachment.pdf.locked"));
        }
    }

    private void fill(Loaded loaded) {
        content = loaded.content();
        List<Node> nodes = new ArrayList<>(loaded.pictures().stream().map(AttachmentPageController::sheet).toList());
        if (!loaded.text().isEmpty()) {
            nodes.add(words(loaded.text()));
        }
        sheets.getChildren().setAll(nodes);
        print.setDisable(!shown.mediaType().picture());
        save.setDisable(false);
        scroll.setVvalue(0);
        fit();
    }

    private static Node sheet(BufferedImage picture) {
        Image image = SwingFXUtils.toFXImage(picture, null);
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        return new Group(view);
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setId("attachmentText");
        return label;
    }

    private void broken(Throwable failure) {
        if (failure instanceof UserMessageException said) {
            Label sentence = words(said.getMessage());
            sentence.getStyleClass().add("banner-danger");
            sheets.getChildren().setAll(sentence);
        } else {
            dialogs.error(failure);
        }
    }

    /** The largest that is whole in the window, times what the user asked for. A page of many is as wide as the window. */
    private void fit() {
        double width = scroll.getViewportBounds().getWidth() - 24;
        double height = scroll.getViewportBounds().getHeight() - 24;
        for (Node node : sheets.getChildren()) {
            if (node instanceof Group group && group.getChildren().getFirst() instanceof ImageView view && width > 0 && height > 0) {
                boolean lying = turned % 180 != 0;
                double wide = lying ? view.getImage().getHeight() : view.getImage().getWidth();
                double high = lying ? view.getImage().getWidth() : view.getImage().getHeight();
                double factor = Math.min(1, shown.mediaType().picture() ? Math.min(width / wide, height / high) : width / wide) * zoom;
                view.setFitWidth(view.getImage().getWidth() * factor);
                view.setRotate(turned);
            }
        }
    }

    @FXML
    private void showPrevious() {
        move(-1);
    }

    @FXML
    private void showNext() {
        move(1);
    }

    private void move(int by) {
        int wanted = all.indexOf(shown) + by;
        if (wanted >= 0 && wanted < all.size()) {
            open(all.get(wanted));
        }
    }

    @FXML
    private void enlarge() {
        zoom = Math.min(LARGEST, zoom * STEP);
        fit();
    }

    @FXML
    private void reduce() {
        zoom = Math.max(1 / LARGEST, zoom / STEP);
        fit();
    }

    @FXML
    private void whole() {
        zoom = 1;
        fit();
    }

    @FXML
    private void turnLeft() {
        turned = (turned + 270) % 360;
        fit();
    }

    @FXML
    private void turnRight() {
        turned = (turned + 90) % 360;
        fit();
    }

    @FXML
    @Override
    public void save() {
        if (content != null) {
            copy(List.of(shown));
        }
    }

    @FXML
    private void saveAll() {
        copy(all);
    }

    private void copy(List<Attachment> wanted) {
        View<AttachmentSaveController> view = views.load(AttachmentSaveController.class);
        view.controller().begin(record, wanted);
        dialogs.form(view);
    }

    /** A picture on a sheet of paper; it leaves through the preview, like every paper. */
    @FXML
    @Override
    public void print() {
        if (content == null || !shown.mediaType().picture()) {
            return;
        }
        Attachment printed = shown;
        byte[] bytes = content;
        background.paper(() -> paper(printed, bytes)).announced(Messages.text("document.working"))
                .onSuccess(paper -> navigator.open(new PreviewPlace(paper, paper.title()))).start();
    }

    private PaperDocument paper(Attachment printed, byte[] bytes) {
        byte[] jpeg = Attachments.jpeg(bytes, printed.mediaType(), PAPER_SIDE);
        Pictures.Size size = Pictures.size(jpeg, MediaType.JPEG);
        return new PaperDocument(Messages.text("attachment.paper", record.name()), AttachmentWords.about(printed),
                size.width() > size.height() ? PaperDocument.Orientation.LANDSCAPE : PaperDocument.Orientation.PORTRAIT,
                List.of(new Block.Picture(jpeg, size.width(), size.height()), new Block.Note(printed.note())), "").madeAs(Preset.INTERNAL);
    }

    @FXML
    private void note() {
        View<AttachmentNoteController> view = views.load(AttachmentNoteController.class);
        view.controller().begin(record, shown, () -> {
            dialogs.toast(Messages.text("saved"));
            load(shown.id());
        });
        dialogs.form(view);
    }

    @FXML
    private void delete() {
        if (shown == null || !delete.isVisible()) {
            return;
        }
        AttachedTo from = record;
        Attachment gone = shown;
        long neighbour = all.size() < 2 ? -1 : all.get(all.indexOf(gone) == 0 ? 1 : all.indexOf(gone) - 1).id();
        background.db(() -> {
            attachments.delete(from, gone);
            return null;
        }).onSuccess(nothing -> {
            load(neighbour);
            dialogs.toast(Messages.text("attachment.deleted"), Messages.text("undo"), () -> background.db(() -> {
                attachments.restore(from, gone);
                return null;
            }).onSuccess(done -> navigator.refresh()).start());
        }).start();
    }

    private record Loaded(byte[] content, List<BufferedImage> pictures, String text) {
    }
}
