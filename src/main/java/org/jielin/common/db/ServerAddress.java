package org.jielin.common.db;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.jielin.common.text.UserMessageException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where on which server an office lies, from the file {@code office.server} in its folder. Only these parts reach the driver,
 * never the text of the file: a property of the driver can name a class to load, a file to write or a weaker cipher.
 */
public record ServerAddress(String host, int port, String database, String schema, String user, String application) {

    private static final String NAME = "office.server";
    private static final String SCHEME = "jdbc:postgresql:";
    private static final String SCHEMA = "currentSchema";
    private static final String APPLICATION = "ApplicationName";
    /** The file has two lines; whatever is larger is another's. */
    private static final long LARGEST = 4096;
    private static final int USUAL_PORT = 5432;
    private static final int CONNECT_SECONDS = 10;

    public static boolean in(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /**
     * The address that a folder's file names.
     *
     * @throws UserMessageException when the file can't be read, or says something else than it may
     */
    public static ServerAddress of(Path folder) {
        Path file = folder.resolve(NAME);
        Properties read = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            if (Files.size(file) > LARGEST) {
                throw new UserMessageException("office.server.file", file);
            }
            read.load(text);
            refuseOthers(file, read.stringPropertyNames(), Set.of("url", "user"));
            return parse(file, read.getProperty("url", ""), read.getProperty("user", ""));
        } catch (IOException | IllegalArgumentException | URISyntaxException e) {
            throw new UserMessageException("office.server.file", file);
        }
    }

    private static void refuseOthers(Path file, Set<String> named, Set<String> allowed) {
        named.stream().filter(name -> !allowed.contains(name)).sorted().findFirst().ifPresent(name -> {
            throw new UserMessageException("office.server.property", file, name);
        });
    }

    private static ServerAddress parse(Path file, String url, String user) throws URISyntaxException {
        require(url.startsWith(SCHEME + "//") && user.matches("[A-Za-z0-9_.-]{1,63}"));
        URI uri = new URI(url.substring("jdbc:".length()));
        Map<String, String> properties = properties(uri.getRawQuery());
        refuseOthers(file, properties.keySet(), Set.of(SCHEMA, APPLICATION));
        String schema = properties.getOrDefault(SCHEMA, "");
        String application = properties.getOrDefault(APPLICATION, "Jielin");
        require(uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null);
        require(uri.getRawPath().matches("/[A-Za-z0-9_-]{1,63}") && schema.matches("[a-z_][a-z0-9_]{0,62}") && application.matches("[A-Za-z0-9._-]{1,60}"));
        return new ServerAddress(uri.getHost(), uri.getPort() < 0 ? USUAL_PORT : uri.getPort(), uri.getRawPath().substring(1), schema, user, application);
    }

    private static Map<String, String> properties(String query) {
        Map<String, String> properties = new HashMap<>();
        for (String property : query == null ? new String[0] : query.split("&")) {
            String[] parts = property.split("=", 2);
            properties.put(parts[0], parts.length < 2 ? "" : parts[1]);
        }
        return properties;
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalArgumentException("not an address");
        }
    }

    /** Whether the server is this computer, by its plain names only: any other name could be made to lead elsewhere. */
    public boolean loopback() {
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** @param password null when the driver is to look into its own passfile */
    DataSource source(String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setCurrentSchema(schema);
        source.setApplicationName(application);
        source.setUser(user);
        source.setPassword(password);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setGssEncMode("disable");
        if (!loopback()) {
            source.setSslMode("verify-full");
        }
        return source;
    }
}
