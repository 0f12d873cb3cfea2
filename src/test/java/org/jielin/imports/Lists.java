package org.jielin.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.TestOffice;
import org.jielin.common.text.IdNumber;
import org.jielin.common.ui.Progress;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An office into which small lists are read, with and without accepted proposals. */
abstract class Lists {

    @TempDir
    Path folder;
    Database database;
    ImportService imports;

    @BeforeEach
    void openOffice() {
        database = TestOffice.create(folder.resolve("office"));
        imports = new ImportService(database, DaoTest.CLOCK);
    }

    @AfterEach
    void closeOffice() {
        database.close();
    }

    static String id(String birth, int sequence) {
        String seventeen = "310104" + birth + sequence;
        return seventeen + IdNumber.checkCharacter(seventeen);
    }

    Path list(String name, String... lines) {
        try {
            return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    ImportReport read(Path... files) {
        return imports.run(List.of(files), ImportOptions.AUTO, Progress.NONE).getFirst();
    }

    ImportReport trial(Path... files) {
        return imports.run(List.of(files), ImportOptions.AUTO.dry(), Progress.NONE).getFirst();
    }

    /** Reads the files after the first of them was tried and what was chosen of its findings accepted. */
    ImportReport readAccepting(Function<Finding, Mend.Choice> choose, Path... files) {
        ImportReport tried = trial(files);
        Decisions decisions = Decisions.NONE;
        for (Finding finding : tried.findings()) {
            Mend.Choice choice = choose.apply(finding);
            decisions = choice == null ? decisions : decisions.with(tried.file(), finding, choice);
        }
        return imports.run(List.of(files), ImportOptions.AUTO.deciding(decisions), Progress.NONE).getFirst();
    }

    /** The choice of a finding of that kind by its value. */
    static Function<Finding, Mend.Choice> choosing(FindingCode code, String value) {
        return finding -> finding.code() != code ? null
                : finding.mend().choices().stream().filter(choice -> choice.value().equals(value)).findFirst().orElseThrow();
    }

    static Finding only(ImportReport report) {
        if (report.findings().size() != 1) {
            throw new AssertionError("not one finding: " + report.findings());
        }
        return report.findings().getFirst();
    }

    Person person(String name) {
        List<Person> found = database.reader(PersonDao.class).all().stream().filter(person -> person.name().equals(name)).toList();
        if (found.size() != 1) {
            throw new AssertionError("not one " + name + ": " + found);
        }
        return found.getFirst();
    }
}
