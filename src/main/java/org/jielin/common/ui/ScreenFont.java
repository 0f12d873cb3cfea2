package org.jielin.common.ui;

import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;

/**
 * The one font family of the screens. JavaFX's style sheets take no list of families, so the choice is made here, once:
 * the system's own Chinese font where there is one, the bundled one elsewhere.
 */
public final class ScreenFont {

    private static final List<String> PREFERRED = List.of("Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC");
    private static final String BUNDLED = "Jielin Sans";

    private ScreenFont() {
    }

    /** Loads the bundled font and tells the family to use. */
    public static String choose() {
        for (String file : List.of("/fonts/JielinSans-Regular.ttf", "/fonts/JielinSans-Bold.ttf")) {
            Font.loadFont(ScreenFont.class.getResource(file).toExternalForm(), 15);
        }
        return choose(Set.copyOf(Font.getFamilies()));
    }

    static String choose(Set<String> families) {
        return PREFERRED.stream().filter(families::contains).findFirst().orElse(BUNDLED);
    }
}
