package org.jielin.endurance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.jielin.common.db.Database;
import org.jielin.common.db.TestOffice;

/** A program of its own that works on an office until it is killed, and says each act that is done. */
final class OfficeWorker {

    private OfficeWorker() {
    }

    /** Arguments: the office's folder, one for its sheets and dumps, the first act's number, the seed of chance. */
    public static void main(String[] arguments) throws IOException {
        int number = Integer.parseInt(arguments[2]);
        Database database = TestOffice.open(Path.of(arguments[0]));
        MixedWork work = new MixedWork(database, Path.of(arguments[0]), Path.of(arguments[1]), new Random(Long.parseLong(arguments[3])));
        while (true) {
            System.out.println(work.act(number++));
        }
    }
}
