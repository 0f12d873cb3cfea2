package org.jielin.common.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jielin.common.text.UserMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What the file with a server's address may say, and what is told when the server can't be used. */
class ServerAddressTest {

    private static final String CITY = "jdbc:postgresql://db.example.org:5433/city?currentSchema=committee_7";

    @TempDir
    Path folder;

    private ServerAddress read(String... lines) throws IOException {
        Files.writeString(folder.resolve("office.server"), String.join("\n", lines));
        return ServerAddress.of(folder);
    }

    private void refused(String key, String... lines) {
        assertThatThrownBy(() -> read(lines)).isInstanceOfSatisfying(UserMessageException.class, said -> assertThat(said.key()).isEqualTo(key));
    }

    @Test
    void theDriverGetsTheParts() throws IOException {
        ServerAddress address = read("url=" + CITY + "&ApplicationName=office", "user=committee_7");
        assertThat(address).isEqualTo(new ServerAddress("db.example.org", 5433, "city", "committee_7", "committee_7", "office"));
        PGSimpleDataSource source = (PGSimpleDataSource) address.source(null);
        assertThat(source.getSslMode()).isEqualTo("verify-full");
        assertThat(source.getURL()).startsWith("jdbc:postgresql://db.example.org:5433/city?").contains("currentSchema=committee_7", "sslmode=verify-full")
                .doesNotContain("password");
    }

    @ParameterizedTest
    @CsvSource({"localhost,true", "127.0.0.1,true", "[::1],true", "[::ffff:127.0.0.1],false", "localhost.example.org,false", "10.0.0.5,false"})
    void onlyThisComputerGoesWithoutCertificate(String host, boolean loopback) throws IOException {
        ServerAddress address = read("url=jdbc:postgresql://" + host + "/city?currentSchema=committee_7", "user=committee_7");
        assertThat(address.loopback()).isEqualTo(loopback);
        PGSimpleDataSource source = (PGSimpleDataSource) address.source(null);
        assertThat(source.getSslMode()).isEqualTo(loopback ? null : "verify-full");
        assertThat(source.getURL()).startsWith("jdbc:postgresql://" + host + ":5432/city?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socketFactory=a.B", "sslfactory=org.postgresql.ssl.NonValidatingFactory", "sslmode=disable", "loggerFile=/tmp/x",
        "authenticationPluginClassName=a.B", "password=x", "user=postgres", "options=-c%20search_path=x", "%73ocketFactory=a.B", "currentschema=x"})
    void otherPropertiesOfTheDriverAreRefused(String property) {
        refused("office.server.property", "url=" + CITY + "&" + property, "user=committee_7");
    }

    @Test
    void theFileHoldsNoPassword() {
        refused("office.server.property", "url=" + CITY, "user=committee_7", "password=x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:x", "jdbc:postgresql://127.1/city?currentSchema=x", "jdbc:postgresql:city", "jdbc:postgresql://db.example.org/city", "", "jdbc:postgresql://a,b/city?currentSchema=x",
        "jdbc:postgresql://me:secret@db.example.org/city?currentSchema=x", "jdbc:postgresql://db.example.org/?currentSchema=x",
        "jdbc:postgresql://db.example.org/city?currentSchema=a,public", "jdbc:postgresql://db.example.org/city%3Fx?currentSchema=a"})
    void otherAddressesAreRefused(String url) {
        refused("office.server.file", "url=" + url, "user=committee_7");
        refused("office.server.file", "url=" + CITY);
    }

    @ParameterizedTest
    @CsvSource({"28P01,office.server.password", "28000,office.server.password", "3D000,office.server.missing", "08001,office.server.unreachable",
        "08004,office.server.rejected", "08006,office.server.certificate", ",office.server.unreachable"})
    void eachRefusalIsASentence(String state, String key) throws IOException {
        ServerAddress address = read("url=" + CITY, "user=committee_7");
        assertThat(ServerFailure.of(address, new SQLException("select secret", state)).key()).isEqualTo(key);
    }
}
