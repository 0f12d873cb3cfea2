package org.jielin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Button;
import org.jielin.ScreenTest;
import org.jielin.backup.Backup;
import org.jielin.backup.BackupReason;
import org.jielin.backup.Backups;
import org.jielin.resident.PersonDao;
import org.junit.jupiter.api.Test;

class ImportScreenTest extends ScreenTest {

    private int people() {
        return database.reader(PersonDao.class).all().size();
    }

    @Test
    void aFileIsTriedThenImportedThenTakenBack() {
        picked.add(Path.of("assets/sample-office/居民花名册-金柳苑.xlsx"));
        open(new ImportPlace());
        click("choose");
        await(() -> table("findings").getItems().size() == 76);
        assertThat(people()).isZero();
        await(() -> !node("doImport", Button.class).isDisabled());
        click("doImport");
        await(() -> !node("undo", Button.class).isDisabled());
        assertThat(people()).isEqualTo(2672);
        assertThat(Backups.in(folder.resolve("office/backups"))).singleElement().extracting(Backup::reason).isEqualTo(BackupReason.BEFORE_IMPORT);
        settle();
        click("undo");
        await(() -> node("undo", Button.class).isDisabled());
        assertThat(people()).isZero();
    }

    @Test
    void whatIsNoListIsRefusedWithASentence() {
        picked.add(Path.of("pom.xml"));
        open(new ImportPlace());
        click("choose");
        await(() -> robot.lookup("#messageClose").tryQuery().isPresent());
        click("messageClose");
        assertThat(people()).isZero();
    }
}
