package org.jielin.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Photos and papers that nobody took. */
public final class AttachmentSamples {

    private AttachmentSamples() {
    }

    /** A picture that looks different for each seed. */
    public static byte[] picture(String format, int width, int height, int seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.fillOval(random.nextInt(width), random.nextInt(height), 1 + random.nextInt(width / 2), 1 + random.nextInt(height / 2));
        }
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    public static byte[] jpeg(int seed) {
        return picture("jpeg", 320, 200, seed);
    }

    /** The head of a PNG that claims any size, with hardly anything behind it. */
    static byte[] claimedPng(int width, int height) {
        byte[] small = picture("png", 8, 8, 1);
        byte[] claimed = small.clone();
        for (int i = 0; i < 4; i++) {
            claimed[16 + i] = (byte) (width >> (24 - 8 * i));
            claimed[20 + i] = (byte) (height >> (24 - 8 * i));
        }
        CRC32 sum = new CRC32();
        sum.update(claimed, 12, 17);
        for (int i = 0; i < 4; i++) {
            claimed[29 + i] = (byte) (sum.getValue() >> (24 - 8 * i));
        }
        return claimed;
    }

    /** A JPEG that says how its camera was held. */
    static byte[] held(byte[] jpeg, int orientation) {
        byte[] exif = {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0,
            (byte) orientation, 0, 0, 0, 0, 0, 0};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(exif, 0, exif.length);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    static byte[] archive(String... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write('x');
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
