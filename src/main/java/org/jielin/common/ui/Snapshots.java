package org.jielin.common.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of the window. */
public final class Snapshots {

    private Snapshots() {
    }

    /** Writes what a scene shows as a PNG; to be called on the screen's thread. */
    public static void write(Scene scene, Path file) {
        WritableImage image = scene.snapshot(null);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
