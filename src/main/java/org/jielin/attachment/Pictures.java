package org.jielin.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jielin.common.text.UserMessageException;

/** Pictures that are decoded within bounds: a few bytes can claim to be a picture that fills every memory. */
final class Pictures {

    /** More than any telephone takes, 100 megapixels. */
    private static final long MOST_PIXELS = 100_000_000;
    private static final int LONGEST_SIDE = 30_000;
    private static final int THUMBNAIL = 240;

    private Pictures() {
    }

    /**
     * How large a picture is, as its head says, before anything is decoded.
     *
     * @throws UserMessageException when it is none, or too large to be shown
     */
    static Size size(byte[] content, MediaType type) {
        return reading(content, type, reader -> new Size(reader.getWidth(0), reader.getHeight(0)));
    }

    /**
     * A picture as people hold it, decoded to no more than so many pixels a side.
     *
     * @throws UserMessageException when it can't be decoded, or is too large
     */
    static BufferedImage decoded(byte[] content, MediaType type, int longestSide) {
        BufferedImage read = reading(content, type, reader -> {
            ImageReadParam coarser = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / longestSide);
            coarser.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, coarser);
        });
        return upright(scaled(read, longestSide), type == MediaType.JPEG ? Orientation.of(content) : Orientation.UPRIGHT);
    }

    /** A small picture of a picture, as JPEG; empty when it can't be decoded. */
    static byte[] thumbnail(byte[] content, MediaType type) {
        if (!type.picture()) {
            return new byte[0];
        }
        return jpeg(decoded(content, type, THUMBNAIL));
    }

    static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UserMessageException("attachment.picture");
        }
        return out.toByteArray();
    }

    private static <T> T reading(byte[] content, MediaType type, Decoding<T> work) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName(type.name().toLowerCase(Locale.ROOT)).next();
            try {
                reader.setInput(in);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
                    throw new UserMessageException("attachment.picture.large", width, height);
                }
                return work.read(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException broken) {
            throw new UserMessageException("attachment.picture");
        }
    }

    private static BufferedImage scaled(BufferedImage image, int longestSide) {
        double factor = Math.min(1, (double) longestSide / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return image;
        }
        boolean lying = orientation != Orientation.UPSIDE_DOWN;
        BufferedImage turned = new BufferedImage(lying ? image.getHeight() : image.getWidth(), lying ? image.getWidth() : image.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        graphics.rotate(Math.toRadians(orientation.degrees()));
        graphics.drawImage(image, (int) Math.round(-image.getWidth() / 2.0), (int) Math.round(-image.getHeight() / 2.0), null);
        graphics.dispose();
        return turned;
    }

    /** Pixels. */
    record Size(int width, int height) {
    }

    private interface Decoding<T> {

        T read(ImageReader reader) throws IOException;
    }
}
