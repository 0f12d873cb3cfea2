package org.jielin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateTempTest {

    private static final long PID = ProcessHandle.current().pid();

    @TempDir
    Path machine;
    private final String before = System.getProperty("java.io.tmpdir");

    @AfterEach
    void putBack() {
        System.setProperty("java.io.tmpdir", before);
    }

    private Path tmp(Object name) {
        return machine.resolve("tmp").resolve(name.toString());
    }

    private Path left(Object process) throws IOException {
        Files.createDirectories(tmp(process).resolve("poifiles"));
        return Files.writeString(tmp(process).resolve("poifiles").resolve("sheet.xml"), "张三");
    }

    @Test
    void spreadsheetsAreWorkedOnWhereNobodyElseReads() throws IOException {
        PrivateTemp temp = new PrivateTemp(machine);
        temp.use();
        assertThat(System.getProperty("java.io.tmpdir")).isEqualTo(tmp(PID).toString());
        if (machine.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tmp(PID)))).isEqualTo("rwx------");
        }
        File sheet = new DefaultTempFileCreationStrategy().createTempFile("sheet", ".xml");
        assertThat(sheet.toPath()).startsWith(tmp(PID));
        temp.remove();
        assertThat(tmp(PID)).doesNotExist();
    }

    @Test
    void whatDeadProcessesLeftIsRemovedAndWhatLivingOnesUseIsNot() throws IOException {
        Path dead = left(Long.MAX_VALUE / 1000);
        Path namesake = left(PID);
        long living = ProcessHandle.current().parent().orElseThrow().pid();
        Path used = left(living);
        Path foreign = left("notes");
        new PrivateTemp(machine).use();
        assertThat(dead).doesNotExist();
        assertThat(namesake).doesNotExist();
        assertThat(used).exists();
        assertThat(foreign).exists();
        assertThat(tmp(PID)).isEmptyDirectory();
    }
}
