package org.jielin.resident;

/** A number to reach a person by, or to call for a person: then with whose it is and in which order to call. */
public record Contact(long id, long personId, ContactKind kind, String number, String name, String relation, int callOrder,
        boolean guardian) {

    public Contact(long id, long personId, ContactKind kind, String number, String name, String relation, int callOrder) {
        this(id, personId, kind, number, name, relation, callOrder, false);
    }

    public static Contact own(long personId, ContactKind kind, String number) {
        return new Contact(0, personId, kind, number, "", "", 1);
    }
}
