package org.monarca.exchange.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;

/**
 * What a list is narrowed by: codes and numbers of days, which may stand in an address.
 *
 * <p>A line says what the enrollment says that it shows; of a child with several that is the one at
 * the school that is asked for.
 *
 * @param grade code of the grade; absent for all
 * @param school id of the school in capitals, or letters and digits that are none and that no
 *     school has; absent for all
 * @param priority only those with priority for services
 * @param learner only English learners
 * @param missing key of an element that is missing, or {@link #ANY}; absent for all
 * @param turning3 only those who turn three within so many days
 * @param turning22 only those who turn 22, and age out, within so many days
 * @param ending only those whose eligibility ends within so many days
 * @param ended only those whose eligibility is over
 * @param nowhere only those who are enrolled nowhere, as far as any State says
 */
public record Filter(
    @Nullable String grade,
    @Nullable String school,
    boolean priority,
    boolean learner,
    @Nullable String missing,
    @Nullable Integer turning3,
    @Nullable Integer turning22,
    @Nullable Integer ending,
    boolean ended,
    boolean nowhere) {

  /** Any of the elements that are expected. */
  public static final String ANY = "any";

  /** So many days one may look ahead. */
  public static final List<Integer> DAYS = List.of(30, 60, 90, 180);

  public static final Filter ALL =
      new Filter(null, null, false, false, null, null, null, null, false, false);

  /** A number of NCES, or a site outside districts. */
  private static final Pattern SCHOOL = Pattern.compile("[0-9]{12}|X-[0-9A-Z]{1,10}");

  private static final Pattern SITE = Pattern.compile("X(?=[0-9A-Z]{1,10}$)");
  private static final Pattern NO_SIGN = Pattern.compile("[^0-9A-Z]+");

  /** What is no school's, of what is typed. */
  private static final int LONGEST_SCHOOL = 40;

  private static final String NOBODYS = "-";
  private static final String YES = "yes";
  private static final String ENDED = "ended";

  /** What an address says; what it says wrongly is as if it said nothing. */
  public static Filter read(Map<String, String> said) {
    var grade = said.getOrDefault("grade", "");
    var missing = said.getOrDefault("missing", "");
    return new Filter(
        Catalogue.known().codeList("grade_level").label(grade).isPresent() ? grade : null,
        school(said.getOrDefault("school", "")),
        YES.equals(said.get("priority")),
        YES.equals(said.get("learner")),
        missing.equals(ANY) || Expected.keys().contains(missing) ? missing : null,
        days(said.get("turning3")),
        days(said.get("turning22")),
        days(said.get("eligibility")),
        ENDED.equals(said.get("eligibility")),
        YES.equals(said.get("nowhere")));
  }

  /** What {@link #read} reads, without what does not narrow. */
  public Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    put(fields, "grade", grade);
    put(fields, "school", school);
    put(fields, "priority", priority ? YES : null);
    put(fields, "learner", learner ? YES : null);
    put(fields, "missing", missing);
    put(fields, "turning3", turning3);
    put(fields, "turning22", turning22);
    put(fields, "eligibility", ended ? ENDED : ending);
    put(fields, "nowhere", nowhere ? YES : null);
    return fields;
  }

  /** Whether there can be such a school. */
  public boolean isReadable() {
    return school == null || SCHOOL.matcher(school).matches();
  }

  /** Whether it leaves somebody out. */
  public boolean narrows() {
    return !fields().isEmpty();
  }

  /** Blanks and signs do not count; what is left is never dropped, or it would list everybody. */
  private static @Nullable String school(String typed) {
    if (typed.isBlank()) {
      return null;
    }
    var signs = NO_SIGN.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("");
    if (signs.isEmpty()) {
      return NOBODYS;
    }
    var school = SITE.matcher(signs).replaceFirst("X-");
    return school.substring(0, Math.min(school.length(), LONGEST_SCHOOL));
  }

  private static void put(Map<String, String> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value.toString());
    }
  }

  private static @Nullable Integer days(@Nullable String said) {
    return DAYS.stream().filter(days -> days.toString().equals(said)).findFirst().orElse(null);
  }
}
