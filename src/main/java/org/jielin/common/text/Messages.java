package org.jielin.common.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** All text that a person reads comes from here: {@code messages_zh_CN.properties} and its English twin. */
public final class Messages {

    private static final String BUNDLE = "org.jielin.messages";
    private static volatile ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, Locale.SIMPLIFIED_CHINESE);

    private Messages() {
    }

    /** Chooses the language once, at start. The office works in Chinese unless English is asked for. */
    public static void use(Locale locale) {
        bundle = ResourceBundle.getBundle(BUNDLE, locale);
    }

    /** The bundle itself, for FXML's {@code %key}. */
    public static ResourceBundle bundle() {
        return bundle;
    }

    /**
     * The text of a key with its arguments filled in; numbers are written without grouping.
     *
     * @throws MissingResourceException when no such key exists
     */
    public static String text(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        if (arguments.length == 0) {
            return pattern;
        }
        Object[] written = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            written[i] = arguments[i] instanceof Number number ? number.toString() : arguments[i];
        }
        return new MessageFormat(pattern, bundle.getLocale()).format(written);
    }

    /** The word for an enum's constant, key {@code Type.NAME}; empty for null. */
    public static String label(Enum<?> constant) {
        if (constant == null) {
            return "";
        }
        return bundle.getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The entries of a list kept in one message, separated by {@code |}. */
    public static String[] list(String key) {
        return bundle.getString(key).split("\\|");
    }
}
