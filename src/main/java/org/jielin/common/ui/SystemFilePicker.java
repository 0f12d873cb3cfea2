package org.jielin.common.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The choosers of the operating system. They begin where the last file was. */
public final class SystemFilePicker implements FilePicker {

    private final Supplier<Window> window;
    private File lastFolder;

    public SystemFilePicker(Supplier<Window> window) {
        this.window = window;
    }

    @Override
    public List<Path> open(String title, String kindLabel, List<String> endings) {
        List<File> files = chooser(title, kindLabel, endings).showOpenMultipleDialog(window.get());
        if (files == null) {
            return List.of();
        }
        lastFolder = files.getFirst().getParentFile();
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, String kindLabel, List<String> endings) {
        FileChooser chooser = chooser(title, kindLabel, endings);
        chooser.setInitialFileName(suggestedName);
        File file = chooser.showSaveDialog(window.get());
        if (file != null) {
            lastFolder = file.getParentFile();
        }
        return Optional.ofNullable(file).map(File::toPath);
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(window.get())).map(File::toPath);
    }

    private FileChooser chooser(String title, String kindLabel, List<String> endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kindLabel, endings));
        if (lastFolder != null && lastFolder.isDirectory()) {
            chooser.setInitialDirectory(lastFolder);
        }
        return chooser;
    }
}
