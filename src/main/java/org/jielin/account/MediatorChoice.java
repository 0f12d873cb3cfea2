package org.jielin.account;

/** A mediator as whom an account can handle cases. */
public record MediatorChoice(long id, String name) {
}
