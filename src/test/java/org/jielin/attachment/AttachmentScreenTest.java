package org.jielin.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jielin.ScreenTest;
import org.jielin.common.db.DaoTest;
import org.jielin.common.ui.Snapshots;
import org.jielin.resident.ResidentDao;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentPlace;
import org.jielin.resident.ResidentRow;
import org.jielin.resident.ResidentSamples;
import org.junit.jupiter.api.Test;

class AttachmentScreenTest extends ScreenTest {

    private ResidentRow person;
    private AttachedTo record;
    private Attachments attachments;

    @Override
    protected void prepare() {
        new ResidentSamples(database).fill("金柳苑", 1, DaoTest.TODAY);
        person = database.reader(ResidentDao.class).rows(ResidentFilter.all().on(DaoTest.TODAY), 1).getFirst();
        record = AttachedTo.person(person.id(), person.name());
        attachments = new Attachments(database, folder.resolve("office"), DaoTest.CLOCK);
    }

    private Path file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openPage() {
        open(new ResidentPlace(person.id()));
        await(() -> robot.lookup("#attachmentAdd").tryQuery().isPresent());
    }

    private Optional<ImageView> picture() {
        return robot.lookup("#sheets").tryQueryAs(VBox.class).stream().flatMap(sheets -> sheets.getChildren().stream())
                .filter(Group.class::isInstance).map(group -> (ImageView) ((Group) group).getChildren().getFirst()).findFirst();
    }

    private Button tile(long id) {
        return node("attachment" + id, Button.class);
    }

    private void fire(String id) {
        await(() -> robot.lookup("#" + id).tryQuery().isPresent());
        robot.interact(() -> node(id, Button.class).fire());
        settle();
    }

    @Test
    void filesAreAddedAndWhatCantBeIsTold() {
        openPage();
        await(() -> node("attachmentHint", Label.class).isVisible());
        picked.addAll(List.of(file("身份证.jpg", AttachmentSamples.jpeg(1)), file("坏.exe", new byte[] {'M', 'Z', 0, 0}), file("说明.txt", AttachmentSamples.text("说明"))));
        fire("attachmentAdd");
        await(() -> dialogs.open());
        assertThat(node("dialogText", Label.class).getText()).contains("坏.exe").doesNotContain("说明.txt");
        robot.interact(() -> Snapshots.write(node("attachmentAdd", Button.class).getScene(), Path.of("target/screens/attachment-refused.png")));
        fire("messageClose");
        await(() -> node("attachmentCount", Label.class).getText().contains("2"));
        assertThat(attachments.of(record)).extracting(Attachment::name).containsExactly("身份证.jpg", "说明.txt");
        robot.interact(() -> Snapshots.write(node("attachmentAdd", Button.class).getScene(), Path.of("target/screens/attachment-page.png")));
    }

    @Test
    void aPictureIsPasted() {
        openPage();
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(new WritableImage(40, 30));
            Clipboard.getSystemClipboard().setContent(content);
            node("attachmentAdd", Button.class).requestFocus();
        });
        robot.press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
        await(() -> node("attachmentCount", Label.class).getText().contains("1"));
        assertThat(attachments.of(record).getFirst().mediaType()).isEqualTo(MediaType.PNG);
    }

    @Test
    void theViewerGoesFromOneToTheNextTurnsAndEnlarges() {
        long first = attachments.add(record, "一.jpg", AttachmentSamples.picture("jpeg", 900, 600, 1));
        attachments.add(record, "二.png", AttachmentSamples.picture("png", 500, 700, 2));
        openPage();
        await(() -> robot.lookup("#attachment" + first).tryQuery().isPresent());
        robot.interact(() -> tile(first).requestFocus());
        robot.type(KeyCode.SPACE);
        await(() -> picture().isPresent());
        assertThat(node("position", Label.class).getText()).contains("1").contains("2");
        ImageView shown = picture().orElseThrow();
        double before = shown.getFitWidth();
        robot.interact(() -> node("sheets", VBox.class).requestFocus());
        fire("enlarge");
        assertThat(shown.getFitWidth()).isGreaterThan(before);
        fire("turnRight");
        assertThat(shown.getRotate()).isEqualTo(90);
        robot.interact(() -> Snapshots.write(shown.getScene(), Path.of("target/screens/attachment-viewer.png")));
        fire("next");
        await(() -> node("attachmentName", Label.class).getText().equals("二.png"));
        assertThat(node("next", Button.class).isDisabled()).isTrue();
    }

    @Test
    void aDamagedFileIsToldAndNotShown() throws IOException {
        long id = attachments.add(record, "一.jpg", AttachmentSamples.jpeg(1));
        Path sealed = folder.resolve("office/attachments").resolve(attachments.of(record).getFirst().storedName());
        byte[] content = Files.readAllBytes(sealed);
        content[content.length - 3] ^= 1;
        Files.write(sealed, content);
        open(new AttachmentPlace(record, id));
        await(() -> robot.lookup("#attachmentText").tryQuery().isPresent());
        assertThat(node("attachmentText", Label.class).getText()).contains("损坏");
        assertThat(node("save", Button.class).isDisabled()).isTrue();
    }

    @Test
    void aCopyIsSavedOnceItIsToldWhatFor() throws IOException {
        long id = attachments.add(record, "../低保 申请:表.jpg", AttachmentSamples.jpeg(1));
        Path chosen = Files.createDirectory(folder.resolve("chosen"));
        open(new AttachmentPlace(record, id));
        await(() -> robot.lookup("#save").tryQuery().isPresent() && !node("save", Button.class).isDisabled());
        fire("save");
        fire("dialogAccept");
        assertThat(node("copyPurposeError", Label.class).getText()).isNotEmpty();
        picked.add(chosen);
        robot.interact(() -> node("copyPurpose", ComboBox.class).getEditor().setText("存档"));
        fire("dialogAccept");
        await(() -> !dialogs.open());
        try (Stream<Path> saved = Files.list(chosen)) {
            assertThat(saved.map(path -> path.getFileName().toString())).containsExactly("低保 申请_表.jpg");
        }
    }

    @Test
    void aPictureIsPrintedAsAPaper() {
        long id = attachments.add(record, "一.jpg", AttachmentSamples.picture("jpeg", 900, 600, 1));
        open(new AttachmentPlace(record, id));
        await(() -> robot.lookup("#print").tryQuery().isPresent() && !node("print", Button.class).isDisabled());
        fire("print");
        await(() -> robot.lookup("#paperTitle").tryQuery().isPresent() && node("picture", ImageView.class).getImage() != null);
        robot.interact(() -> Snapshots.write(node("paperTitle", Label.class).getScene(), Path.of("target/screens/attachment-paper.png")));
    }

    @Test
    void aDeletedOneIsBroughtBack() {
        long id = attachments.add(record, "一.jpg", AttachmentSamples.jpeg(1));
        openPage();
        await(() -> robot.lookup("#attachment" + id).tryQuery().isPresent());
        robot.interact(() -> tile(id).requestFocus());
        robot.type(KeyCode.DELETE);
        await(() -> attachments.of(record).isEmpty());
        fire("toastAct");
        await(() -> attachments.of(record).size() == 1);
        await(() -> robot.lookup("#attachment" + id).tryQuery().isPresent());
    }
}
