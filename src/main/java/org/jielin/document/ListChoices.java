package org.jielin.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Remembers on this computer how each list was let out the last time. What can't be read or written is forgotten. */
public final class ListChoices {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "lists.json";

    private final Path folder;

    /** @param folder this user's own on this computer */
    public ListChoices(Path folder) {
        this.folder = folder;
    }

    Optional<ListChoice> of(String list) {
        return Optional.ofNullable(all().get(list));
    }

    void remember(String list, ListChoice choice) {
        Map<String, ListChoice> all = all();
        if (list.isEmpty() || choice.equals(all.put(list, choice))) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve(FILE + ".new");
            JSON.writeValue(fresh.toFile(), all);
            Files.move(fresh, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException notRemembered) {
            return;
        }
    }

    private Map<String, ListChoice> all() {
        try {
            return JSON.readValue(folder.resolve(FILE).toFile(), new TypeReference<TreeMap<String, ListChoice>>() {
            });
        } catch (IOException none) {
            return new TreeMap<>();
        }
    }
}
