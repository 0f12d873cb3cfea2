package org.jielin.endurance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jielin.attachment.AttachedTo;
import org.jielin.attachment.Attachment;
import org.jielin.attachment.AttachmentDao;
import org.jielin.attachment.Attachments;
import org.jielin.building.BuildingDao;
import org.jielin.common.crypto.SealedInput;
import org.jielin.common.crypto.SealedOutput;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.History;
import org.jielin.common.db.OfficeFile;
import org.jielin.common.db.TestOffice;
import org.jielin.common.db.Totals;
import org.jielin.common.ui.Progress;
import org.jielin.hazard.Hazard;
import org.jielin.hazard.HazardDao;
import org.jielin.hazard.HazardFilter;
import org.jielin.hazard.HazardRow;
import org.jielin.hazard.HazardSeverity;
import org.jielin.hazard.HazardState;
import org.jielin.imports.ImportKind;
import org.jielin.imports.ImportOptions;
import org.jielin.imports.ImportService;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.ResidentRegister;
import org.jielin.resident.ResidentSamples;

/** What an office does in a day, at random; every act leaves something by which it is found again. */
final class MixedWork {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String ESTATE = "安澜花园";
    private static final int SHEET_ROWS = 12;
    private static final byte[] SEAL = TestOffice.KEY.derive("endurance");

    private final Database database;
    private final Path office;
    private final Path folder;
    private final Random random;

    MixedWork(Database database, Path office, Path folder, Random random) {
        this.database = database;
        this.office = office;
        this.folder = folder;
        this.random = random;
    }

    enum Kind {
        RESIDENT, HAZARD, UNDO, IMPORT, DUMP, ATTACHMENT
    }

    /** An act that was done whole, with its number, which no other act has. */
    record Done(Kind kind, int number) {

        static Done parse(String line) {
            String[] parts = line.split(" ");
            return new Done(Kind.valueOf(parts[0]), Integer.parseInt(parts[1]));
        }

        @Override
        public String toString() {
            return kind + " " + number;
        }
    }

    /** An office to begin with: one door and its residents. */
    static void begin(Path folder) {
        try (Database database = TestOffice.create(folder)) {
            new ResidentSamples(database).fill("金柳苑", 1, DaoTest.TODAY);
        }
    }

    /** Does one act. When this returns, the act is to outlive anything. */
    Done act(int number) throws IOException {
        int dice = random.nextInt(20);
        Kind kind = dice < 5 ? Kind.RESIDENT : dice < 8 ? Kind.ATTACHMENT : dice < 14 ? Kind.HAZARD : dice < 17 ? Kind.UNDO : dice < 19 ? Kind.IMPORT : Kind.DUMP;
        return act(kind, number);
    }

    Done act(Kind kind, int number) throws IOException {
        switch (kind) {
            case RESIDENT -> new ResidentSamples(database).register(new ResidentRegister(database, DaoTest.CLOCK), name(number), number % 60);
            case HAZARD -> hazard(number);
            case UNDO -> {
                hazard(number);
                History history = new History(database);
                history.undo(history.steps(1).getFirst().id());
            }
            case IMPORT -> new ImportService(database, DaoTest.CLOCK).run(List.of(sheet(folder, number, SHEET_ROWS)),
                    new ImportOptions(Optional.of(ImportKind.RESIDENTS), ESTATE, false), Progress.NONE);
            case ATTACHMENT -> attach(number);
            case DUMP -> dump(database, Files.createDirectories(folder).resolve("dump-" + number));
        }
        return new Done(kind, number);
    }

    private void hazard(int number) {
        String place = place(number);
        database.write(Act.of("hazard.add", place), daos -> daos.get(HazardDao.class).insert(new Hazard(0, null, null, place,
                LocalDateTime.now(DaoTest.CLOCK), "楼道堆物", HazardSeverity.ORDINARY, "测试", "物业", null, "", null, HazardState.DISPATCHED, 0)));
    }

    private void attach(int number) {
        AttachedTo door = AttachedTo.unit(database.reader(BuildingDao.class).units().getFirst().id(), "101");
        new Attachments(database, office, DaoTest.CLOCK).add(door, paper(number), content(number));
    }

    /** What is attached under a number: it fills several chunks. */
    private static byte[] content(int number) {
        return paper(number).repeat(20_000).getBytes(StandardCharsets.UTF_8);
    }

    private static String paper(int number) {
        return "第" + number + "份";
    }

    /** Writes a small list of residents. */
    static Path sheet(Path folder, int number, int rows) throws IOException {
        String lines = IntStream.range(0, rows).mapToObj(row -> "%d弄%d号%d0%d室,%s,女,1381234%04d,户在人在,%s".formatted(1228, 1 + number % 9, 1 + row / 4,
                1 + row % 4, name(number) + DIGITS.charAt(row % 10) + DIGITS.charAt(row / 10 % 10) + DIGITS.charAt(row / 100), row, row % 2 == 0 ? "本人" : "女"))
                .collect(Collectors.joining("\n", "房屋地址,姓名,性别,手机,户口情况,关系\n", "\n"));
        return Files.writeString(Files.createDirectories(folder).resolve("人口信息-" + number + ".csv"), lines);
    }

    static Totals dump(Database database, Path file) throws IOException {
        try (OutputStream out = new SealedOutput(Files.newOutputStream(file), SEAL, new byte[0])) {
            return database.dump(out, Progress.NONE);
        }
    }

    static Database restore(Path file, Path folder) throws IOException {
        try (InputStream in = new SealedInput(Files.newInputStream(file), SEAL, new byte[0])) {
            return Database.restore(new OfficeFile(folder), TestOffice.KEY, TestOffice.KEY, in, DaoTest.CLOCK, TestOffice.TESTER, Progress.NONE);
        }
    }

    /** Those of the acts whose traces are not in the office. */
    static List<Done> lost(Database database, Path office, Collection<Done> done) {
        Attachments attachments = new Attachments(database, office, DaoTest.CLOCK);
        Map<String, Attachment> papers = database.reader(AttachmentDao.class).all().stream().collect(Collectors.toMap(Attachment::name, Function.identity()));
        Set<String> people = database.reader(PersonDao.class).all().stream().map(Person::name).collect(Collectors.toCollection(HashSet::new));
        Set<String> hazards = database.reader(HazardDao.class).rows(HazardFilter.ALL, Integer.MAX_VALUE).stream().map(HazardRow::location)
                .collect(Collectors.toSet());
        return done.stream().filter(act -> !switch (act.kind) {
            case RESIDENT -> people.contains(name(act.number));
            case HAZARD -> hazards.contains(place(act.number));
            case UNDO -> !hazards.contains(place(act.number));
            case IMPORT -> people.stream().filter(name -> name.startsWith(name(act.number)) && name.length() > name(act.number).length()).count() == SHEET_ROWS;
            case ATTACHMENT -> papers.containsKey(paper(act.number)) && Arrays.equals(content(act.number), attachments.content(papers.get(paper(act.number))));
            case DUMP -> true;
        }).toList();
    }

    private static String place(int number) {
        return "第" + number + "处";
    }

    private static String name(int number) {
        return "王" + "%07d".formatted(number).chars().mapToObj(digit -> DIGITS.substring(digit - '0', digit - '0' + 1)).collect(Collectors.joining());
    }
}
