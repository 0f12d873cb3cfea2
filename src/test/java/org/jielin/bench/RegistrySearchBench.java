package org.jielin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jielin.bench.Bench.Times;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.TestOffice;
import org.jielin.common.text.Pinyin;
import org.jielin.resident.EstateSamples;
import org.jielin.resident.ResidentDao;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentRow;
import org.jielin.resident.Sex;
import org.jielin.resident.search.ResidentSearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gate P2, at 100,000 residents: what is shown at each key that somebody types, ranked, with the number of all who were
 * found, takes (19 of 20 times) at most five times as long as a bare scan of one prepared string per resident, and no longer
 * than LIKE over the same strings in SQLite.
 */
@Tag(Bench.TAG)
@Tag("registry")
@Tag("search")
@ExtendWith(ChosenBench.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrySearchBench {

    /** {@link EstateSamples#fill} puts about sixty into an entrance. */
    private static final int ESTATE_ENTRANCES = Bench.size(2, 100);
    private static final int ESTATES = Bench.size(1, 17);
    private static final int MOST_SHOWN = 12;
    private static final double SCANS = 5;

    private final Random random = new Random(2);
    private Database database;
    private ResidentSearch search;
    private List<ResidentRow> people;
    private String[] prepared;
    private Connection sqlite;
    private PreparedStatement[] likes;
    private long counted;

    @BeforeAll
    void fill(@TempDir Path folder) throws SQLException, IOException {
        EstateSamples estates = new EstateSamples();
        database = TestOffice.create(folder.resolve("office"), daos -> {
            for (int i = 0; i < ESTATES; i++) {
                estates.fill(daos, "测试花园" + i, ESTATE_ENTRANCES, DaoTest.TODAY);
            }
        });
        search = new ResidentSearch(database);
        people = database.reader(ResidentDao.class).rows(ResidentFilter.all().on(DaoTest.TODAY), Integer.MAX_VALUE);
        prepared = people.stream().map(RegistrySearchBench::text).toArray(String[]::new);
        sqlite = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bare.sqlite"));
        sqlite.setAutoCommit(false);
        try (Statement statement = sqlite.createStatement()) {
            statement.execute("create table resident (id integer primary key, text varchar(200))");
        }
        try (PreparedStatement insert = sqlite.prepareStatement("insert into resident (text) values (?)")) {
            for (String text : prepared) {
                insert.setString(1, text);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        sqlite.commit();
        likes = new PreparedStatement[4];
        for (int words = 1; words < likes.length; words++) {
            likes[words] = sqlite.prepareStatement("select count(*) from resident where text like ?" + " and text like ?".repeat(words - 1));
        }
    }

    @AfterAll
    void close() throws SQLException {
        sqlite.close();
        database.close();
    }

    /** Everything that a resident can be found by, as somebody would put it into one column. */
    private static String text(ResidentRow row) {
        String syllables = Pinyin.syllables(row.name());
        return (row.name() + " " + row.called() + " " + syllables.replace(" ", "") + " " + Pinyin.initials(syllables) + " " + row.address().full() + " "
                + row.phone() + " " + row.idNumber() + row.idAsWritten() + " " + row.tags() + " " + (row.sex() == Sex.MALE ? "男" : "女")).toLowerCase(Locale.ROOT);
    }

    /** What stands in the box after some key, by one of the ways in which people look for somebody. */
    private String typed() {
        ResidentRow row = people.get(random.nextInt(people.size()));
        String syllables = Pinyin.syllables(row.name());
        String door = row.entrance();
        String whole = switch (random.nextInt(8)) {
            case 0 -> syllables.replace(" ", "");
            case 1 -> Pinyin.initials(syllables);
            case 2, 3 -> row.name();
            case 4 -> door + row.room();
            case 5 -> door + " " + row.name();
            case 6 -> "独居 女 " + door;
            default -> row.phone().substring(7);
        };
        return whole.substring(0, random.nextInt(8) == 7 ? whole.length() : 1 + random.nextInt(whole.length())).strip();
    }

    @Test
    void everyKeyIsAnsweredNearlyAsFastAsABareScan() throws Exception {
        int warmUp = Bench.size(2, 200);
        int rounds = Bench.size(3, 400);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < warmUp + rounds; i++) {
            keys.add(typed());
        }
        List<Times> times = Bench.compare(warmUp, rounds, number -> ours(keys.get(number)), number -> scanned(keys.get(number)), number -> liked(keys.get(number)));
        assertThat(counted).as("something was found").isPositive();
        Times ours = times.getFirst();
        Bench.tell("P2 a key among " + people.size() + " residents", ours, "bare scan", times.get(1), "p95 ratio", ours.p95() / times.get(1).p95(), SCANS);
        Bench.tell("P2 a key among " + people.size() + " residents", ours, "SQLite LIKE", times.get(2), "p95 ratio", ours.p95() / times.get(2).p95(), 1);
    }

    private long ours(String key) throws Exception {
        return Bench.time(() -> counted += search.suggest(key, DaoTest.TODAY, MOST_SHOWN).count());
    }

    private long scanned(String key) throws Exception {
        String[] words = key.split(" ");
        return Bench.time(() -> {
            for (String text : prepared) {
                boolean all = true;
                for (String word : words) {
                    all &= text.contains(word);
                }
                counted += all ? 1 : 0;
            }
        });
    }

    private long liked(String key) throws Exception {
        String[] words = key.split(" ");
        return Bench.time(() -> {
            PreparedStatement like = likes[words.length];
            for (int i = 0; i < words.length; i++) {
                like.setString(i + 1, "%" + words[i] + "%");
            }
            try (ResultSet found = like.executeQuery()) {
                found.next();
                counted += found.getInt(1);
            }
        });
    }

    @Test
    void amongSoManyExactlyTheMeantAreFound() {
        for (int i = 0; i < Bench.size(5, 40); i++) {
            ResidentRow row = people.get(random.nextInt(people.size()));
            String initials = Pinyin.initials(Pinyin.syllables(row.name()));
            found(row.name(), each -> each.name().contains(row.name()));
            found(row.estate() + " " + row.entrance() + row.room(), each -> each.unitId() == row.unitId());
            found(row.phone(), each -> each.phone().equals(row.phone()));
            found(row.name() + " " + row.age(DaoTest.TODAY) + "+ " + (row.sex() == Sex.MALE ? "男" : "女"), each -> each.name().contains(row.name())
                    && each.sex() == row.sex() && each.age(DaoTest.TODAY) >= row.age(DaoTest.TODAY));
            assertThat(search.ids(ResidentFilter.text(initials), DaoTest.TODAY)).as(initials).contains(row.id());
        }
        assertThat(search.count(ResidentFilter.text("男"), DaoTest.TODAY) + search.count(ResidentFilter.text("女"), DaoTest.TODAY)).isEqualTo(people.size());
    }

    private void found(String words, Predicate<ResidentRow> meant) {
        Set<Long> expected = new HashSet<>(people.stream().filter(meant).map(ResidentRow::id).toList());
        assertThat(search.ids(ResidentFilter.text(words), DaoTest.TODAY)).as(words).isEqualTo(expected);
    }
}
