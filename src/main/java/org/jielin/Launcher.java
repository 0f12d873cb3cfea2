package org.jielin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import org.jielin.cli.CommandLineProgram;
import org.jielin.cli.Tour;
import org.jielin.imports.sheet.SheetChild;

/** Where the program starts: without arguments the desktop, with a subcommand the command line. */
public final class Launcher {

    private Launcher() {
    }

    public static void main(String[] arguments) throws IOException {
        if (SheetChild.asked(arguments)) {
            SheetChild.main(arguments);
            return;
        }
        // The screens are Chinese whatever the system speaks, and so are the calendars and dates that JavaFX writes.
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        new PrivateTemp(App.machineFolder()).use();
        System.setProperty("jielin.logs", App.machineFolder().resolve("logs").toString());
        if (arguments.length > 0) {
            System.exit(CommandLineProgram.run(arguments));
        }
        if (noDisplay(System.getProperty("os.name"), System.getenv())) {
            System.exit(Tour.run(Path.of(System.getProperty("jielin.tour", "jielin-tour"))));
        }
        Application.launch(App.class, arguments);
    }

    /** Whether this is a Linux machine with neither an X nor a Wayland display. */
    static boolean noDisplay(String system, Map<String, String> environment) {
        return system.toLowerCase(Locale.ROOT).contains("linux") && environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
