package org.jielin.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jielin.building.BuildingDao;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.History;
import org.jielin.common.db.TestOffice;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.jielin.imports.ImportOptions;
import org.jielin.imports.ImportService;
import org.jielin.imports.ReadFile;
import org.jielin.resident.ContactDao;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.PersonDao;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gates S1 and S2: damaged and hostile spreadsheets are refused with a sentence or read; none hangs, none leaves half an
 * import, none reaches the network or a file outside.
 */
@Tag(Endurance.TAG)
class HostileFilesTest {

    private static final long SEED = 20261125;
    private static final String SECRET = "canary-4711";
    private static final int DROP = 8;
    /** What a small file may take, and the start of a new reading program on a busy machine with it. */
    private static final long HANG_SECONDS = 30;

    @TempDir
    Path folder;

    private final AtomicInteger requests = new AtomicInteger();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private long slowest;

    @Test
    void everyHostileFileIsRefusedOrReadAndNothingElseHappens() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.close();
        });
        server.start();
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path canary = Files.writeString(outside.resolve("canary.txt"), SECRET);
        Path drops = Files.createDirectory(outside.resolve("drops"));
        HostileFiles hostile = new HostileFiles(SEED, List.of("http://127.0.0.1:" + server.getAddress().getPort() + "/x", canary.toUri().toString()));
        int files = Endurance.rounds(64, 500);
        try (Database database = TestOffice.create(folder.resolve("office"))) {
            Trial trial = new Trial(database);
            for (int number = 0; number < files; number += DROP) {
                trial.drop(write(hostile, drops, number, Math.min(DROP, files - number)));
                assertThat(list(outside)).as("beside the files").containsExactlyInAnyOrder(canary, drops);
                clear(drops);
            }
        } finally {
            server.stop(0);
        }
        Endurance.tell("S1, S2 hostile spreadsheets: %d files, slowest %d s, %s, requests to the network %d", files, slowest, outcomes, requests.get());
        assertThat(requests.get()).isZero();
        assertThat(slowest).isLessThan(HANG_SECONDS);
        assertThat(Files.readString(canary)).isEqualTo(SECRET);
        assertThat(ProcessHandle.current().children().filter(child -> child.info().commandLine().orElse("").contains("SheetChild"))).isEmpty();
    }

    private static List<Path> write(HostileFiles hostile, Path drops, int first, int count) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int number = first; number < first + count; number++) {
            HostileFiles.Hostile file = hostile.file(number);
            String odd = number % 7 == 0 ? "\u202E\u0007" : "";
            files.add(Files.write(drops.resolve("%03d %s%s.%s".formatted(number, odd, file.kind(), file.ending())), file.content()));
        }
        return files;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void clear(Path folder) throws IOException {
        for (Path file : list(folder)) {
            Files.delete(file);
        }
    }

    /** Reads drops of files into an office and watches what becomes of it. */
    private final class Trial {
        private final Database database;
        private final ImportService imports;
        private final History history;

        Trial(Database database) {
            this.database = database;
            this.imports = new ImportService(database, DaoTest.CLOCK);
            this.history = new History(database);
        }

        void drop(List<Path> files) {
            List<ReadFile> read = imports.read(files, ImportOptions.AUTO, new Stopwatch());
            assertThat(read).hasSameSizeAs(files);
            read.forEach(this::one);
        }

        private void one(ReadFile file) {
            assertThat(file.sheets().stream().flatMap(sheet -> sheet.rows().stream()).flatMap(row -> row.cells().stream())
                    .noneMatch(cell -> cell.shown().contains(SECRET))).as(file.name()).isTrue();
            List<Integer> before = state();
            try {
                imports.take(List.of(file.changeAll(table -> table.inEstate("金柳苑"))), ImportOptions.AUTO, Progress.NONE);
                outcomes.merge("imported", 1, Integer::sum);
                history.undo(history.steps(1).getFirst().id());
            } catch (UserMessageException refusal) {
                outcomes.merge(refusal.key().replace("import.file.", ""), 1, Integer::sum);
                assertThat(refusal.getMessage()).as(file.name()).endsWith("。").doesNotContain("Exception", "null", "{", "\u202E", "\u0007");
            }
            assertThat(state()).as("the office after " + file.name()).isEqualTo(before);
        }

        private List<Integer> state() {
            return List.of(database.reader(PersonDao.class).all().size(), database.reader(HouseholdDao.class).allOpen().size(),
                    database.reader(ContactDao.class).all().size(), database.reader(BuildingDao.class).entrances().size());
        }
    }

    /** Notes how long the slowest file takes. */
    private final class Stopwatch implements Progress {
        private long last = System.nanoTime();

        @Override
        public void report(long done, long total) {
            long now = System.nanoTime();
            slowest = Math.max(slowest, (now - last) / 1_000_000_000);
            last = now;
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
