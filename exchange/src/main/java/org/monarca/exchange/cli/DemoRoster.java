package org.monarca.exchange.cli;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.Position;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.Region;
import org.monarca.population.places.Atlas;
import org.monarca.population.school.Schools;

/** Who the demo's people are: one at least of every role that people hold. */
final class DemoRoster {

  private static final List<String> WORDS =
      List.of(
          "amber",
          "autumn",
          "canopy",
          "clover",
          "harvest",
          "journey",
          "lantern",
          "meadow",
          "milkweed",
          "orchard",
          "prairie",
          "river",
          "season",
          "summer",
          "valley",
          "willow");

  /** The State, and in it the district, whose administrators the demo has. */
  private static final String BELOW = "TX";

  static final String DISTRICT = district(0);

  /** Another district, whose administrator is that of the first one too. */
  private static final String OTHER_DISTRICT = district(1);

  /** In which the administrator of both districts acts besides. */
  static final Position OTHER_OFFICE =
      new Position(Role.DISTRICT_ADMIN, BELOW, null, OTHER_DISTRICT, null);

  /** Whose training lapses soon. */
  static final String LAPSES_SOON = "director.tx@example.org";

  static final String OF_BOTH = "districts.tx@example.org";
  private static final String OF_A_REGION = "users.region.tx@example.org";

  private final Directory directory;
  private final Supplier<String> authenticators;

  /**
   * @param authenticators draws the key of an authenticator
   */
  DemoRoster(Directory directory, Supplier<String> authenticators) {
    this.directory = directory;
    this.authenticators = authenticators;
  }

  /** Those that every demo has had from its first start, by a password that is drawn now. */
  List<DemoUser> first() {
    var password = passphrase();
    var made = new ArrayList<DemoUser>();
    made.add(new DemoUser("registrar.mi@example.org", password, Role.SCHOOL_USER, "MI"));
    made.add(new DemoUser("registrar.wa@example.org", password, Role.SCHOOL_USER, "WA"));
    for (String state : List.of("TX", "MI", "CA", "FL")) {
      var email = "records.%s@example.org".formatted(state.toLowerCase(Locale.ROOT));
      made.add(new DemoUser(email, password, Role.STATE_DATA_ADMIN, state));
    }
    made.add(new DemoUser("department@example.org", password, Role.FEDERAL_USER, null));
    return made;
  }

  /**
   * Those that are not among these yet: administrators of users, those of a district and a region
   * once the directory has these, and one person with an authenticator.
   */
  List<DemoUser> missing(List<DemoUser> users) {
    var password = users.getFirst().password();
    var missing = new ArrayList<DemoUser>();
    missing.add(new DemoUser("users.tx@example.org", password, Role.USER_ADMIN, BELOW));
    missing.add(new DemoUser("privacy.tx@example.org", password, Role.PRIVACY_OFFICER, BELOW));
    missing.add(new DemoUser("users@example.org", password, Role.FEDERAL_ADMIN, null));
    missing.add(new DemoUser("recruiter.tx@example.org", password, Role.RECRUITER, BELOW));
    missing.add(new DemoUser("query.tx@example.org", password, Role.QUERY_USER, BELOW));
    missing.add(new DemoUser("regions.tx@example.org", password, Role.REGION_SETUP, BELOW));
    missing.add(new DemoUser(LAPSES_SOON, password, Role.STATE_DIRECTOR, BELOW));
    missing.add(new DemoUser("help@example.org", password, Role.HELP_DESK, null));
    missing.add(new DemoUser("auditor@example.org", password, Role.AUDITOR, null));
    missing.add(new DemoUser("operator@example.org", password, Role.OPERATOR, null));
    if (directory.district(DISTRICT).isPresent()) {
      missing.add(new DemoUser("district.tx@example.org", password, Role.DISTRICT_ADMIN, BELOW));
    }
    if (directory.regionOf(DISTRICT).isPresent()) {
      missing.add(new DemoUser("region.tx@example.org", password, Role.REGION_ADMIN, BELOW));
      missing.add(new DemoUser(OF_A_REGION, password, Role.USER_ADMIN, BELOW));
    }
    if (directory.district(OTHER_DISTRICT).isPresent()) {
      missing.add(new DemoUser(OF_BOTH, password, Role.DISTRICT_ADMIN, BELOW));
    }
    missing.add(
        new DemoUser(
            "records.wa@example.org", password, authenticators.get(), Role.STATE_DATA_ADMIN, "WA"));
    var known = users.stream().map(DemoUser::email).toList();
    missing.removeIf(user -> known.contains(user.email()));
    return missing;
  }

  /** Number of the region to which somebody belongs; nothing for most. */
  @Nullable Long regionOf(DemoUser user) {
    boolean isOfARegion = user.role() == Role.REGION_ADMIN || user.email().equals(OF_A_REGION);
    return isOfARegion ? directory.regionOf(DISTRICT).map(Region::id).orElseThrow() : null;
  }

  /** LEA id of the district to which somebody belongs; nothing for most. */
  @Nullable String districtOf(DemoUser user) {
    return user.role() == Role.DISTRICT_ADMIN ? DISTRICT : null;
  }

  private static String district(int number) {
    var atlas = Atlas.published();
    return Schools.districtId(atlas.towns(atlas.fetch(BELOW)).get(number));
  }

  private static String passphrase() {
    var random = new SecureRandom();
    var words = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join("-", words) + "-" + (100 + random.nextInt(900));
  }
}
