package org.jielin.imports.sheet;

import java.util.List;
import org.jielin.common.text.UserMessageException;

/**
 * What came of opening a file.
 *
 * @param name the file's name as a sentence can hold it, without characters that turn the writing round or break the line
 * @param remarks sentences about what was left aside: macros, links to other files
 * @param refusal why it can't be read; null when it can
 */
public record Opened(String name, List<Sheet> sheets, List<String> remarks, UserMessageException refusal) {
}
