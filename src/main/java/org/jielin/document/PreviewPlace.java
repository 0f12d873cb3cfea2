package org.jielin.document;

import org.jielin.common.ui.Destination;

/**
 * A paper on the screen, before it is printed or saved.
 *
 * @param fileName suggested name without ending
 */
public record PreviewPlace(PaperDocument paper, String fileName) implements Destination {
}
