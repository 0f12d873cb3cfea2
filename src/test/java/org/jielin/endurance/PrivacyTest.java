package org.jielin.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jielin.common.db.Database;
import org.jielin.common.db.TestOffice;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody's name or number can be read in anything that the program leaves on the disk. */
@Tag(Endurance.TAG)
class PrivacyTest {

    private static final Path SAMPLE = Path.of("assets/sample-office");
    private static final List<Charset> CODINGS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));
    /** Shorter names occur among random bytes. */
    private static final int SHORTEST_NAME = 3;

    @TempDir
    Path folder;

    @Test
    void noNameAndNoNumberIsReadable() throws IOException, InterruptedException {
        Path office = folder.resolve("office");
        Path logs = Files.createDirectory(folder.resolve("logs"));
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        List<Object> arguments = new ArrayList<>(List.of(office));
        arguments.addAll(samples().subList(0, Endurance.rounds(2, samples().size())));
        Process reader = ChildProgram.start(SampleReader.class, List.of("-Xmx512m", "-Djava.io.tmpdir=" + temporary, "-Djielin.logs=" + logs, "-Dlogback.configurationFile=logback.xml", "-Dglass.platform=Headless",
                "-Dprism.order=sw", "-Duser.language=zh", "-Duser.country=CN"), arguments.toArray());
        assertThat(reader.waitFor()).isEqualTo(SampleReader.DIED);

        Searched searched = new Searched();
        try (Database database = TestOffice.open(office)) {
            for (Person person : database.reader(PersonDao.class).all()) {
                searched.add(person.name().codePointCount(0, person.name().length()) < SHORTEST_NAME ? null : person.name());
                searched.add(person.idNumber());
            }
        }
        assertThat(searched.in(SAMPLE.resolve("安澜花园人口信息.csv"))).as("what is searched can be found").isNotEmpty();
        List<String> found = new ArrayList<>();
        long bytes = 0;
        List<Path> files = files(folder);
        for (Path file : files) {
            bytes += Files.size(file);
            searched.in(file).forEach(text -> found.add(folder.relativize(file) + ": " + text));
        }
        assertThat(Files.readString(logs.resolve("jielin.log"))).contains("unexpected");
        assertThat(files(temporary)).as("what H2 could not sort in memory").isNotEmpty();
        Endurance.tell("Privacy: %d names and numbers looked for in %d files of %d MB, %d found", searched.texts, files.size(), bytes >> 20, found.size());
        assertThat(found).isEmpty();
    }

    private static List<Path> samples() throws IOException {
        return files(SAMPLE).stream().filter(file -> !file.toString().endsWith(".txt")).toList();
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Texts to look for, in every coding, by their first four bytes. */
    private static final class Searched {

        private final Map<Integer, List<byte[]>> byBeginning = new HashMap<>();
        private final Map<byte[], String> names = new HashMap<>();
        private final boolean[] beginnings = new boolean[1 << 16];
        private int texts;

        void add(String text) {
            if (text == null) {
                return;
            }
            texts++;
            for (Charset coding : CODINGS) {
                byte[] bytes = text.getBytes(coding);
                byBeginning.computeIfAbsent(four(bytes, 0), beginning -> new ArrayList<>()).add(bytes);
                beginnings[four(bytes, 0) >>> 16] = true;
                names.put(bytes, text);
            }
        }

        private static int four(byte[] bytes, int at) {
            return (bytes[at] & 0xFF) << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
        }

        TreeSet<String> in(Path file) throws IOException {
            TreeSet<String> found = new TreeSet<>();
            byte[] content = Files.readAllBytes(file);
            for (int at = 0; at + 4 <= content.length; at++) {
                int four = four(content, at);
                if (beginnings[four >>> 16]) {
                    for (byte[] text : byBeginning.getOrDefault(four, List.of())) {
                        if (at + text.length <= content.length && Arrays.equals(content, at, at + text.length, text, 0, text.length)) {
                            found.add(names.get(text));
                        }
                    }
                }
            }
            return found;
        }
    }
}
