package org.monarca.records.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Action;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.text.Letters;

/**
 * The rule across the children of a submission: two of one birth date and the same last names, with
 * different first names and no parents who differ, are most likely twins, and both should be said
 * to be of a multiple birth.
 *
 * <p>Children come in the order of their identifiers, so that the later one is the same in every
 * form. Accepted ones alone are compared; whoever is rejected is sent again.
 */
public final class Twins {

  /**
   * So many children who resemble another are remembered, about 30 MiB of them; later ones are
   * compared with these and not with each other.
   */
  public static final int MOST_REMEMBERED = 100_000;

  private final Births births;
  private final Function<RecordKind, String> files;
  private final int most;
  private final Map<Long, List<Sibling>> siblings = new HashMap<>();
  private int remembered;

  /**
   * @param births of all students of the submission
   * @param files what findings call the place of a row
   */
  public Twins(Births births, Function<RecordKind, String> files) {
    this(births, files, MOST_REMEMBERED);
  }

  Twins(Births births, Function<RecordKind, String> files, int most) {
    this.births = births;
    this.files = files;
    this.most = most;
  }

  /**
   * What was found of a child, and what those before it add: behind all that is about the student.
   */
  public List<Finding> judge(StudentRecord child, List<Finding> warnings) {
    long mark = Births.mark(child.student());
    if (!births.severalOf(mark) || child.action() == Action.DELETE) {
      return warnings;
    }
    var sibling = Sibling.of(child.student());
    var found = compared(child.student(), sibling, siblings.getOrDefault(mark, List.of()));
    if (remembered < most) {
      remembered++;
      siblings.computeIfAbsent(mark, first -> new ArrayList<>(2)).add(sibling);
    }
    return found == null ? warnings : inserted(found, warnings);
  }

  /** The first before it that contradicts it, else the first that says as little. */
  private @Nullable Finding compared(Row student, Sibling sibling, List<Sibling> before) {
    Finding unsaid = null;
    for (var other : before) {
      if (sibling.maybeTwinOf(other)) {
        if (sibling.multiple() != other.multiple()) {
          return finding(Problem.MULTIPLE_BIRTH_CONTRADICTED, student, other);
        }
        if (!sibling.multiple() && unsaid == null) {
          unsaid = finding(Problem.MULTIPLE_BIRTH_UNSAID, student, other);
        }
      }
    }
    return unsaid;
  }

  private Finding finding(Problem problem, Row student, Sibling other) {
    return Finding.about(
        student,
        files.apply(RecordKind.STUDENT),
        student.stateStudentId(),
        Fields.MULTIPLE_BIRTH.key(),
        student.value(Fields.MULTIPLE_BIRTH),
        problem,
        List.of(other.id(), Long.toString(other.line())));
  }

  private static List<Finding> inserted(Finding found, List<Finding> warnings) {
    var all = new ArrayList<>(warnings);
    int at = 0;
    while (at < all.size() && all.get(at).record() == RecordKind.STUDENT) {
      at++;
    }
    all.add(at, found);
    return List.copyOf(all);
  }

  /** What must be known of a child to compare others with it. */
  private record Sibling(
      String id,
      long line,
      String firstName,
      boolean multiple,
      @Nullable Parent one,
      @Nullable Parent two) {

    static Sibling of(Row student) {
      return new Sibling(
          String.valueOf(student.stateStudentId()),
          student.line(),
          Fields.text(student, Fields.FIRST_NAME),
          "Y".equals(student.value(Fields.MULTIPLE_BIRTH)),
          Parent.of(student, Fields.PARENT_1_FIRST_NAME, Fields.PARENT_1_LAST_NAME),
          Parent.of(student, Fields.PARENT_2_FIRST_NAME, Fields.PARENT_2_LAST_NAME));
    }

    /** Where one first name begins the other it is rather one child under two identifiers. */
    boolean maybeTwinOf(Sibling other) {
      return !Letters.begins(firstName, other.firstName)
          && !Letters.begins(other.firstName, firstName)
          && hasParentOf(other);
    }

    private boolean hasParentOf(Sibling other) {
      boolean bothNameOne =
          (one != null || two != null) && (other.one != null || other.two != null);
      return !bothNameOne
          || Parent.same(one, other.one)
          || Parent.same(one, other.two)
          || Parent.same(two, other.one)
          || Parent.same(two, other.two);
    }
  }

  /** A parent by whatever is said of the name. */
  private record Parent(@Nullable String first, @Nullable String last) {

    static @Nullable Parent of(Row student, Element first, Element last) {
      var parent = new Parent(student.value(first), student.value(last));
      return parent.first == null && parent.last == null ? null : parent;
    }

    static boolean same(@Nullable Parent one, @Nullable Parent other) {
      return one != null
          && other != null
          && agree(one.first, other.first)
          && agree(one.last, other.last);
    }

    private static boolean agree(@Nullable String one, @Nullable String other) {
      return one == null || other == null || Letters.alike(one, other);
    }
  }
}
