package org.jielin.visit;

/** How an elder was or is to be met. */
public enum VisitWay {
    HOME, PHONE, WECHAT, CHANCE, ALARM
}
