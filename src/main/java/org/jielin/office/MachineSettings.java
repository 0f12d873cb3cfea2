package org.jielin.office;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * What this computer's user chose: the last office, the size of text, light or dark. Kept outside the office's file.
 *
 * @param lastOffice folder of the office that was open last; null at first
 * @param textPercent 100 to 150
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MachineSettings(String lastOffice, int textPercent, boolean dark) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "settings.json";
    private static final MachineSettings DEFAULT = new MachineSettings(null, 100, false);

    public MachineSettings {
        textPercent = Math.clamp(textPercent, 100, 150);
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

    public MachineSettings withLastOffice(Path office) {
        return new MachineSettings(office.toString(), textPercent, dark);
    }

    public MachineSettings withLook(int percent, boolean isDark) {
        return new MachineSettings(lastOffice, percent, isDark);
    }
}
