package org.jielin.shell;

import org.jielin.office.Office;

/** What whoever sits at the desk can do with the open office as a whole. */
public interface Desk {

    /** Puts a lock in place of the window's content. */
    void lock();

    /** Goes on with an office that was put under a new key; the one that was open before it is closed already. */
    void goOn(Office office);

    /** Closes the office and asks who comes next. */
    void logOut();
}
