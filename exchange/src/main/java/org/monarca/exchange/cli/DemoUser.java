package org.monarca.exchange.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import tools.jackson.databind.JsonNode;

/**
 * One of the demo's made-up people, as {@code demo.json} tells of them.
 *
 * @param totpSecret key of their authenticator; null for whoever signs in by the password alone
 */
record DemoUser(
    String email, String password, @Nullable String totpSecret, Role role, @Nullable String state) {

  /** Somebody who signs in by the password alone. */
  DemoUser(String email, String password, Role role, @Nullable String state) {
    this(email, password, null, role, state);
  }

  static DemoUser of(JsonNode user) {
    var state = user.path("state");
    var secret = user.path("totp_secret");
    return new DemoUser(
        user.path("email").stringValue(),
        user.path("password").stringValue(),
        secret.isString() ? secret.stringValue() : null,
        role(user.path("role").stringValue()),
        state.isNull() ? null : state.stringValue());
  }

  /** Shown on pages; says that the person is made up. */
  String displayName() {
    return switch (role) {
      case SCHOOL_USER -> "Registrar, Synthetic Cedar High School, " + state;
      case QUERY_USER -> "Teacher, Synthetic Willow Middle School, " + state;
      case DISTRICT_ADMIN -> "Records Desk, Synthetic District, " + state;
      case REGION_ADMIN -> "Records Desk, Synthetic Region, " + state;
      case REGION_SETUP -> "Regions Desk, Synthetic State of " + state;
      case STATE_DATA_ADMIN -> "Records Office, Synthetic State of " + state;
      case PRIVACY_OFFICER -> "Privacy Officer, Synthetic State of " + state;
      case USER_ADMIN -> "User Desk, Synthetic State of " + state;
      case FEDERAL_USER -> "Synthetic Office of Migrant Education";
      case FEDERAL_ADMIN -> "User Desk, Synthetic Office of Migrant Education";
      case RECRUITER -> "Recruiter, Synthetic State of " + state;
      case STATE_DIRECTOR -> "Program Director, Synthetic State of " + state;
      case HELP_DESK -> "Help Desk, Synthetic Office of Migrant Education";
      case AUDITOR -> "Auditor, Synthetic Office of Migrant Education";
      case OPERATOR -> "Operations, Synthetic Office of Migrant Education";
      case STATE_SYSTEM -> "System of " + state;
    };
  }

  Map<String, @Nullable Object> asJson() {
    var entry = new LinkedHashMap<String, @Nullable Object>();
    entry.put("email", email);
    entry.put("password", password);
    entry.put("totp_secret", totpSecret);
    entry.put("role", role.code());
    entry.put("state", state);
    return entry;
  }

  private static Role role(String code) {
    return Stream.of(Role.values())
        .filter(role -> role.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
