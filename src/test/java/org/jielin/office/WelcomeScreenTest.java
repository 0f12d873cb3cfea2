package org.jielin.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jielin.AppContext;
import org.jielin.ScreenTest;
import org.jielin.common.db.DaoTest;
import org.jielin.common.ui.Background;
import org.jielin.office.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WelcomeScreenTest extends ScreenTest {

    private final List<Office> opened = new ArrayList<>();

    @AfterEach
    void closeOpened() {
        opened.forEach(Office::close);
    }

    private void showFirstPage() {
        Offices offices = new Offices(DaoTest.CLOCK);
        robot.interact(() -> shellRoot().getChildren().setAll(AppContext.welcome(offices, () -> {
            throw new AssertionError("not asked for");
        }, dialogs, Background.threads(dialogs::error), picker(), opened::add).root()));
    }

    @Test
    void anOfficeIsMadeWithANameAndAFolderOnly() {
        showFirstPage();
        click("createButton");
        click("dialogAccept");
        assertThat(node("nameError", Label.class).getText()).isNotBlank();
        assertThat(node("folderError", Label.class).getText()).isNotBlank();
        write("name", "金柳苑居民委员会");
        write("login", "wang");
        write("password", "一句好记的话");
        Path place = folder.resolve("new-office");
        picked.add(place);
        click("choose");
        click("dialogAccept");
        await(() -> opened.size() == 1);
        assertThat(opened.getFirst().name()).isEqualTo("金柳苑居民委员会");
        assertThat(place.resolve("office.mv.db")).exists();
    }

    @Test
    void aFolderWithoutAnOfficeIsToldApart() {
        showFirstPage();
        picked.add(folder.resolve("nothing"));
        click("openButton");
        await(() -> robot.lookup("#messageClose").tryQuery().isPresent());
        assertThat(opened).isEmpty();
    }

    @Test
    void theManualShowsThePageOfEachTitle() {
        open(new ManualPlace());
        ListView<?> titles = node("titles", ListView.class);
        await(() -> titles.getItems().size() == 18);
        robot.interact(() -> titles.getSelectionModel().select(1));
        assertThat(((Label) node("page", VBox.class).getChildren().getFirst()).getText()).isEqualTo(titles.getItems().get(1));
    }
}
