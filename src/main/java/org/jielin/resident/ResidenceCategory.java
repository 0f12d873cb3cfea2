package org.jielin.resident;

/** Whether the registration (户) and the person (人) are here: the four cases an office keeps apart, and who rents. */
public enum ResidenceCategory {
    HUKOU_AND_PRESENT, HUKOU_ABSENT, PRESENT_NO_HUKOU, TENANT, NEITHER, UNKNOWN;

    /** Whether the person really lives here; who is not known to be away does. */
    public boolean present() {
        return this != HUKOU_ABSENT && this != NEITHER;
    }
}
