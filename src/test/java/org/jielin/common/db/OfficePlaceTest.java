package org.jielin.common.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jielin.common.text.UserMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficePlaceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"OneDrive - 街道", "Dropbox", "坚果云", "百度网盘同步空间", "Nutstore Files", "WPS Cloud Files"})
    void foldersOfSynchronisingProgramsAreRefused(String name) {
        assertThatThrownBy(() -> OfficePlace.check(folder.resolve(name).resolve("office"))).isInstanceOfSatisfying(UserMessageException.class,
                said -> assertThat(said.key()).isEqualTo("office.open.synchronised"));
    }

    @Test
    void ordinaryFoldersAreFine() {
        assertThatCode(() -> OfficePlace.check(folder.resolve("居委会/数据"))).doesNotThrowAnyException();
    }

    @Test
    void aNameThatWouldEndThePathIsRefused() {
        assertThatThrownBy(() -> OfficePlace.check(folder.resolve("a;b"))).isInstanceOf(UserMessageException.class);
    }

    @Test
    void moreRoomThanTheDiskHasIsToldBefore() {
        assertThatThrownBy(() -> OfficePlace.needRoom(folder, Long.MAX_VALUE / 4)).isInstanceOfSatisfying(UserMessageException.class,
                said -> assertThat(said.key()).isEqualTo("office.disk.full"));
    }
}
