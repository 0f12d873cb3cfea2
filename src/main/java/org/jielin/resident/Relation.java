package org.jielin.resident;

import java.util.Arrays;
import java.util.List;

/**
 * Relation to the head of household by GB/T 4761-2008, each with its two-digit code there. The general ones make the short
 * list that screens offer first; a finer one belongs to a general one.
 */
public enum Relation {
    HEAD("02", Kin.HEAD), SPOUSE("10", Kin.SPOUSE), SON("20", Kin.CHILD), DAUGHTER("30", Kin.CHILD),
    DAUGHTER_IN_LAW("38", Kin.CHILD_IN_LAW), SON_IN_LAW("28", Kin.CHILD_IN_LAW), GRANDCHILD("40", Kin.GRANDCHILD),
    FATHER("51", Kin.PARENT), MOTHER("52", Kin.PARENT), PARENT_IN_LAW("50", Kin.PARENT_IN_LAW),
    GRANDPARENT("60", Kin.GRANDPARENT), SIBLING("70", Kin.SIBLING), OTHER_KIN("97", Kin.OTHER), NOT_KIN("99", Kin.NONE),

    HUSBAND("11", SPOUSE), WIFE("12", SPOUSE),
    ONLY_SON("21", SON), ELDEST_SON("22", SON), SECOND_SON("23", SON), THIRD_SON("24", SON), FOURTH_SON("25", SON), FIFTH_SON("26", SON),
    ADOPTED_SON("27", SON), OTHER_SON("29", SON),
    ONLY_DAUGHTER("31", DAUGHTER), ELDEST_DAUGHTER("32", DAUGHTER), SECOND_DAUGHTER("33", DAUGHTER), THIRD_DAUGHTER("34", DAUGHTER),
    FOURTH_DAUGHTER("35", DAUGHTER), FIFTH_DAUGHTER("36", DAUGHTER), ADOPTED_DAUGHTER("37", DAUGHTER), OTHER_DAUGHTER("39", DAUGHTER),
    GRANDSON("41", GRANDCHILD), GRANDDAUGHTER("42", GRANDCHILD), DAUGHTERS_SON("43", GRANDCHILD), DAUGHTERS_DAUGHTER("44", GRANDCHILD),
    GRANDSONS_WIFE("45", GRANDCHILD, Kin.GRANDCHILD_IN_LAW), GRANDDAUGHTERS_HUSBAND("46", GRANDCHILD, Kin.GRANDCHILD_IN_LAW),
    GREAT_GRANDSON("47", GRANDCHILD, Kin.GREAT_GRANDCHILD), GREAT_GRANDDAUGHTER("48", GRANDCHILD, Kin.GREAT_GRANDCHILD),
    HUSBANDS_FATHER("53", PARENT_IN_LAW), HUSBANDS_MOTHER("54", PARENT_IN_LAW), WIFES_FATHER("55", PARENT_IN_LAW),
    WIFES_MOTHER("56", PARENT_IN_LAW), STEPFATHER("57", FATHER), STEPMOTHER("58", MOTHER),
    FATHERS_FATHER("61", GRANDPARENT), FATHERS_MOTHER("62", GRANDPARENT), MOTHERS_FATHER("63", GRANDPARENT), MOTHERS_MOTHER("64", GRANDPARENT),
    ELDER_BROTHER("71", SIBLING), ELDER_BROTHERS_WIFE("72", SIBLING, Kin.SIBLING_IN_LAW), YOUNGER_BROTHER("73", SIBLING),
    YOUNGER_BROTHERS_WIFE("74", SIBLING, Kin.SIBLING_IN_LAW), ELDER_SISTER("75", SIBLING),
    ELDER_SISTERS_HUSBAND("76", SIBLING, Kin.SIBLING_IN_LAW), YOUNGER_SISTER("77", SIBLING),
    YOUNGER_SISTERS_HUSBAND("78", SIBLING, Kin.SIBLING_IN_LAW),
    FATHERS_ELDER_BROTHER("81", OTHER_KIN), FATHERS_ELDER_BROTHERS_WIFE("82", OTHER_KIN), FATHERS_YOUNGER_BROTHER("83", OTHER_KIN),
    FATHERS_YOUNGER_BROTHERS_WIFE("84", OTHER_KIN), MOTHERS_BROTHER("85", OTHER_KIN), MOTHERS_BROTHERS_WIFE("86", OTHER_KIN),
    MOTHERS_SISTERS_HUSBAND("87", OTHER_KIN), MOTHERS_SISTER("88", OTHER_KIN), FATHERS_SISTERS_HUSBAND("89", OTHER_KIN),
    FATHERS_SISTER("90", OTHER_KIN), PATERNAL_COUSIN("91", OTHER_KIN), MATERNAL_COUSIN("92", OTHER_KIN), BROTHERS_SON("93", OTHER_KIN),
    BROTHERS_DAUGHTER("94", OTHER_KIN), SISTERS_SON("95", OTHER_KIN), SISTERS_DAUGHTER("96", OTHER_KIN);

    private final String code;
    private final Relation general;
    private final Kin kin;

    Relation(String code, Kin kin) {
        this.code = code;
        this.general = this;
        this.kin = kin;
    }

    Relation(String code, Relation general) {
        this(code, general, general.kin);
    }

    Relation(String code, Relation general, Kin kin) {
        this.code = code;
        this.general = general;
        this.kin = kin;
    }

    /** The code of GB/T 4761-2008. */
    public String code() {
        return code;
    }

    /** The one of the short list that this one is a kind of; itself when it is one of them. */
    public Relation general() {
        return general;
    }

    Kin kin() {
        return kin;
    }

    /** Those that screens offer first. */
    public static List<Relation> shortList() {
        return Arrays.stream(values()).filter(relation -> relation.general == relation).toList();
    }
}
