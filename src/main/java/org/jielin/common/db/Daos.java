package org.jielin.common.db;

/** The data access objects of one transaction. */
public interface Daos {

    <D> D get(Class<D> dao);
}
