package org.jielin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.lingala.zip4j.ZipFile;
import org.jielin.backup.Backups;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.TestPostgres;
import org.jielin.common.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line's contract. */
class CommandLineProgramTest {

    @TempDir
    Path folder;
    private final Map<String, String> environment = new HashMap<>(Map.of("JIELIN_ACCOUNT", "wang", "JIELIN_PASSWORD", "一句好记的话"));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--office")) {
            all.addAll(0, List.of("--office", folder.resolve("office").toString()));
        }
        return CommandLineProgram.run(DaoTest.CLOCK, environment, new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private static String sample(String name) {
        return Path.of("assets/sample-office", name).toString();
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(name).toFile());
    }

    @Test
    void theOfficesMonthFromSpreadsheetsToPaper() throws IOException {
        String file = folder.resolve("out").toString();
        assertThat(run("init", "--name", "测试居委会")).isZero();
        assertThat(run("import", sample("独居高龄老人花名册.xls"), sample("安澜花园人口信息.csv"), sample("居民花名册-金柳苑.xlsx"), sample("志愿者登记表.xlsx"),
                sample("调解登记簿.xlsx"), "--report", file + ".json")).isZero();
        JsonNode reports = json("out.json");
        assertThat(reports).hasSize(5);
        assertThat(reports.get(0).get("kind").asText()).isEqualTo("elders");
        assertThat(reports.get(2).get("households").asInt()).isEqualTo(1190);
        assertThat(reports.get(2).get("findings").get(0).fieldNames()).toIterable().containsExactly("sheet", "row", "column", "code", "message", "proposal",
                "original", "reason", "mend", "accepted");
        assertThat(run("pair", "--accept", "--out", folder.resolve("pairs.json").toString())).isZero();
        assertThat(json("pairs.json").get("chosen")).hasSize(320);
        assertThat(run("visits", "plan", "--from", "2026-12-01", "--to", "2026-12-31")).isZero();
        assertThat(run("roster", "--from", "2026-12-01", "--to", "2026-12-03", "--out", folder.resolve("roster.pdf").toString())).isZero();
        assertThat(run("roster", "--from", "2026-12-01", "--to", "2026-12-03", "--out", folder.resolve("roster.xlsx").toString())).isZero();
        assertThat(run("case", "export", "〔2026〕示范人调字第96号", "--out", folder.resolve("cases").toString())).isZero();
        assertThat(folder.resolve("cases")).isDirectoryContaining(path -> path.toString().endsWith(".docx"));
        assertThat(run("stats", "--as-of", "2026-12-02", "--out", folder.resolve("stats.json").toString())).isZero();
        JsonNode stats = json("stats.json");
        assertThat(stats.fieldNames()).toIterable().containsExactly("households", "residents", "elders60", "elders80", "livingAlone", "pairings", "visits",
                "cases", "hazards", "lifts");
        assertThat(stats.get("residents").asInt()).isEqualTo(4650);
        assertThat(stats.get("pairings").asInt()).isEqualTo(320);
        assertThat(stats.get("visits").get("due").asInt()).isPositive();
        assertThat(stats.get("visits").get("overdue").asInt()).isPositive();
        assertThat(Files.size(folder.resolve("roster.pdf"))).isPositive();
        assertThat(run("roster", "--from", "2026-12-01", "--to", "2026-12-03", "--preset", "poster", "--purpose", "张贴", "--out", file + ".csv")).isZero();
        assertThat(Files.readString(folder.resolve("out.csv"))).contains("**").doesNotContain("电话", "室号");
        environment.put(ExportOptions.PASSWORD, "秘密秘密秘密秘密");
        assertThat(run("roster", "--from", "2026-12-01", "--to", "2026-12-03", "--out", file + ".csv")).isZero();
        assertThat(new ZipFile(folder.resolve("out.csv.zip").toFile()).isEncrypted()).isTrue();
        assertThat(out.toString().strip()).endsWith("out.csv.zip");
        assertThat(run("case", "export", "〔2026〕示范人调字第96号", "--preset", "internal", "--out", folder.resolve("locked").toString())).isZero();
        assertThat(folder.resolve("locked")).isDirectoryContaining(path -> path.toString().endsWith(".docx"));
        environment.put(ExportOptions.PASSWORD, "short");
        assertThat(run("roster", "--from", "2026-12-01", "--to", "2026-12-03", "--out", file + ".pdf")).isEqualTo(1);
        assertThat(folder.resolve("out.pdf")).doesNotExist();
    }

    @Test
    void refusedInputIsOneSentenceAndExitOne() throws IOException {
        assertThat(run("stats", "--out", folder.resolve("x.json").toString())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(run("init", "--name", "测试居委会")).isZero();
        assertThat(run("init", "--name", "测试居委会")).isEqualTo(1);
        Path broken = Files.writeString(folder.resolve("broken.xlsx"), "no spreadsheet");
        assertThat(run("import", broken.toString())).isEqualTo(1);
        assertThat(run("case", "export", "9999", "--out", folder.toString())).isEqualTo(1);
        assertThat(run("visits", "plan", "--from", "2026-12-31", "--to", "2026-12-01")).isEqualTo(1);
    }

    @Test
    void anOfficeOnAServerIsMadeFilledAndCheckedWithoutACode() throws IOException {
        Path office = Files.createDirectories(folder.resolve("office"));
        Files.writeString(office.resolve("office.server"), "url=jdbc:postgresql://localhost:%d/postgres?currentSchema=%s%nuser=postgres%n"
                .formatted(TestPostgres.port(), TestPostgres.emptySchema()));
        assertThat(run("init", "--name", "测试居委会")).isZero();
        assertThat(out.toString()).contains(Messages.text("cli.recovery.server"));
        assertThat(run("import", sample("独居高龄老人花名册.xls"))).isZero();
        assertThat(run("verify")).isZero();
        assertThat(run("backup")).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo(Messages.text("backup.server"));
    }

    private String recoveryCode() throws IOException {
        return Files.readString(folder.resolve("code.txt")).strip();
    }

    @Test
    void anOfficeOpensWithItsPasswordOrItsRecoveryCodeOnly() throws IOException {
        assertThat(run("init", "--name", "测试居委会", "--recovery", folder.resolve("code.txt").toString())).isZero();
        assertThat(out.toString()).doesNotContain(recoveryCode());
        String stats = folder.resolve("stats.json").toString();
        assertThat(run("stats", "--out", stats)).isZero();
        environment.put("JIELIN_PASSWORD", "不是这句话");
        assertThat(run("stats", "--out", stats)).isEqualTo(1);
        environment.put("JIELIN_PASSWORD", recoveryCode());
        environment.put("JIELIN_ACCOUNT", "");
        assertThat(run("stats", "--out", stats)).isZero();
        environment.clear();
        assertThat(run("stats", "--out", stats)).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(2);
    }

    @Test
    void backupsAreRestoredElsewhereAndChecked() throws IOException {
        assertThat(run("init", "--name", "测试居委会", "--recovery", folder.resolve("code.txt").toString())).isZero();
        assertThat(run("import", sample("隐患排查台账.xlsx"))).isZero();
        assertThat(run("backup", "--to", folder.resolve("stick").toString())).isZero();
        Path backup = Backups.in(folder.resolve("stick")).getFirst().file();
        assertThat(run("restore", backup.toString(), "--rehearse")).isZero();
        assertThat(run("verify")).isZero();
        assertThat(run("--office", folder.resolve("other").toString(), "restore", backup.toString())).isZero();
        assertThat(run("--office", folder.resolve("other").toString(), "verify")).isZero();
        assertThat(run("--office", folder.resolve("other").toString(), "stats", "--out", folder.resolve("stats.json").toString())).isZero();
        assertThat(json("stats.json").get("hazards").get("byState").toString()).contains(":");
        byte[] cut = Arrays.copyOf(Files.readAllBytes(backup), (int) Files.size(backup) - 100);
        Files.write(backup, cut);
        assertThat(run("restore", backup.toString(), "--rehearse")).isEqualTo(1);
        assertThat(run("--office", folder.resolve("third").toString(), "restore", backup.toString())).isEqualTo(1);
        assertThat(run("verify")).isZero();
    }

    @Test
    void wrongUsageIsExitTwo() {
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(run("stats")).isEqualTo(2);
        assertThat(run("import", "x.xlsx", "--kind", "cats")).isEqualTo(2);
        assertThat(run("visits")).isEqualTo(2);
        assertThat(run("roster", "--from", "2026-12-01", "--to", "2026-12-03", "--preset", "everything", "--out", "x.pdf")).isEqualTo(2);
    }
}
