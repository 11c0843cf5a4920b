package org.monarca.records;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For whom an element is expected; sent for others it is accepted without a word.
 *
 * @param name as the element catalogue writes it: {@code k12}
 * @param groups whoever belongs to one of them is meant
 * @param meaning in words, English
 * @param meaningInSpanish in words, Spanish
 */
public record Applicability(
    String name, List<Group> groups, String meaning, String meaningInSpanish) {

  /** What the catalogue means where it says nothing, as in the header, which is about nobody. */
  static final String EVERYONE = "all";

  public Applicability {
    groups = List.copyOf(groups);
  }

  /** Whether nobody is left out. */
  public boolean meansEveryone() {
    return groups.contains(Group.EVERYONE);
  }

  /** The enrollment types of all its groups. */
  public Set<String> enrollmentTypes() {
    return groups.stream()
        .flatMap(group -> Stream.ofNullable(group.enrollmentTypes()))
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A group of children by one enrollment of theirs; whatever is absent is not asked.
   *
   * @param enrollmentTypes codes of list {@code enrollment_type}
   * @param gradeLevels codes of list {@code grade_level}
   * @param leastAge in years on the enrollment date, included
   * @param mostAge in years on the enrollment date, included
   * @param whileEligible whether some qualifying move's time of eligibility must hold the
   *     enrollment date
   */
  public record Group(
      @Nullable Set<String> enrollmentTypes,
      @Nullable Set<String> gradeLevels,
      @Nullable Integer leastAge,
      @Nullable Integer mostAge,
      boolean whileEligible) {

    static final Group EVERYONE = new Group(null, null, null, null, false);
  }
}
