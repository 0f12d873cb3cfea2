package org.jielin.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jielin.common.db.Database;
import org.jielin.common.db.TestOffice;
import org.jielin.common.text.UserMessageException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gate R8: another program has the office open. */
@Tag(Endurance.TAG)
class SecondProgramTest {

    @TempDir
    Path folder;

    @Test
    void aSecondProgramRefusesAndSaysWhoHasTheOffice() throws IOException, InterruptedException {
        int rounds = Endurance.rounds(1, 10);
        Path office = folder.resolve("office");
        MixedWork.begin(office);
        int refused = 0;
        for (int round = 1; round <= rounds; round++) {
            Process worker = ChildProgram.start(OfficeWorker.class, List.of(), office, folder.resolve("papers"), round * 10_000, round);
            try (BufferedReader said = worker.inputReader(StandardCharsets.UTF_8)) {
                assertThat(said.readLine()).isNotNull();
                UserMessageException refusal = catchThrowableOfType(UserMessageException.class, () -> TestOffice.open(office));
                assertThat(refusal.key()).isEqualTo("office.open.locked");
                assertThat(refusal).hasMessageContaining(System.getProperty("user.name"));
                assertThat(said.readLine()).as("the first program goes on").isNotNull();
                refused++;
            } finally {
                worker.destroyForcibly().waitFor();
            }
            try (Database database = TestOffice.open(office)) {
                assertThat(Check.damages(database)).isZero();
            }
        }
        Endurance.tell("R8 second program: %d refused with the holder's name, %d not", refused, rounds - refused);
    }
}
