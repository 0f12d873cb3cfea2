package org.jielin.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The accounts and the entrances of building leaders. Who does not administer them sees only the own one. */
public interface AccountDao {

    String COLUMNS = "a.id, a.login, a.name, a.role, a.mediator_id, a.active, a.version";

    @SqlUpdate("""
            insert into account (login, name, role, mediator_id, active)
            values (:login, :name, :role, :mediatorId, :active)""")
    @GetGeneratedKeys("id")
    long insert(@BindMethods Account account);

    /** 0 when somebody else changed it meanwhile. */
    @SqlUpdate("""
            update account set login = :login, name = :name, role = :role, mediator_id = :mediatorId, active = :active,
                   version = version + 1
            where id = :id and version = :version""")
    int update(@BindMethods Account account);

    @SqlQuery("select " + COLUMNS + " from <account> a where a.id = :id")
    Account find(@Bind("id") long id);

    @SqlQuery("select " + COLUMNS + " from <account> a where a.login = :login")
    Optional<Account> withLogin(@Bind("login") String login);

    @SqlQuery("select " + COLUMNS + " from <account> a order by a.login")
    List<Account> all();

    /** The mediators that an account can be. */
    @SqlQuery("select id, name from mediator where active order by name")
    List<MediatorChoice> mediators();

    @SqlUpdate("insert into mediator (name) values (:name)")
    @GetGeneratedKeys("id")
    long insertMediator(@Bind("name") String name);

    /** The text of the {@link PasswordVerifier}; blank where the office's file keeps the passwords itself. */
    @SqlQuery("select a.verifier from <account> a where a.login = :login")
    Optional<String> verifier(@Bind("login") String login);

    @SqlUpdate("update account set verifier = :verifier, version = version + 1 where id = :id")
    void setVerifier(@Bind("id") long id, @Bind("verifier") String verifier);

    @SqlQuery("select x.entrance_id from <account_entrance> x where x.account_id = :id")
    Set<Long> entrances(@Bind("id") long account);

    @SqlUpdate("delete from account_entrance where account_id = :id")
    void removeEntrances(@Bind("id") long account);

    @SqlBatch("insert into account_entrance (account_id, entrance_id) values (:id, :entrance)")
    void addEntrances(@Bind("id") long account, @Bind("entrance") Collection<Long> entrances);

    /** Makes these the account's entrances; part of the caller's step. */
    default void setEntrances(long account, Set<Long> entrances) {
        removeEntrances(account);
        if (!entrances.isEmpty()) {
            addEntrances(account, entrances);
        }
    }
}
