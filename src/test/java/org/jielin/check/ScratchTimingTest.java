package org.jielin.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.TestOffice;
import org.jielin.common.ui.Progress;
import org.jielin.resident.Candidate;
import org.jielin.resident.CandidateDao;
import org.jielin.resident.DuplicateRules;
import org.jielin.resident.ResidentSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTimingTest {
    @TempDir
    Path folder;

    @Test
    void times() throws Exception {
        StringBuilder out = new StringBuilder();
        try (Database database = TestOffice.create(folder)) {
            new ResidentSamples(database).fill("甲", 160, DaoTest.TODAY);
            for (int i = 0; i < 3; i++) {
                long a = System.nanoTime();
                List<Candidate> all = database.reader(CandidateDao.class).all(DaoTest.TODAY);
                long b = System.nanoTime();
                var pairs = DuplicateRules.rank(all, Progress.NONE);
                long c = System.nanoTime();
                CheckResult r = new Checks(database, DaoTest.CLOCK).find(Progress.NONE);
                long d = System.nanoTime();
                database.reader(CandidateDao.class).near("王建国", "wangjianguo", LocalDate.of(1950, 1, 1), null, 5L, "13800001111", null, DaoTest.TODAY);
                long e = System.nanoTime();
                out.append("people " + all.size() + " read " + (b - a) / 1000000 + " rank " + (c - b) / 1000000 + " check " + (d - c) / 1000000 + " near " + (e - d) / 1000000
                        + " pairs " + pairs.size() + " findings " + r.open().stream().collect(Collectors.groupingBy(Finding::kind, Collectors.counting())) + "\n");
            }
            var pairs = DuplicateRules.rank(database.reader(CandidateDao.class).all(DaoTest.TODAY), Progress.NONE);
            pairs.stream().limit(10).forEach(p -> out.append(p.score() + " " + p + "\n"));
            new Checks(database, DaoTest.CLOCK).find(Progress.NONE).open().stream().limit(12).forEach(f -> out.append(f.kind() + f.who() + f.what() + "\n"));
        }
        java.nio.file.Files.writeString(Path.of("target/timing.txt"), out.toString());
    }
}
