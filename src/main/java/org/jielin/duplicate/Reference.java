package org.jielin.duplicate;

/** A column whose rows point to a person, or to a helper, as the database itself knows it. */
public record Reference(String tableName, String columnName) {

    String name() {
        return tableName + "." + columnName;
    }
}
