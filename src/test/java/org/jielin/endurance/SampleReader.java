package org.jielin.endurance;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.TestOffice;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.Progress;
import org.jielin.imports.ImportOptions;
import org.jielin.imports.ImportService;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;

/** A program that reads private lists, has accidents with them, and dies while H2 sorts more than fits into memory. */
final class SampleReader {

    static final int DIED = 9;

    private SampleReader() {
    }

    /** Arguments: the office's folder, then the files to read. */
    public static void main(String[] arguments) {
        Database database = TestOffice.create(Path.of(arguments[0]));
        List<Path> files = Stream.of(arguments).skip(1).map(Path::of).toList();
        new ImportService(database, DaoTest.CLOCK).run(files, ImportOptions.AUTO, Progress.NONE);
        Person known = database.reader(PersonDao.class).all().stream().filter(person -> person.idNumber() != null).findFirst().orElseThrow();
        accident(() -> database.write(Act.of("resident.add", known.name()), daos -> daos.get(PersonDao.class).insert(known)));
        accident(() -> {
            throw new IllegalStateException(known.name(), new IllegalArgumentException(known.idNumber()));
        });
        database.read(daos -> {
            daos.get(SortingDao.class).pairs(pair -> Runtime.getRuntime().halt(DIED));
            return null;
        });
    }

    /** Failures are shown and logged where all the program's are. */
    private static void accident(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            CompletableFuture<Void> shown = new CompletableFuture<>();
            Runnable show = () -> {
                new Dialogs().error(failure);
                shown.complete(null);
            };
            try {
                Platform.startup(show);
            } catch (IllegalStateException started) {
                Platform.runLater(show);
            }
            shown.join();
        }
    }

    interface SortingDao {

        @SqlQuery("select a.name || b.id_number as pair from person a join person b on b.id <= 60 order by b.id_number desc, a.name")
        void pairs(Consumer<String> consumer);
    }
}
