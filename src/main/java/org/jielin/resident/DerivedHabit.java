package org.jielin.resident;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What no source settles about derived tags, and an office may therefore set.
 *
 * @param aloneFrom full years from which one who lives alone counts as 独居
 * @param tenantIsCompany whether an elder with a tenant or a carer in the flat is not 独居
 */
public record DerivedHabit(int aloneFrom, boolean tenantIsCompany) {

    /** Adults; whoever sleeps in the flat is company. */
    public static final DerivedHabit USUAL = new DerivedHabit(18, true);

    /** Names of the settings. */
    public static final String ALONE_FROM = "derived.aloneFrom";
    public static final String TENANT_IS_COMPANY = "derived.tenantIsCompany";

    /** The habit that an office's settings tell, usual where they tell nothing. */
    public static DerivedHabit of(Function<String, Optional<String>> settings) {
        return new DerivedHabit(settings.apply(ALONE_FROM).filter(text -> text.matches("\\d{1,3}")).map(Integer::parseInt).orElse(USUAL.aloneFrom),
                settings.apply(TENANT_IS_COMPANY).map(Boolean::parseBoolean).orElse(USUAL.tenantIsCompany));
    }

    /** The habit as settings; {@link #of} reads it again. */
    public Map<String, String> settings() {
        return Map.of(ALONE_FROM, String.valueOf(aloneFrom), TENANT_IS_COMPANY, String.valueOf(tenantIsCompany));
    }
}
