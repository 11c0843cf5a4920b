package org.monarca.exchange.access;

import java.util.Arrays;
import java.util.Optional;

/** What somebody is to the exchange; rights hang on it in {@code routes.csv}. */
public enum Role {

  /** A registrar, counsellor or teacher: looks children up, nationwide. */
  SCHOOL_USER("school-user"),

  /** Looks children up, nationwide, and does nothing else; reads neither health nor disability. */
  QUERY_USER("query-user"),

  /** Finds migratory children and families: looks children up, nationwide. */
  RECRUITER("recruiter"),

  /** Sees to what a school district has to do. */
  DISTRICT_ADMIN("district-admin"),

  /** Sees to what a region of a State has to do, and the districts in it. */
  REGION_ADMIN("region-admin"),

  /** Sets up a State's regions and which districts belong to them; looks nobody up. */
  REGION_SETUP("region-setup"),

  /** Answers for a State's data: looks up, uploads, follows the own State's submissions. */
  STATE_DATA_ADMIN("state-data-admin"),

  /** Answers for a State's program: looks up, and reads what the State sent and has to do. */
  STATE_DIRECTOR("state-director"),

  /** Sees to who of a State, or of a region of it, may sign in; looks nobody up. */
  USER_ADMIN("user-admin"),

  /** A State's officer for children who must not be found. */
  PRIVACY_OFFICER("privacy-officer"),

  /** The Department: looks up, and sees which State sent what, without contents. */
  FEDERAL_USER("federal-user"),

  /** Sees to who of the Department may sign in, and to the States' user administrators. */
  FEDERAL_ADMIN("federal-admin"),

  /** Helps people who cannot come in: finds accounts, ends sessions; looks nobody up. */
  HELP_DESK("help-desk"),

  /** Looks at who may do what: reads accounts and applications, and changes nothing. */
  AUDITOR("auditor"),

  /** Keeps the exchange running: addresses that fail, models of the linkage; looks nobody up. */
  OPERATOR("operator"),

  /** A State's system, not a person: sends the own State's submissions, looks up nationwide. */
  STATE_SYSTEM("state-system");

  private final String code;

  Role(String code) {
    this.code = code;
  }

  /** As the interfaces write it. */
  public String code() {
    return code;
  }

  /** The role of that code. */
  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
  }

  /** Whether somebody of this role belongs to one State; the Department's people do not. */
  public boolean ofOneState() {
    return switch (this) {
      case SCHOOL_USER,
          QUERY_USER,
          RECRUITER,
          DISTRICT_ADMIN,
          REGION_ADMIN,
          REGION_SETUP,
          STATE_DATA_ADMIN,
          STATE_DIRECTOR,
          PRIVACY_OFFICER,
          USER_ADMIN,
          STATE_SYSTEM ->
          true;
      case FEDERAL_USER, FEDERAL_ADMIN, HELP_DESK, AUDITOR, OPERATOR -> false;
    };
  }

  /** Whether somebody of this role belongs to a region of the State. */
  public Named region() {
    return this == REGION_ADMIN ? Named.ALWAYS : this == USER_ADMIN ? Named.MAYBE : Named.NEVER;
  }

  /** Whether somebody of this role belongs to a district. */
  public Named district() {
    return this == DISTRICT_ADMIN ? Named.ALWAYS : ofSchools() ? Named.MAYBE : Named.NEVER;
  }

  /** Whether people of this role work at schools, of which theirs may be named. */
  public boolean ofSchools() {
    return this == SCHOOL_USER || this == QUERY_USER || this == RECRUITER;
  }

  /**
   * Whether somebody of this role may be the second person whom another's access needs, or a legal
   * demand: so nobody alone lets them in.
   */
  public boolean confirmsOthers() {
    return this == USER_ADMIN
        || this == FEDERAL_ADMIN
        || this == STATE_DIRECTOR
        || this == STATE_DATA_ADMIN
        || this == PRIVACY_OFFICER;
  }

  /** Whether a place is named with a role. */
  public enum Named {
    ALWAYS,
    MAYBE,
    NEVER;

    public boolean allows(boolean isNamed) {
      return this == MAYBE || isNamed == (this == ALWAYS);
    }
  }
}
