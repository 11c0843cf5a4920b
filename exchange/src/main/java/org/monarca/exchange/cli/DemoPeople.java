package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.clients.Clients;
import org.monarca.exchange.access.factors.GivenAuthenticators;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.roles.Position;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.Jurisdiction;
import org.monarca.exchange.jurisdictions.Region;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.OwnerOnly;
import org.monarca.population.places.Atlas;
import org.monarca.population.school.Schools;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo's people and its clients, one for each State, with their secrets in two files that only
 * the owner of the folder may read ({@code demo.json}, {@code clients.json}).
 */
final class DemoPeople {

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

  /** Whose training lapses soon. */
  static final String LAPSES_SOON = "director.tx@example.org";

  static final String OF_BOTH = "districts.tx@example.org";
  private static final String OF_A_REGION = "users.region.tx@example.org";

  private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

  private final Accounts accounts;
  private final GivenAuthenticators authenticators;
  private final RoleGrants grants;
  private final Clients clients;
  private final States states;
  private final Directory directory;
  private final JsonMapper json;
  private final Path data;

  DemoPeople(
      Accounts accounts,
      GivenAuthenticators authenticators,
      RoleGrants grants,
      Clients clients,
      States states,
      Directory directory,
      JsonMapper json,
      Path data) {
    this.accounts = accounts;
    this.authenticators = authenticators;
    this.grants = grants;
    this.clients = clients;
    this.states = states;
    this.directory = directory;
    this.json = json;
    this.data = data;
  }

  /** Everybody's sign-in, made on the first start; the address is that of this start. */
  DemoCard welcome(DemoSettings settings) throws IOException {
    var clientsFile = data.resolve("clients.json");
    var demoFile = data.resolve("demo.json");
    if (!Files.exists(clientsFile)) {
      write(clientsFile, newClients());
    }
    var users = new ArrayList<>(Files.exists(demoFile) ? keptUsers(demoFile) : newUsers());
    users.addAll(missingAdministrators(users));
    var demo = new LinkedHashMap<String, Object>();
    demo.put("url", settings.url().toString());
    demo.put("users", users.stream().map(DemoUser::asJson).toList());
    write(demoFile, demo);
    users.forEach(this::ensure);
    return new DemoCard(settings.url(), settings.outbox(), users, keptClients(clientsFile));
  }

  private List<Map<String, String>> newClients() {
    var made = new ArrayList<Map<String, String>>();
    for (Jurisdiction state : states.all()) {
      var client = clients.create(state.code());
      var entry = new LinkedHashMap<String, String>();
      entry.put("state", state.code());
      entry.put("client_id", client.clientId());
      entry.put("client_secret", client.secret());
      made.add(entry);
    }
    return made;
  }

  private List<DemoUser> newUsers() {
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
   * Administrators of users, those of a district and a region once the directory has these, and one
   * person with an authenticator.
   */
  private List<DemoUser> missingAdministrators(List<DemoUser> users) {
    var password = users.getFirst().password();
    var missing = new ArrayList<DemoUser>();
    missing.add(new DemoUser("users.tx@example.org", password, Role.USER_ADMIN, BELOW));
    missing.add(new DemoUser("privacy.tx@example.org", password, Role.PRIVACY_OFFICER, BELOW));
    missing.add(new DemoUser("users@example.org", password, Role.FEDERAL_ADMIN, null));
    missing.add(new DemoUser("recruiter.tx@example.org", password, Role.RECRUITER, BELOW));
    missing.add(new DemoUser("director.tx@example.org", password, Role.STATE_DIRECTOR, BELOW));
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
            "records.wa@example.org",
            password,
            authenticators.draw(),
            Role.STATE_DATA_ADMIN,
            "WA"));
    var known = users.stream().map(DemoUser::email).toList();
    missing.removeIf(user -> known.contains(user.email()));
    return missing;
  }

  private static String district(int number) {
    var atlas = Atlas.published();
    return Schools.districtId(atlas.towns(atlas.fetch(BELOW)).get(number));
  }

  /** The secrets are on file before an account is made with them, so a killed start can go on. */
  private void ensure(DemoUser user) {
    if (accounts.findByEmail(user.email()).isEmpty()) {
      var zone = user.state() == null ? WASHINGTON : zone(user.state());
      var account =
          accounts.create(
              new NewAccount(
                  user.email(),
                  user.password(),
                  user.displayName(),
                  user.role(),
                  user.state(),
                  user.role() == Role.REGION_ADMIN || user.email().equals(OF_A_REGION)
                      ? directory.regionOf(DISTRICT).map(Region::id).orElseThrow()
                      : null,
                  user.role() == Role.DISTRICT_ADMIN ? DISTRICT : null,
                  zone));
      if (user.email().equals(OF_BOTH)) {
        grants.add(
            account.id(),
            new Position(Role.DISTRICT_ADMIN, BELOW, null, OTHER_DISTRICT, null),
            Actor.exchange("set-up"));
      }
    }
    var secret = user.totpSecret();
    if (secret != null) {
      authenticators.give(accounts.findByEmail(user.email()).orElseThrow().id(), secret);
    }
  }

  private ZoneId zone(String state) {
    return states.find(state).orElseThrow().zone();
  }

  private List<DemoUser> keptUsers(Path file) throws IOException {
    var users = new ArrayList<DemoUser>();
    for (JsonNode user : json.readTree(Files.readString(file)).path("users")) {
      users.add(DemoUser.of(user));
    }
    return users;
  }

  private List<Credentials> keptClients(Path file) throws IOException {
    var kept = new ArrayList<Credentials>();
    for (JsonNode client : json.readTree(Files.readString(file))) {
      kept.add(
          new Credentials(
              client.path("state").asString(""),
              client.path("client_id").asString(""),
              client.path("client_secret").asString("")));
    }
    return kept;
  }

  private void write(Path file, Object content) throws IOException {
    OwnerOnly.write(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
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
