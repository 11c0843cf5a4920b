package org.monarca.exchange.applications;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.notices.Preference.Language;

/**
 * What an applicant says.
 *
 * @param email in lower case
 * @param workAddress where they work, in lines
 * @param language in which the exchange writes to them
 * @param zone in which they read times
 * @param state postal code; absent for the Department
 * @param region of a region's administrator; absent for others
 * @param district LEA id; of a district's administrator, and of people of schools who name one
 * @param need why they need it
 * @param trained when they were last trained in security
 * @param rules version of the rules of behavior that they accept
 */
public record Form(
    String email,
    String name,
    String title,
    String workAddress,
    @Nullable String phone,
    Language language,
    ZoneId zone,
    Role role,
    @Nullable String state,
    @Nullable Long region,
    @Nullable String district,
    String need,
    LocalDate trained,
    String rules,
    Authority authority) {

  /** Who is to vouch for the applicant: their supervisor or somebody above. */
  public record Authority(String name, String title, String email) {}
}
