package org.jielin.imports;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jielin.common.db.Act;
import org.jielin.common.db.Database;
import org.jielin.common.db.Right;

/** The office's memory of how columns were understood, so that the same form is read the same way the next time. */
final class Layouts {

    private static final int LONGEST_HEADERS = 2000;

    private final Database database;
    private final Clock clock;

    Layouts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Layout> find(String fingerprint) {
        return database.reader(LayoutDao.class).find(fingerprint);
    }

    /** Remembers what was confirmed, in one act; nothing is written when all of it is known. */
    void remember(List<Layout> confirmed) {
        database.access().require(Right.IMPORT);
        List<Layout> news = confirmed.stream().filter(layout -> find(layout.fingerprint()).filter(known -> known.saysTheSame(layout)).isEmpty())
                .map(this::signed).toList();
        if (!news.isEmpty()) {
            database.write(Act.of("import.layout", news.getFirst().headers()), daos -> {
                LayoutDao layouts = daos.get(LayoutDao.class);
                news.stream().filter(layout -> layouts.update(layout) == 0).forEach(layouts::insert);
                return null;
            });
        }
    }

    private Layout signed(Layout told) {
        String headers = told.headers().length() <= LONGEST_HEADERS ? told.headers() : told.headers().substring(0, LONGEST_HEADERS);
        return new Layout(0, told.fingerprint(), told.kind(), told.estate(), headers, told.headerShift(), told.mapping(), database.access().name(),
                LocalDateTime.now(clock));
    }

    void forget(Layout layout) {
        database.write(Act.of("import.layout.forget", layout.headers()), daos -> {
            daos.get(LayoutDao.class).delete(layout.fingerprint());
            return null;
        });
    }
}
