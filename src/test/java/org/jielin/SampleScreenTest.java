package org.jielin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.TestOffice;
import org.jielin.common.ui.Progress;
import org.jielin.imports.ImportOptions;
import org.jielin.imports.ImportService;
import org.jielin.pairing.PairingService;
import org.jielin.visit.VisitService;

/** Shows the main window over a copy of the sample office: read from its spreadsheets once, paired, two weeks planned. */
public abstract class SampleScreenTest extends ScreenTest {

    private static Path template;

    @Override
    protected Database openDatabase(Path office) {
        try {
            Files.createDirectories(office);
            Files.copy(template().resolve("office.mv.db"), office.resolve("office.mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TestOffice.open(office);
    }

    private static synchronized Path template() throws IOException {
        if (template == null) {
            Path folder = Files.createTempDirectory(Path.of("target"), "sample-office");
            try (Database database = TestOffice.create(folder)) {
                new ImportService(database, DaoTest.CLOCK).run(spreadsheets(), ImportOptions.AUTO, Progress.NONE);
                PairingService pairings = new PairingService(database, DaoTest.CLOCK);
                pairings.accept(pairings.propose().chosen().subList(0, 300));
                new VisitService(database, DaoTest.CLOCK).plan(DaoTest.TODAY.minusDays(3), DaoTest.TODAY.plusDays(10));
            }
            template = folder;
        }
        return template;
    }

    /** The sample office's spreadsheets. */
    protected static List<Path> spreadsheets() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets/sample-office"))) {
            return files.filter(file -> !file.toString().endsWith(".txt")).sorted().toList();
        }
    }
}
