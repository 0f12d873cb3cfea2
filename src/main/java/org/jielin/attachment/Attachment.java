package org.jielin.attachment;

import java.time.LocalDateTime;

/**
 * A photo or paper of a record. Whoever may not see sensitive values reads neither its name nor its note nor its key, and so
 * can't open it.
 *
 * @param name as it was called where it came from
 * @param digest of its content, SHA-256 in hexadecimal
 * @param storedName of its sealed file: random, never used twice
 * @param sealKey opens that file and no other, in hexadecimal; empty for who may not
 * @param deletedAt null while it isn't deleted
 */
public record Attachment(long id, Long personId, Long unitId, Long caseId, Long hazardId, Long visitId, String name, MediaType mediaType,
        long byteCount, String digest, String storedName, String sealKey, LocalDateTime addedAt, String addedBy, String note,
        LocalDateTime deletedAt, int version) {

    /** Whether this account may look at it. */
    public boolean readable() {
        return !sealKey.isEmpty();
    }

    /** What a copy of it is called outside the office. */
    public String copyName() {
        return SafeName.file(name, mediaType);
    }
}
