package org.jielin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Progress;
import org.jielin.imports.ImportOptions;
import org.jielin.imports.ImportReport;
import org.jielin.imports.ImportService;
import org.jielin.office.Credentials;
import org.jielin.office.Office;
import org.jielin.office.Offices;
import org.jielin.office.WelcomeController.SampleSource;

/** The sample office: made from the seven spreadsheets that come with the program, the way any office is. */
public final class SampleOffice implements SampleSource {

    /** The sample office holds nobody's life, so its account is in the manual. */
    private static final Credentials KNOWN = new Credentials("sample", "jielin-sample".toCharArray());

    private final Offices offices;
    private final Clock clock;
    private final Path folder;

    /** @param machineFolder this user's own folder, in which the sample office lies */
    public SampleOffice(Offices offices, Clock clock, Path machineFolder) {
        this.offices = offices;
        this.clock = clock;
        this.folder = machineFolder.resolve("sample-office");
    }

    @Override
    public Office open() {
        return switch (offices.state(folder)) {
            case ENCRYPTED, SERVER -> offices.open(folder, KNOWN, Progress.NONE);
            case PLAIN -> offices.encrypt(folder, KNOWN, Progress.NONE).office();
            case NONE -> {
                Office office = create(folder);
                read(office, folder.resolve("spreadsheets"));
                yield office;
            }
        };
    }

    @Override
    public Optional<String> password(Path place) {
        return place.toAbsolutePath().normalize().equals(folder.toAbsolutePath().normalize())
                ? Optional.of(Messages.text("login.sample", KNOWN.login(), new String(KNOWN.password()))) : Optional.empty();
    }

    /** An empty office with the account that everybody knows. */
    public Office create(Path place) {
        return offices.create(place, Messages.text("welcome.sample.name"), KNOWN).office();
    }

    /** Puts the spreadsheets into a folder and reads them into the office. */
    public List<ImportReport> read(Office office, Path spreadsheets) {
        return new ImportService(office.database(), clock).run(copy(spreadsheets), ImportOptions.AUTO, Progress.NONE);
    }

    private static List<Path> copy(Path target) {
        try (InputStream index = SampleOffice.class.getResourceAsStream("/sample-office/index.txt")) {
            Files.createDirectories(target);
            List<Path> files = new ArrayList<>();
            for (String name : new String(index.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                try (InputStream in = SampleOffice.class.getResourceAsStream("/sample-office/" + name)) {
                    Files.copy(in, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
                files.add(target.resolve(name));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
