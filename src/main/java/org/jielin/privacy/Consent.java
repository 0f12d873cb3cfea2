package org.jielin.privacy;

import java.time.LocalDate;

/**
 * A person's consent to a class of records.
 *
 * @param evidence where the paper lies, or who heard it
 * @param withdrawnOn the day it was taken back (个人信息保护法 Art. 15); null while it holds
 */
public record Consent(long id, long personId, RecordClass recordClass, LocalDate givenOn, ConsentWay way, String evidence, LocalDate withdrawnOn) {

    public boolean holds() {
        return withdrawnOn == null;
    }
}
