package org.jielin.office;

/** How the program looks on this computer; choosing takes effect at once and is remembered. */
public interface Look {

    int textPercent();

    boolean dark();

    void apply(int textPercent, boolean dark);
}
