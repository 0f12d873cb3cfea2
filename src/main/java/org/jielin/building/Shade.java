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

    /** Whether words on it have to be light: white stands out more than black (WCAG 2.2, contrast ratio). */
    boolean dark() {
        return contrast(1) > contrast(0);
    }

    /** The contrast ratio to a grey of that luminance, 0 black and 1 white. */
    double contrast(double other) {
        double own = 0.2126 * linear(colour >> 16 & 0xFF) + 0.7152 * linear(colour >> 8 & 0xFF) + 0.0722 * linear(colour & 0xFF);
        return (Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05);
    }

    /** WCAG 2.2, relative luminance. */
    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
