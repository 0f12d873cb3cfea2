package org.jielin.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jielin.AppContext;
import org.jielin.ScreenTest;
import org.jielin.account.Account;
import org.jielin.backup.BackupReason;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.FirstVersion;
import org.jielin.common.db.TestPostgres;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WelcomeScreenTest extends ScreenTest {

    private static final String PASSWORD = "一句好记的话";
    private static final Credentials WANG = new Credentials("wang", PASSWORD.toCharArray());

    private final Offices offices = new Offices(DaoTest.CLOCK);
    private final List<Office> opened = new ArrayList<>();
    private MachineSettings machine = MachineSettings.read(Path.of("nowhere"));
    private WelcomeController welcome;

    @AfterEach
    void closeOpened() {
        opened.forEach(Office::close);
    }

    private void showFirstPage() {
        robot.interact(() -> {
            var view = AppContext.welcome(offices, () -> {
                throw new AssertionError("not asked for");
            }, dialogs, Background.threads(dialogs::error), picker(), () -> machine, DaoTest.CLOCK, opened::add);
            welcome = view.controller();
            shellRoot().getChildren().setAll(view.root());
        });
    }

    private Path made(String name) {
        Path place = folder.resolve(name);
        offices.create(place, "金柳苑居民委员会", WANG).office().close();
        return place;
    }

    private void chooseOffice(Path place) {
        picked.add(place);
        click("openButton");
    }

    private String text(String id) {
        return node(id, Label.class).getText();
    }

    /** The code as it stands on the screen. */
    private String shownCode() {
        await(() -> robot.lookup("#putAway").tryQuery().isPresent());
        return String.join("-", robot.lookup("#groups .label").queryAllAs(Label.class).stream().map(Label::getText).toList());
    }

    private void setPassword(String password) {
        write("newPassword", password);
        write("again", password);
    }

    @Test
    void anOfficeOnAServerIsMadeWithoutACodeAndOpens() throws IOException {
        Path place = Files.createDirectories(folder.resolve("served"));
        Files.writeString(place.resolve("office.server"), "url=jdbc:postgresql://localhost:%d/postgres?currentSchema=%s%nuser=postgres%n"
                .formatted(TestPostgres.port(), TestPostgres.emptySchema()));
        showFirstPage();
        click("createButton");
        write("name", "金柳苑居民委员会");
        write("login", "wang");
        picked.add(place);
        click("choose");
        setPassword(PASSWORD);
        click("dialogAccept");
        await(() -> opened.size() == 1);
        chooseOffice(place);
        write("login", "wang");
        write("password", PASSWORD);
        click("dialogAccept");
        await(() -> opened.size() == 2);
        assertThat(opened.getLast().onServer()).isTrue();
    }

    @Test
    void anOfficeIsMadeAndItsCodeIsPutAwayBeforeItOpens() throws IOException {
        showFirstPage();
        click("createButton");
        click("dialogAccept");
        for (String field : List.of("name", "folder", "login", "newPassword")) {
            assertThat(text(field + "Error")).as(field).isNotBlank();
        }
        write("name", "金柳苑居民委员会");
        write("login", "wang");
        Path place = folder.resolve("new-office");
        picked.add(place);
        click("choose");
        write("newPassword", PASSWORD);
        write("again", "另一句话也好记");
        click("dialogAccept");
        assertThat(text("againError")).isNotBlank();
        write("again", PASSWORD);
        click("dialogAccept");
        String code = shownCode();
        assertThat(node("dialogAccept", Node.class).isDisabled()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(shownCode()).hasSize(35).isEqualTo(code);
        assertThat(dialogs.pinned()).isTrue();
        assertThat(opened).isEmpty();
        click("copy");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(code));
        click("print");
        Path paper = folder.resolve("code.pdf");
        picked.add(paper);
        click("confirmAccept");
        await(() -> Files.exists(paper));
        try (PDDocument document = Loader.loadPDF(paper.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains(code, "金柳苑居民委员会", "2026-11-23");
        }
        click("putAway");
        click("dialogAccept");
        await(() -> opened.size() == 1);
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isNotEqualTo(code));
        assertThat(opened.getFirst().name()).isEqualTo("金柳苑居民委员会");
        assertThat(place.resolve("office.mv.db")).exists();
    }

    @Test
    void wrongPasswordsAreWaitedForInPlainSight() {
        Path place = made("office-two");
        machine = machine.opened(place, "wang");
        showFirstPage();
        chooseOffice(place);
        assertThat(node("login", TextField.class).getText()).isEqualTo("wang");
        assertThat(node("password", TextField.class).isFocused()).isTrue();
        for (int i = 0; i < 3; i++) {
            write("password", "wrong" + i);
            robot.clickOn("#password").push(KeyCode.ENTER);
            await(() -> !text("passwordError").isBlank() && !node("line", Node.class).isVisible());
        }
        await(() -> text("passwordError").contains("1"));
        assertThat(node("dialogAccept", Node.class).isDisabled()).isTrue();
        await(() -> text("passwordError").isEmpty() && !node("dialogAccept", Node.class).isDisabled());
    }

    @Test
    void aPasswordThatIsRightOpensWithEnter() {
        Path place = made("office-two");
        showFirstPage();
        chooseOffice(place);
        write("login", "Wang ");
        write("password", PASSWORD);
        robot.clickOn("#password").push(KeyCode.ENTER);
        await(() -> opened.size() == 1);
        assertThat(opened.getFirst().login()).isEqualTo("wang");
        assertThat(dialogs.open()).isFalse();
    }

    @Test
    void whoForgotThePasswordGetsAnotherForTheCode() {
        Path place = folder.resolve("office-two");
        Offices.Created created = offices.create(place, "金柳苑居民委员会", WANG);
        created.office().close();
        showFirstPage();
        chooseOffice(place);
        click("forgotten");
        write("code", "12345-67890");
        click("dialogAccept");
        assertThat(text("codeError")).isNotBlank();
        write("code", created.recoveryCode().toLowerCase().replace('-', ' '));
        click("dialogAccept");
        await(() -> robot.lookup("#account").tryQuery().isPresent());
        assertThat(((Account) node("account", ComboBox.class).getValue()).login()).isEqualTo("wang");
        setPassword("换了一句更好记的话");
        click("dialogAccept");
        await(() -> opened.size() == 1);
        assertThat(opened.getFirst().login()).isEqualTo("wang");
        assertThat(offices.unlocks(opened.getFirst(), "换了一句更好记的话".toCharArray())).isTrue();
    }

    @Test
    void anOfficeOfTheFirstVersionIsEncryptedFirst() {
        Path place = folder.resolve("first");
        FirstVersion.write(place, "老版居民委员会", "八号楼道");
        showFirstPage();
        chooseOffice(place);
        write("login", "wang");
        setPassword(PASSWORD);
        click("dialogAccept");
        assertThat(shownCode()).hasSize(35);
        robot.interact(() -> node("putAway", CheckBox.class).setSelected(true));
        click("dialogAccept");
        await(() -> opened.size() == 1);
        assertThat(opened.getFirst().name()).isEqualTo("老版居民委员会");
        assertThat(offices.state(place)).isEqualTo(Offices.State.ENCRYPTED);
    }

    @Test
    void anOfficeComesBackFromItsBackup() throws IOException {
        Path place = made("office-two");
        Path backup;
        try (Office office = offices.open(place, WANG, Progress.NONE)) {
            backup = new Safeguard(office, DaoTest.CLOCK).make(BackupReason.BY_HAND, Progress.NONE).file();
        }
        showFirstPage();
        click("restoreButton");
        Path foreign = Files.writeString(folder.resolve("foreign.jielin-backup"), "nothing of ours");
        picked.add(foreign);
        click("chooseFile");
        await(() -> !text("fileError").isBlank());
        picked.add(backup);
        click("chooseFile");
        await(() -> text("found").contains("2026-11-23 10:00"));
        assertThat(text("fileError")).isEmpty();
        Path fresh = Path.of(node("folder", TextField.class).getText());
        assertThat(fresh.getParent()).isEqualTo(folder);
        assertThat(fresh).doesNotExist();
        write("login", "wang");
        write("password", "wrong word");
        click("dialogAccept");
        await(() -> !text("passwordError").isBlank());
        write("password", PASSWORD);
        click("dialogAccept");
        await(() -> opened.size() == 1);
        assertThat(opened.getFirst().folder()).isEqualTo(fresh);
        assertThat(opened.getFirst().name()).isEqualTo("金柳苑居民委员会");
    }

    @Test
    void aDamagedOfficeOffersItsBackups() throws IOException {
        Path place = made("office-two");
        try (Office office = offices.open(place, WANG, Progress.NONE)) {
            new Safeguard(office, DaoTest.CLOCK).make(BackupReason.BY_HAND, Progress.NONE);
        }
        Files.writeString(place.resolve("office.keys"), "{}");
        Files.writeString(place.resolve("office.keys.copy"), "{}");
        machine = machine.opened(place, "wang");
        showFirstPage();
        chooseOffice(place);
        await(() -> robot.lookup("#backups").tryQueryAs(ListView.class).filter(list -> list.getItems().size() == 1).isPresent());
        assertThat(text("why")).contains("office.keys");
        click("dialogAccept");
        await(() -> node("occupied", Label.class).isVisible());
        assertThat(node("folder", TextField.class).getText()).isEqualTo(place.toString());
        assertThat(node("login", TextField.class).getText()).isEqualTo("wang");
        write("password", PASSWORD);
        click("dialogAccept");
        await(() -> opened.size() == 1);
        assertThat(offices.state(place)).isEqualTo(Offices.State.ENCRYPTED);
    }

    @Test
    void aFolderWithoutAnOfficeIsToldApart() {
        showFirstPage();
        chooseOffice(folder.resolve("nothing"));
        await(() -> robot.lookup("#messageClose").tryQuery().isPresent());
        assertThat(opened).isEmpty();
    }

    @Test
    void anOfficeOnAServerAsksForThePasswordAndHasNoCode() throws IOException {
        Path place = Files.createDirectories(folder.resolve("server"));
        Files.writeString(place.resolve("office.server"), "url=jdbc:postgresql://localhost:1/postgres?currentSchema=a\nuser=a\n");
        showFirstPage();
        chooseOffice(place);
        click("forgotten");
        await(() -> robot.lookup("#messageClose").tryQuery().isPresent());
        assertThat(text("dialogText")).contains("服务器");
        click("messageClose");
        assertThat(text("place")).isEqualTo(place.toString());
    }

    @Test
    void theLastOfficeIsAskedForUnlessItIsGone() {
        Path place = made("office-two");
        showFirstPage();
        robot.interact(() -> welcome.openLast(folder.resolve("gone")));
        assertThat(dialogs.open()).isFalse();
        robot.interact(() -> welcome.openLast(place));
        assertThat(text("place")).isEqualTo(place.toString());
    }

    @Test
    void theManualShowsThePageOfEachTitle() throws IOException {
        int pages;
        try (Stream<Path> files = Files.list(Path.of("assets", "docs", "manual"))) {
            pages = (int) files.count() - 1;
        }
        open(new ManualPlace());
        ListView<?> titles = node("titles", ListView.class);
        await(() -> titles.getItems().size() == pages);
        robot.interact(() -> titles.getSelectionModel().select(1));
        assertThat(((Label) node("page", VBox.class).getChildren().getFirst()).getText()).isEqualTo(titles.getItems().get(1));
    }
}
