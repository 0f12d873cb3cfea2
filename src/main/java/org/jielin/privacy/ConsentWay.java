package org.jielin.privacy;

/** How somebody agreed. For one under 14 a guardian does (个人信息保护法 Art. 31). */
public enum ConsentWay {
    WRITTEN, ORAL, GUARDIAN
}
