package org.jielin.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts of papers, each as a chain: a character is drawn with the first font that has it. On Windows the system's
 * FangSong and SimHei come first and SimSun-ExtB helps with rare characters; the bundled font ends every chain.
 */
final class PaperFonts {

    private static final List<String> BODY = List.of("simfang.ttf", "simsunb.ttf");
    private static final List<String> HEADING = List.of("simhei.ttf", "simsunb.ttf");
    private static final PaperFonts SYSTEM = new PaperFonts(windowsFolder(System.getenv()));

    private final List<BaseFont> body;
    private final List<BaseFont> heading;

    /** @param systemFonts folder of the system's fonts; it need not exist */
    PaperFonts(Path systemFonts) {
        body = chain(systemFonts, BODY, "/fonts/JielinSans-Regular.ttf");
        heading = chain(systemFonts, HEADING, "/fonts/JielinSans-Bold.ttf");
    }

    static PaperFonts system() {
        return SYSTEM;
    }

    static Path windowsFolder(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("WINDIR", "/nowhere"), "Fonts");
    }

    private static List<BaseFont> chain(Path folder, List<String> files, String bundled) {
        try {
            List<BaseFont> chain = new ArrayList<>();
            for (String file : files) {
                Path path = folder.resolve(file);
                if (Files.isReadable(path)) {
                    chain.add(BaseFont.createFont(path.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED));
                }
            }
            try (InputStream in = PaperFonts.class.getResourceAsStream(bundled)) {
                chain.add(BaseFont.createFont(bundled.substring(bundled.lastIndexOf('/') + 1), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true,
                        in.readAllBytes(), null));
            }
            return List.copyOf(chain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<BaseFont> body() {
        return body;
    }

    List<BaseFont> heading() {
        return heading;
    }

    /** The first font of a chain that has the character; the last one when none has. */
    static BaseFont having(List<BaseFont> chain, int character) {
        return chain.stream().filter(font -> font.charExists(character)).findFirst().orElse(chain.getLast());
    }
}
