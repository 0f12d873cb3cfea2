package org.jielin.form;

import org.jielin.document.Content;

/** What a column or a blank of somebody's form can ask for, and how private it is. */
enum FormField {
    NUMBER(Content.PLAIN), NAME(Content.NAME), FORMER_NAME(Content.NAME), SEX(Content.PLAIN), BIRTH(Content.BIRTH), BIRTH_MONTH(Content.BIRTH),
    AGE(Content.PLAIN), ID_NUMBER(Content.ID_NUMBER), ESTATE(Content.PLAIN), LANE(Content.PLAIN), BUILDING(Content.PLAIN), ENTRANCE(Content.PLAIN),
    ROOM(Content.ROOM), ADDRESS(Content.ADDRESS), HUKOU_ADDRESS(Content.ADDRESS), HEAD(Content.NAME), RELATION(Content.PLAIN),
    CATEGORY(Content.PLAIN), PHONE(Content.PHONE), TAGS(Content.HEALTH), MOBILITY(Content.HEALTH), CARE_LEVEL(Content.HEALTH),
    LANGUAGES(Content.PLAIN), EMERGENCY(Content.NAME), EMERGENCY_RELATION(Content.PLAIN), EMERGENCY_PHONE(Content.PHONE), HELPER(Content.NAME),
    HELPER_PHONE(Content.PHONE), CADENCE(Content.PLAIN), LAST_VISIT(Content.PLAIN), ETHNICITY(Content.TEXT), POLITICS(Content.TEXT),
    EDUCATION(Content.TEXT), MARRIAGE(Content.TEXT), OCCUPATION(Content.TEXT), WORKPLACE(Content.TEXT), COMMITTEE(Content.PLAIN),
    FILLED_ON(Content.PLAIN), NOTE(Content.TEXT);

    private final Content content;

    FormField(Content content) {
        this.content = content;
    }

    Content content() {
        return content;
    }

    /** Whether a spreadsheet counts with it. */
    boolean number() {
        return this == NUMBER || this == AGE;
    }
}
