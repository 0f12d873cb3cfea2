package org.jielin.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/**
 * The photos and papers of the record that a page is about: small pictures in a row, which open large. New ones are chosen,
 * dropped here or pasted.
 */
public final class AttachmentsView extends VBox {

    private static final double TILE_WIDTH = 116;
    private static final double PICTURE_HEIGHT = 78;

    private final Label count = new Label();
    private final Button add = new Button(Messages.text("attachment.add"), new FontIcon(Material2OutlinedAL.ADD_A_PHOTO));
    private final Button paste = new Button(null, new FontIcon(Material2OutlinedAL.CONTENT_PASTE));
    private final FlowPane tiles = new FlowPane(8, 8);
    private final Label hint = new Label();
    private AttachmentTools tools;
    private AttachedTo record;

    public AttachmentsView() {
        super(8);
        getStyleClass().add("attachments");
        setId("attachments");
        Label title = new Label(Messages.text("attachment.title"));
        title.getStyleClass().add("section-title");
        count.getStyleClass().add("count");
        count.setId("attachmentCount");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        for (Button button : List.of(paste, add)) {
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
        }
        add.setId("attachmentAdd");
        add.setOnAction(event -> choose());
        paste.setId("attachmentPaste");
        paste.setAccessibleText(Messages.text("attachment.paste"));
        paste.setTooltip(new Tooltip(Messages.text("attachment.paste")));
        paste.setOnAction(event -> paste());
        HBox head = new HBox(title, count, gap, paste, add);
        head.getStyleClass().add("title-row");
        hint.getStyleClass().add("hint");
        hint.setId("attachmentHint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.managedProperty().bind(hint.visibleProperty());
        tiles.managedProperty().bind(tiles.visibleProperty());
        getChildren().setAll(head, tiles, hint);
        setOnDragOver(this::dragged);
        setOnDragDropped(this::dropped);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.V) {
                paste();
                event.consume();
            }
        });
    }

    /** To be called once, before anything is shown. */
    public void use(AttachmentTools newTools) {
        tools = newTools;
    }

    /** Shows what belongs to a record. */
    public void show(AttachedTo shown) {
        record = shown;
        boolean may = tools.attachments().mayChange(shown);
        add.setVisible(may);
        paste.setVisible(may);
        load();
    }

    private void load() {
        AttachedTo wanted = record;
        tools.background().db(() -> tools.attachments().of(wanted).stream().map(this::tile).toList()).latestOnly(this).onSuccess(this::fill).start();
    }

    private Tile tile(Attachment attachment) {
        try {
            return new Tile(attachment, attachment.readable() ? tools.attachments().thumbnail(attachment) : new byte[0], "");
        } catch (UserMessageException broken) {
            return new Tile(attachment, new byte[0], broken.getMessage());
        }
    }

    private void fill(List<Tile> found) {
        long readable = found.stream().filter(tile -> tile.attachment().readable()).count();
        count.setText(found.isEmpty() ? "" : Messages.text("attachment.count", found.size()));
        tiles.getChildren().setAll(found.stream().filter(tile -> tile.attachment().readable()).map(this::node).toList());
        tiles.setVisible(readable > 0);
        hint.setVisible(readable == 0);
        hint.setText(Messages.text(!found.isEmpty() ? "attachment.hidden" : add.isVisible() ? "attachment.none" : "attachment.none.readOnly"));
    }

    private Node node(Tile tile) {
        Attachment attachment = tile.attachment();
        StackPane picture = new StackPane(picture(tile));
        picture.setMinHeight(PICTURE_HEIGHT);
        picture.setPrefHeight(PICTURE_HEIGHT);
        Label name = new Label(tile.wrong().isEmpty() ? attachment.name() : Messages.text("attachment.broken"));
        name.getStyleClass().add(tile.wrong().isEmpty() ? "attachment-name" : "field-error");
        name.setMaxWidth(TILE_WIDTH - 12);
        VBox content = new VBox(4, picture, name);
        content.setAlignment(Pos.CENTER);
        Button button = new Button(attachment.name(), content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setId("attachment" + attachment.id());
        button.getStyleClass().add("attachment-tile");
        button.setPrefWidth(TILE_WIDTH);
        button.setMaxWidth(TILE_WIDTH);
        button.setTooltip(new Tooltip(tile.wrong().isEmpty() ? Messages.text("attachment.tip", attachment.name(), AttachmentWords.about(attachment),
                attachment.note()).strip() : tile.wrong()));
        button.setOnAction(event -> tools.navigator().open(new AttachmentPlace(record, attachment.id())));
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE && add.isVisible()) {
                delete(attachment);
                event.consume();
            }
        });
        return button;
    }

    private static Node picture(Tile tile) {
        if (tile.thumbnail().length == 0) {
            FontIcon icon = new FontIcon(tile.wrong().isEmpty() ? Material2OutlinedAL.DESCRIPTION : Material2OutlinedAL.BROKEN_IMAGE);
            icon.getStyleClass().add("attachment-icon");
            Label kind = new Label(tile.wrong().isEmpty() ? Messages.label(tile.attachment().mediaType()) : "");
            kind.getStyleClass().add("hint");
            VBox box = new VBox(2, icon, kind);
            box.setAlignment(Pos.CENTER);
            return box;
        }
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(tile.thumbnail())));
        view.setPreserveRatio(true);
        view.setFitHeight(PICTURE_HEIGHT);
        view.setFitWidth(TILE_WIDTH - 16);
        return view;
    }

    private void choose() {
        addFiles(tools.files().open(Messages.text("attachment.choose"), Messages.text("attachment.kinds"),
                List.of("*.jpg", "*.jpeg", "*.png", "*.pdf", "*.docx", "*.xlsx", "*.txt")));
    }

    private void dragged(DragEvent event) {
        if (add.isVisible() && (event.getDragboard().hasFiles() || event.getDragboard().hasImage())) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        event.setDropCompleted(addFrom(event.getDragboard()));
        event.consume();
    }

    private void paste() {
        if (add.isVisible() && !addFrom(Clipboard.getSystemClipboard())) {
            tools.dialogs().toast(Messages.text("attachment.paste.nothing"));
        }
    }

    private boolean addFrom(Clipboard board) {
        if (board.hasFiles()) {
            addFiles(board.getFiles().stream().map(File::toPath).toList());
            return true;
        }
        Image image = board.hasImage() ? board.getImage() : null;
        if (image != null) {
            addAll(List.of(image), shown -> tools.attachments().addPasted(record, png(shown)));
        }
        return image != null;
    }

    private static byte[] png(Image image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", out);
        } catch (IOException e) {
            throw new UserMessageException("attachment.picture");
        }
        return out.toByteArray();
    }

    private void addFiles(List<Path> files) {
        AttachedTo to = record;
        addAll(files, file -> tools.attachments().add(to, file));
    }

    /** Adds what can be added, and says of the others why not. */
    private <S> void addAll(List<S> sources, Function<S, Long> adding) {
        if (sources.isEmpty()) {
            return;
        }
        tools.background().dbWithProgress(progress -> {
            List<String> refused = new ArrayList<>();
            int added = 0;
            for (int i = 0; i < sources.size() && !progress.cancelled(); i++) {
                progress.report(i, sources.size());
                try {
                    adding.apply(sources.get(i));
                    added++;
                } catch (UserMessageException wrong) {
                    refused.add(sources.get(i) instanceof Path file ? Messages.text("attachment.refused", file.getFileName(), wrong.getMessage()) : wrong.getMessage());
                }
            }
            return new Outcome(added, refused);
        }).announced(Messages.text("attachment.adding")).onSuccess(this::told).start();
    }

    private void told(Outcome outcome) {
        if (outcome.added() > 0) {
            tools.dialogs().toast(Messages.text("attachment.added", outcome.added()));
        }
        if (!outcome.refused().isEmpty()) {
            tools.dialogs().message(Messages.text("attachment.refused.title"), String.join("\n", outcome.refused()));
        }
        load();
    }

    private void delete(Attachment attachment) {
        AttachedTo from = record;
        tools.background().db(() -> {
            tools.attachments().delete(from, attachment);
            return null;
        }).onSuccess(nothing -> {
            load();
            tools.dialogs().toast(Messages.text("attachment.deleted"), Messages.text("undo"), () -> tools.background().db(() -> {
                tools.attachments().restore(from, attachment);
                return null;
            }).onSuccess(done -> load()).start());
        }).start();
    }

    /** @param wrong what is wrong with the file, in a sentence; empty when nothing is */
    private record Tile(Attachment attachment, byte[] thumbnail, String wrong) {
    }

    private record Outcome(int added, List<String> refused) {
    }
}
