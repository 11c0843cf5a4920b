package org.monarca.exchange.access.people;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/** Finds accounts by what their people are called, for whoever asks what they did. */
@Service
public class PeopleNamed {

  private static final String FIND =
      """
      select id from access.account a
       where (email = lower(:typed) or strpos(lower(display_name), lower(:typed)) > 0)
         and (:state::text is null or exists (select from access.role_grant g where g.account = a.id and g.state = :state))
       order by email <> lower(:typed), lower(display_name), id
       limit :most
      """;

  private static final String SOME =
      "select id, email, display_name, zone from access.account where id = any(?)";

  private final Database database;

  public PeopleNamed(Database database) {
    this.database = database;
  }

  /**
   * Accounts with that address, or with that in the name of their person; the one with the address
   * first among them.
   *
   * @param state where they have or had a role; absent for the whole nation
   */
  public Set<String> accounts(String typed, @Nullable String state, int most) {
    return database.read(
        Doorkeeper.ACTOR,
        () ->
            new TreeSet<>(
                database
                    .jdbc()
                    .sql(FIND)
                    .param("typed", typed)
                    .param("state", state)
                    .param("most", most)
                    .query(String.class)
                    .list()));
  }

  /** These accounts, by their identifiers; what is none is absent. */
  public Map<String, Account> accounts(Collection<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : database
            .read(
                Doorkeeper.ACTOR,
                () ->
                    database
                        .jdbc()
                        .sql(SOME)
                        .param(ids.toArray(String[]::new))
                        .query((row, n) -> Accounts.account(row))
                        .list())
            .stream()
            .collect(Collectors.toMap(Account::id, Function.identity()));
  }
}
