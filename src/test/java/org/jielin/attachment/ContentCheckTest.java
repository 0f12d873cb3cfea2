package org.jielin.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jielin.common.text.UserMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCheckTest {

    @Test
    void everyKindIsKnownByItsContent() {
        assertThat(ContentCheck.of(AttachmentSamples.jpeg(1))).isEqualTo(MediaType.JPEG);
        assertThat(ContentCheck.of(AttachmentSamples.picture("png", 30, 20, 1))).isEqualTo(MediaType.PNG);
        assertThat(ContentCheck.of(AttachmentSamples.text("%PDF-1.7\n1 0 obj\ntrailer\n%%EOF\n"))).isEqualTo(MediaType.PDF);
        assertThat(ContentCheck.of(AttachmentSamples.archive("[Content_Types].xml", "word/document.xml"))).isEqualTo(MediaType.DOCX);
        assertThat(ContentCheck.of(AttachmentSamples.archive("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(MediaType.XLSX);
        assertThat(ContentCheck.of(AttachmentSamples.text("家庭情况说明\n一、二"))).isEqualTo(MediaType.TEXT);
        assertThat(ContentCheck.of("家庭情况说明".getBytes(Charset.forName("GB18030")))).isEqualTo(MediaType.TEXT);
    }

    private static void refused(byte[] content, String key) {
        assertThatThrownBy(() -> ContentCheck.of(content)).isInstanceOf(UserMessageException.class).extracting(failure -> ((UserMessageException) failure).key())
                .isEqualTo(key);
    }

    @Test
    void whatIsNoneOfThemIsRefused() {
        refused(new byte[0], "attachment.empty");
        refused(new byte[] {'M', 'Z', 0, 3, 0, 0}, "attachment.type");
        refused(AttachmentSamples.text("%PDF-1.7\nhalf a file"), "attachment.type");
        refused(AttachmentSamples.archive("classes.dex", "AndroidManifest.xml"), "attachment.type");
        refused(AttachmentSamples.archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "attachment.type");
        byte[] docx = AttachmentSamples.archive("[Content_Types].xml", "word/document.xml");
        refused(Arrays.copyOf(docx, docx.length / 2), "attachment.type");
        refused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, 0, 0}, "attachment.picture");
    }

    @Test
    void aPictureThatClaimsToBeHugeIsRefusedBeforeItIsDecoded() {
        refused(AttachmentSamples.claimedPng(50_000, 50_000), "attachment.picture.large");
        refused(AttachmentSamples.claimedPng(20_000, 20_000), "attachment.picture.large");
        refused(AttachmentSamples.claimedPng(Integer.MAX_VALUE, 1), "attachment.picture.large");
    }

    @Test
    void largePicturesAreDecodedSmall() {
        BufferedImage small = Pictures.decoded(AttachmentSamples.picture("jpeg", 3000, 1500, 1), MediaType.JPEG, 240);
        assertThat(small.getWidth()).isEqualTo(240);
        assertThat(small.getHeight()).isEqualTo(120);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    void photosStandAsTheyWereTaken(int orientation) {
        byte[] held = AttachmentSamples.held(AttachmentSamples.jpeg(1), orientation);
        BufferedImage shown = Pictures.decoded(held, MediaType.JPEG, 1000);
        assertThat(shown.getWidth()).isEqualTo(orientation > 4 ? 200 : 320);
        BufferedImage plain = Pictures.decoded(AttachmentSamples.jpeg(1), MediaType.JPEG, 1000);
        int corner = switch (orientation) {
            case 3 -> shown.getRGB(319 - 20, 199 - 30);
            case 6 -> shown.getRGB(199 - 30, 20);
            case 8 -> shown.getRGB(30, 319 - 20);
            default -> shown.getRGB(20, 30);
        };
        assertThat(corner).isEqualTo(plain.getRGB(20, 30));
    }

    @Test
    void aCutExifBlockDoesNoHarm() {
        byte[] held = AttachmentSamples.held(AttachmentSamples.jpeg(1), 6);
        for (int length = 0; length < 60; length++) {
            assertThat(Orientation.of(Arrays.copyOf(held, length))).isNotNull();
        }
    }
}
