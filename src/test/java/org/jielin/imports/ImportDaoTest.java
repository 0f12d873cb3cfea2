package org.jielin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.History;
import org.jielin.common.ui.Progress;
import org.jielin.resident.PersonDao;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import on both databases: written, read again without adding anybody, and taken back. */
class ImportDaoTest extends DaoTest {

    @TempDir
    Path files;

    @Test
    void anImportIsOneStepThatCanBeTakenBack() throws IOException {
        Path roster = Files.writeString(files.resolve("梅园新村名册.csv"),
                "门牌,室号,姓名,与户主关系,性别,联系电话,标签\n1号,101,谢𠮷,户主,男,13800001111,独居、高龄\n1号,102,魏䶮,户主,女,13800002222,\n");
        ImportService imports = new ImportService(database, CLOCK);
        assertThat(imports.run(List.of(roster), ImportOptions.AUTO, Progress.NONE).getFirst().created()).isEqualTo(2);
        assertThat(imports.run(List.of(roster), ImportOptions.AUTO, Progress.NONE).getFirst().skipped()).isEqualTo(2);
        History history = new History(database);
        assertThat(history.steps(5)).hasSize(2);
        history.undo(history.steps(5).getLast().id());
        assertThat(database.reader(PersonDao.class).all()).isEmpty();
    }
}
