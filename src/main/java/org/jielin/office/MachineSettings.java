package org.jielin.office;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What this computer's user chose: the last office, the size of text, light or dark. Kept outside the office's file.
 *
 * @param lastOffice folder of the office that was open last; null at first
 * @param textPercent 100 to 150
 * @param offices by folder, what is known of each that was open here
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MachineSettings(String lastOffice, int textPercent, boolean dark, Map<String, Known> offices) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "settings.json";
    private static final MachineSettings DEFAULT = new MachineSettings(null, 100, false, Map.of());

    public MachineSettings {
        textPercent = Math.clamp(textPercent, 100, 150);
        offices = offices == null ? Map.of() : Map.copyOf(offices);
    }

    /** The folder for this user's own data: {@code %LOCALAPPDATA%\Jielin} on Windows, {@code ~/.jielin} elsewhere. */
    public static Path folder(Map<String, String> environment, String home) {
        String local = environment.get("LOCALAPPDATA");
        return local == null || local.isBlank() ? Path.of(home, ".jielin") : Path.of(local, "Jielin");
    }

    /** The saved settings; the defaults when there are none or they can't be read. */
    public static MachineSettings read(Path folder) {
        try {
            return JSON.readValue(folder.resolve(FILE).toFile(), MachineSettings.class);
        } catch (IOException e) {
            return DEFAULT;
        }
    }

    /** Writes beside the old file and moves over it, so that a cut leaves one of the two whole. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path fresh = folder.resolve(FILE + ".new");
        JSON.writeValue(fresh.toFile(), this);
        Files.move(fresh, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Remembers the office that was opened, and as whom: never the password. */
    public MachineSettings opened(Path office, String login) {
        return with(office.toString(), office, new Known(login, known(office).secondPlace()));
    }

    /** Remembers where an office's second backups lie, for the day when the office itself can't tell. */
    public MachineSettings withSecondPlace(Path office, String place) {
        return with(lastOffice, office, new Known(known(office).login(), place));
    }

    private MachineSettings with(String last, Path office, Known known) {
        Map<String, Known> changed = new HashMap<>(offices);
        changed.put(office.toString(), known);
        return new MachineSettings(last, textPercent, dark, changed);
    }

    public MachineSettings withLook(int percent, boolean isDark) {
        return new MachineSettings(lastOffice, percent, isDark, offices);
    }

    private Known known(Path office) {
        return offices.getOrDefault(office.toAbsolutePath().normalize().toString(), new Known("", ""));
    }

    /** Who logged in to an office the last time; empty when nobody did. */
    public String login(Path office) {
        return known(office).login();
    }

    public Optional<Path> secondPlace(Path office) {
        return known(office).secondPlace().isEmpty() ? Optional.empty() : Optional.of(Path.of(known(office).secondPlace()));
    }

    /** What is remembered of one office; empty where nothing is. */
    public record Known(String login, String secondPlace) {

        public Known {
            login = login == null ? "" : login;
            secondPlace = secondPlace == null ? "" : secondPlace;
        }
    }
}
