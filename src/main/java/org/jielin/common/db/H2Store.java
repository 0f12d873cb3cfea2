package org.jielin.common.db;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.Page;
import org.h2.mvstore.type.DataType;
import org.jdbi.v3.core.Handle;
import org.jielin.common.db.Verification.Damage;

/** What SQL doesn't reach of the office's file: the trees below its tables and indexes, and when they are on the disk. */
final class H2Store {

    private H2Store() {
    }

    private static MVStore of(Handle handle) {
        return ((SessionLocal) ((JdbcConnection) handle.getConnection()).getSession()).getDatabase().getStore().getMvStore();
    }

    /**
     * Does CHECKPOINT SYNC, which alone may return too early: when H2's own thread is about to write the commit, it forces
     * the file before that.
     */
    static void force(Handle handle) {
        MVStore store = of(handle);
        store.commit();
        store.executeFilestoreOperation(store::sync);
    }

    /** Trees that can't be read to their end, are out of order or count wrong: H2 has no sums over them. */
    static List<Damage> brokenTrees(Handle handle) {
        MVStore store = of(handle);
        List<Damage> broken = new ArrayList<>();
        MVStore.TxCounter keeping = store.registerVersionUsage();
        try {
            for (String name : store.getMapNames()) {
                MVMap<?, ?> map = store.getMap(Integer.parseInt(store.getMetaMap().get("name." + name), 16));
                if (map != null && !ordered(map)) {
                    broken.add(new Damage("unreadable", name));
                }
            }
        } finally {
            store.deregisterVersionUsage(keeping);
        }
        return broken;
    }

    private static <K> boolean ordered(MVMap<K, ?> map) {
        try {
            return count(map.getRootPage(), map.getKeyType(), null, null) >= 0;
        } catch (RuntimeException | OutOfMemoryError e) {
            return false;
        }
    }

    /** Entries of a page and all below, whose keys lie from one bound to before the other; -1 when one is where it can't be found. */
    private static <K> long count(Page<K, ?> page, DataType<K> order, K from, K to) {
        int keys = page.getKeyCount();
        for (int i = 0; i < keys; i++) {
            K key = page.getKey(i);
            boolean early = i == 0 ? from != null && order.compare(key, from) < 0 : order.compare(key, page.getKey(i - 1)) <= 0;
            if (early || to != null && order.compare(key, to) >= 0) {
                return -1;
            }
        }
        if (page.isLeaf()) {
            return keys;
        }
        long total = 0;
        for (int i = 0; i <= keys; i++) {
            long below = count(page.getChildPage(i), order, i == 0 ? from : page.getKey(i - 1), i == keys ? to : page.getKey(i));
            if (below < 0) {
                return -1;
            }
            total += below;
        }
        return total == page.getTotalCount() ? total : -1;
    }

    /** Indexes of a table that hold other values than it. */
    static List<Damage> brokenIndexes(Handle handle, String table) {
        Map<String, List<String>> indexes = new LinkedHashMap<>();
        handle.createQuery("""
                select index_name, column_name from information_schema.index_columns
                where table_schema = current_schema and table_name = :table order by index_name, ordinal_position""").bind("table", table)
                .map((row, context) -> indexes.computeIfAbsent(row.getString(1), name -> new ArrayList<>()).add(row.getString(2))).list();
        return indexes.entrySet().stream()
                .filter(index -> !sum(handle, table, index.getValue(), "\"" + index.getKey() + "\"").equals(sum(handle, table, index.getValue(), "")))
                .map(index -> new Damage("index", table)).toList();
    }

    /** Read from an index alone when one is named, otherwise from the rows. */
    private static String sum(Handle handle, String table, List<String> columns, String index) {
        String values = columns.stream().map(column -> "coalesce(cast(" + column + " as varchar), '~')").collect(Collectors.joining(", "));
        return handle.createQuery("select count(*), sum(ora_hash(concat_ws('|', %s, _rowid_))) from %s use index (%s)".formatted(values, table, index))
                .map((row, context) -> row.getString(1) + " " + row.getString(2)).one();
    }
}
