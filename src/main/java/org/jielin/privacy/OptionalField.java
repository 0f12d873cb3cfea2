package org.jielin.privacy;

/** What an office may note of a person beyond the roster, once it has said what for (个人信息保护法 Art. 6). */
public enum OptionalField {
    ETHNICITY, POLITICS, EDUCATION, MARRIAGE, OCCUPATION, WORKPLACE, HUKOU_ADDRESS,
    /** Religious belief is sensitive: it needs consent of its own (Arts. 28, 29). */
    BELIEF
}
