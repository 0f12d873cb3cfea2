package org.jielin.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jielin.common.db.Access;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.DataFailure;
import org.jielin.common.db.History;
import org.jielin.common.db.Right;
import org.jielin.common.db.Verification.Damage;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.jielin.document.Exports;
import org.jielin.office.OfficeSettingDao;
import org.jielin.resident.ResidentSamples;
import org.jielin.resident.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsTest extends DaoTest {

    @TempDir
    Path office;
    @TempDir
    Path elsewhere;
    private Attachments attachments;
    private AttachedTo elder;

    @BeforeEach
    void begin() {
        ResidentSamples samples = new ResidentSamples(database);
        long unit = samples.unit(samples.entrance(samples.estate("金柳苑"), "", "1号"), "101");
        elder = AttachedTo.person(samples.resident(unit, "沙秀英", Sex.FEMALE, TODAY.minusYears(80)), "沙秀英");
        attachments = new Attachments(database, office, CLOCK);
    }

    private Attachment added(String name, byte[] content) {
        long id = attachments.add(elder, name, content);
        return attachments.of(elder).stream().filter(each -> each.id() == id).findFirst().orElseThrow();
    }

    private Path file(Attachment attachment) {
        return office.resolve("attachments").resolve(attachment.storedName());
    }

    private List<Damage> damages() {
        return AttachmentCheck.run(database, AttachmentFiles.in(office), Progress.NONE).damages();
    }

    @Test
    void whatWasAddedIsReadBackBitByBit() {
        byte[] jpeg = AttachmentSamples.jpeg(7);
        Attachment added = added("../身份证.jpg", jpeg);
        assertThat(added.name()).isEqualTo("身份证.jpg");
        assertThat(added.mediaType()).isEqualTo(MediaType.JPEG);
        assertThat(attachments.content(added)).isEqualTo(jpeg);
        assertThat(attachments.thumbnail(added)).startsWith((byte) 0xFF, (byte) 0xD8);
        assertThat(attachments.content(added("说明.txt", AttachmentSamples.text("说明")))).isEqualTo(AttachmentSamples.text("说明"));
        assertThat(damages()).isEmpty();
    }

    @Test
    void theFileHasARandomNameAndNothingInItIsReadable() throws IOException {
        byte[] text = AttachmentSamples.text("沙秀英的家庭情况".repeat(20));
        Attachment added = added("沙秀英.txt", text);
        try (Stream<Path> files = Files.list(office.resolve("attachments"))) {
            assertThat(files.map(file -> file.getFileName().toString())).singleElement().asString().matches("[0-9a-f]{32}");
        }
        String sealed = new String(Files.readAllBytes(file(added)), StandardCharsets.UTF_8);
        assertThat(sealed).doesNotContain("沙秀英", "家庭");
    }

    @Test
    void changedCutMissingAndSwappedFilesAreNeverShownAndEachIsTold() throws IOException {
        Attachment one = added("一.jpg", AttachmentSamples.jpeg(1));
        Attachment two = added("二.jpg", AttachmentSamples.jpeg(2));
        byte[] first = Files.readAllBytes(file(one));
        byte[] second = Files.readAllBytes(file(two));

        Files.write(file(one), second);
        refused(one, "attachment.damaged");
        assertThat(damages()).extracting(Damage::kind).containsExactly("attachment.swapped");
        assertThat(damages().getFirst().text()).contains("沙秀英").contains("一.jpg");

        Files.write(file(one), Arrays.copyOf(first, first.length - 1));
        refused(one, "attachment.damaged");
        assertThat(damages()).extracting(Damage::kind).containsExactly("attachment.changed");

        byte[] flipped = first.clone();
        flipped[first.length / 2] ^= 4;
        Files.write(file(one), flipped);
        refused(one, "attachment.damaged");
        assertThat(damages()).extracting(Damage::kind).containsExactly("attachment.changed");

        Files.delete(file(one));
        refused(one, "attachment.missing");
        assertThat(damages()).extracting(Damage::kind).containsExactly("attachment.missing");

        Files.write(file(one), first);
        assertThat(damages()).isEmpty();
    }

    private void refused(Attachment attachment, String key) {
        assertThatThrownBy(() -> attachments.content(attachment)).isInstanceOf(UserMessageException.class)
                .extracting(failure -> ((UserMessageException) failure).key()).isEqualTo(key);
    }

    @Test
    void deletedOnesComeBackWithTheirFiles() {
        Attachment added = added("照片.png", AttachmentSamples.picture("png", 40, 40, 3));
        attachments.delete(elder, added);
        assertThat(attachments.of(elder)).isEmpty();
        AttachmentFiles.in(office).sweep(AttachmentCheck.claimed(database), CLOCK.instant().plus(Duration.ofDays(400)));
        History history = new History(database);
        history.undo(history.steps(1).getFirst().id());
        assertThat(attachments.of(elder)).singleElement().satisfies(back -> assertThat(attachments.content(back)).isNotEmpty());
        attachments.delete(elder, added);
        attachments.restore(elder, added);
        assertThat(attachments.of(elder)).hasSize(1);
    }

    @Test
    void filesThatNobodyClaimsGoAfterThirtyDays() throws IOException {
        Attachment added = added("照片.jpg", AttachmentSamples.jpeg(3));
        Path orphan = office.resolve("attachments").resolve("0".repeat(32));
        Path foreign = office.resolve("attachments").resolve("说明.txt");
        for (Path file : List.of(orphan, foreign)) {
            Files.writeString(file, "x");
        }
        AttachmentFiles files = AttachmentFiles.in(office);
        assertThat(AttachmentCheck.run(database, files, Progress.NONE).unclaimed()).isEqualTo(1);
        for (Path file : List.of(orphan, foreign, file(added))) {
            Files.setLastModifiedTime(file, FileTime.from(CLOCK.instant().minus(Duration.ofDays(29))));
        }
        files.sweep(AttachmentCheck.claimed(database), CLOCK.instant());
        assertThat(orphan).exists();
        files.sweep(AttachmentCheck.claimed(database), CLOCK.instant().plus(Duration.ofDays(2)));
        assertThat(orphan).doesNotExist();
        assertThat(foreign).exists();
        assertThat(file(added)).exists();
    }

    @Test
    void tooLargeFilesAreRefusedByTheOfficesOwnLimit() {
        database.write(new Act("office.attachmentSize", "1"), daos -> {
            daos.get(OfficeSettingDao.class).set("attachment.megabytes", "1");
            return null;
        });
        assertThatThrownBy(() -> attachments.add(elder, "大.txt", new byte[(1 << 20) + 1])).isInstanceOf(UserMessageException.class).hasMessageContaining("1 MB");
        assertThat(attachments.mostMegabytes()).isEqualTo(1);
    }

    @Test
    void anAttachmentBelongsToExactlyOneRecord() {
        Attachment one = added("一.jpg", AttachmentSamples.jpeg(1));
        for (Long unit : Arrays.asList(null, 1L)) {
            Attachment wrong = new Attachment(0, unit == null ? null : elder.id(), unit, null, null, null, "二", MediaType.JPEG, 1, "", "1".repeat(32), "k",
                    one.addedAt(), "", "", null, 0);
            assertThatThrownBy(() -> database.write(new Act("resident.attach", ""), daos -> daos.get(AttachmentDao.class).insert(wrong)))
                    .isInstanceOf(DataFailure.class);
        }
    }

    @Test
    void whoMaySeeNothingSensitiveKnowsOnlyThatThereIsOne() {
        added("身份证.jpg", AttachmentSamples.jpeg(1));
        Access few = new Access(null, "看", Set.of(Right.SEE_RESIDENTS, Right.EXPORT), null, null);
        Attachments blind = new Attachments(database.as(few), office, CLOCK);
        Attachment seen = blind.of(elder).getFirst();
        assertThat(seen.name() + seen.note() + seen.sealKey()).isEmpty();
        assertThatThrownBy(() -> blind.content(seen)).isInstanceOf(UserMessageException.class);
        assertThatThrownBy(() -> blind.thumbnail(seen)).isInstanceOf(UserMessageException.class);
        assertThatThrownBy(() -> blind.add(elder, "x.jpg", AttachmentSamples.jpeg(1))).isInstanceOf(UserMessageException.class);
    }

    @Test
    void copiesLeaveOnlyIntoTheChosenFolderAndAreLogged() throws IOException {
        Exports exports = Exports.of(database, CLOCK);
        byte[] jpeg = AttachmentSamples.jpeg(1);
        Attachment hostile = added("..\\..\\CON.jpg", jpeg);
        Path first = exports.saveAsItIs("材料", "JPEG", jpeg, "存档", elsewhere, hostile.copyName());
        Path second = exports.saveAsItIs("材料", "JPEG", jpeg, "存档", elsewhere, hostile.copyName());
        assertThat(List.of(first, second)).allMatch(path -> path.getParent().equals(elsewhere.toAbsolutePath().normalize())).doesNotHaveDuplicates();
        assertThat(Files.readAllBytes(second)).isEqualTo(jpeg);
        assertThatThrownBy(() -> exports.saveAsItIs("材料", "JPEG", jpeg, "存档", elsewhere, "../x.jpg")).isInstanceOf(UserMessageException.class);
        assertThatThrownBy(() -> exports.saveAsItIs("材料", "JPEG", jpeg, " ", elsewhere, "x.jpg")).isInstanceOf(UserMessageException.class);
    }

    @Test
    void lookingIsToldToTheAudit() {
        Attachment added = added("身份证.jpg", AttachmentSamples.jpeg(1));
        long before = database.auditHead().id();
        attachments.content(added);
        assertThat(database.auditHead().id()).isEqualTo(before + 1);
    }
}
