package org.jielin.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.TestOffice;
import org.jielin.common.ui.Progress;
import org.jielin.imports.ImportOptions;
import org.jielin.imports.ImportService;
import org.jielin.resident.CandidateDao;
import org.jielin.resident.DuplicateRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found among the people of the sample office, who are invented without duplicates but for those planted. */
class SampleOfficeCheckTest {

    @TempDir
    Path folder;

    @Test
    void theSampleOfficeHasWhatWasPlantedAndNothingInvented() throws IOException {
        try (Database database = TestOffice.create(folder); Stream<Path> files = Files.list(Path.of("assets/sample-office"))) {
            new ImportService(database, DaoTest.CLOCK).run(files.filter(file -> !file.toString().endsWith(".txt")).sorted().toList(), ImportOptions.AUTO, Progress.NONE);
            CheckResult result = new Checks(database, DaoTest.CLOCK).find(Progress.NONE);
            JsonNode planted = new ObjectMapper().readTree(SampleOfficeCheckTest.class.getResource("/sample-office/truth.json")).at("/planted/sex_against_id");
            assertThat(planted).isNotEmpty();
            assertThat(result.open()).allMatch(finding -> finding.kind() == FindingKind.ID_FACTS && !finding.safe());
            assertThat(result.open().stream().map(Finding::who)).containsExactlyInAnyOrderElementsOf(planted.findValuesAsText("name"));
            assertThat(DuplicateRules.rank(database.reader(CandidateDao.class).all(DaoTest.TODAY), Progress.NONE)).isEmpty();
        }
    }
}
