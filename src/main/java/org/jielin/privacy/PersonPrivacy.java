package org.jielin.privacy;

import java.util.List;
import java.util.Map;

/**
 * What is noted of one person beyond the roster.
 *
 * @param fields those that are filled in now
 * @param facts also those of fields that were switched off since
 */
record PersonPrivacy(List<FieldUse> fields, Map<OptionalField, String> facts, List<Consent> consents) {
}
