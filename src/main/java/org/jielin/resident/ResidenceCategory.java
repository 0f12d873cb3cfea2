package org.jielin.resident;

/** Whether the registration (户) and the person (人) are here: the four cases an office keeps apart. */
public enum ResidenceCategory {
    HUKOU_AND_PRESENT, HUKOU_ABSENT, PRESENT_NO_HUKOU, NEITHER, UNKNOWN
}
