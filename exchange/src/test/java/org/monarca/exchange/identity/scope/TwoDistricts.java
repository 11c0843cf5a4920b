package org.monarca.exchange.identity.scope;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.TestDatabase;

/**
 * Two districts of one region of South Dakota, where no other test is at work, in a database that
 * other tests share.
 */
public record TwoDistricts(
    Accounts accounts, ToldChild teller, long region, String here, String there) {

  public static final String STATE = "SD";

  private static final Instant TOLD = Instant.parse("2026-01-01T12:00:00Z");

  public static TwoDistricts of(TestDatabase database, Accounts accounts, ToldChild teller) {
    long region =
        database
            .jdbc()
            .sql(
                "insert into jurisdictions.region (state, name) values (?, gen_random_uuid()::text) returning id")
            .param(STATE)
            .query(Long.class)
            .single();
    return new TwoDistricts(
        accounts, teller, region, district(database, region), district(database, region));
  }

  private static String district(TestDatabase database, long region) {
    return database
        .jdbc()
        .sql(
            "insert into jurisdictions.district (lea_id, state, name, region) select '46' || lpad((count(*) + 1)::text, 5, '0'), ?, 'Synthetic Schools', ? from jurisdictions.district returning lea_id")
        .params(STATE, region)
        .query(String.class)
        .single();
  }

  /** A child of whom the State tells, at a school of that district. */
  public ExchangeId child(Stay stay) {
    return child(stay, null);
  }

  /**
   * The same, of whom the State says that it is somebody known.
   *
   * @param claimed whose number it sends
   */
  public ExchangeId child(Stay stay, @Nullable ExchangeId claimed) {
    var id = UUID.randomUUID().toString().substring(0, 20);
    var child = Teller.nobodyElse();
    return teller.says(
        TOLD,
        STATE,
        id,
        claimed == null ? child : child.born("2001-02-03").withExchangeId(claimed),
        stay.row(id, "e"));
  }

  /** So many days less than twelve months before that moment, there. */
  public static String lessThanAYearAgo(Instant now, int days) {
    var today = LocalDate.ofInstant(now, ZoneId.of("America/Chicago"));
    return today.minusMonths(12).plusDays(days).toString();
  }

  public Account recruiter(@Nullable String district) {
    return accounts.create(asked(Role.RECRUITER, null, district));
  }

  /** Who is to be somebody of the State, in that region or district of it. */
  public static NewAccount asked(Role role, @Nullable Long region, @Nullable String district) {
    return new NewAccount(
        UUID.randomUUID() + "@example.org",
        "milkweed-river-100",
        "Synthetic person",
        role,
        STATE,
        region,
        district,
        ZoneOffset.UTC);
  }
}
