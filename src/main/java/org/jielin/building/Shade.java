package org.jielin.building;

import java.util.Optional;
import org.jielin.common.text.Messages;
import org.jielin.document.Block.Hatch;

/**
 * One class of flats in a layer, with a colour that differs from the layer's others in brightness or lines, too, for eyes
 * and printers that don't tell colours apart.
 *
 * @param key message key of its word
 * @param colour red, green and blue
 * @param counts whether flats of this class are what the layer looks for: the strip of entrances counts them
 */
public record Shade(String key, int colour, Hatch hatch, boolean counts) {

    static final Shade VACANT = new Shade("facade.vacant", 0xFFFFFF, Hatch.RISING, false);

    String word() {
        return Messages.text(key);
    }

    /** What the word means, where that isn't plain. */
    Optional<String> tip() {
        String tip = "facade.tip." + key;
        return Messages.bundle().containsKey(tip) ? Optional.of(Messages.text(tip)) : Optional.empty();
    }

    /** Whether words on it have to be light. */
    boolean dark() {
        int red = colour >> 16 & 0xFF;
        int green = colour >> 8 & 0xFF;
        int blue = colour & 0xFF;
        return red * 299 + green * 587 + blue * 114 < 128_000;
    }
}
