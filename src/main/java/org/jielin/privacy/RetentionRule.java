package org.jielin.privacy;

/**
 * Ground and term of a class of records. No law names terms for a committee's records beyond "the shortest time necessary"
 * (个人信息保护法 Art. 19): the office decides.
 *
 * @param months after the person left or died, for visits after the visit; null while nobody has decided, which keeps everything
 */
public record RetentionRule(RecordClass recordClass, LegalBasis basis, Integer months) {
}
