package org.monarca.population.states;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.monarca.population.chance.Chance;
import org.monarca.population.journeys.Stay;
import org.monarca.population.names.Names;
import org.monarca.population.people.Child;
import org.monarca.population.places.UsState;
import org.monarca.population.school.Attendance;
import org.monarca.population.school.Attendances;
import org.monarca.population.school.Eligibility;
import org.monarca.records.RecordKind;

/** Keep the States' books of children. Immutable: one instance serves every thread. */
public final class Registrars {

  /** When States clear away records that they keep no longer. */
  private static final MonthDay CLEARING = MonthDay.of(9, 15);

  private final Habits habits = Habits.published();
  private final CourseRows courses = new CourseRows();
  private final Slips slips;
  private final StudentRows students;
  private final EnrollmentRows enrollments;
  private final ImmunizationRows immunizations;
  private final DoubleEntry doubles;
  private final StateNumbers numbers;
  private final StateNumbers otherNumbers;
  private final long seed;

  public Registrars(Names names, ErrorRate errors, long seed) {
    this.slips = new Slips(errors, names);
    this.students = new StudentRows(slips);
    this.enrollments = new EnrollmentRows(slips);
    this.immunizations = new ImmunizationRows(slips);
    this.doubles = new DoubleEntry(slips, new StateNumbers(seed + 2));
    this.numbers = new StateNumbers(seed);
    this.otherNumbers = new StateNumbers(seed + 1);
    this.seed = seed;
  }

  /** When a State knows of a child, before anything is written. */
  public record Term(UsState state, LocalDate opens, LocalDate closes) {

    /** Whether the book is open on one of these nights. */
    boolean touches(LocalDate from, LocalDate to) {
      return !opens.isAfter(to) && closes.isAfter(from);
    }
  }

  /** For every State where the child attended, in the order in which it came there. */
  public List<Term> terms(Child child, List<Stay> stays) {
    return terms(child, stays, Attendances.of(child, stays, seed));
  }

  /**
   * The books that are open on one of these nights.
   *
   * @param stays those of the child as a migratory one; at least one
   * @param handedOn numbers that States give anew
   */
  public List<Book> books(
      Child child, List<Stay> stays, LocalDate from, LocalDate to, HandedOn handedOn) {
    var attendances = Attendances.of(child, stays, seed);
    var books = new ArrayList<Book>();
    for (var term : terms(child, stays, attendances)) {
      if (term.touches(from, to)) {
        var known = known(child, stays, attendances, term, handedOn);
        for (var book : doubles.of(known, written(known, term, to))) {
          if (book.isOpenBetween(from, to)) {
            books.add(book);
          }
        }
      }
    }
    return books;
  }

  /** The number that the State gives the child when it gives no old one anew. */
  public String number(Child child, UsState state) {
    return numbers.of(child, state, habits.of(state).numbering().pattern());
  }

  /** Whether the State gives this family's oldest child a number that was another's. */
  public boolean recycles(Child child, UsState state) {
    return Case.chance(seed, child, state, 10).between(1, 1000)
        <= habits.of(state).numbering().recycled();
  }

  private List<Term> terms(Child child, List<Stay> stays, List<Attendance> attendances) {
    return attendances.stream()
        .map(Attendance::state)
        .distinct()
        .map(state -> term(child, state, stays, attendances))
        .toList();
  }

  private Term term(Child child, UsState state, List<Stay> stays, List<Attendance> attendances) {
    var own = own(attendances, state);
    var pace = habits.of(state).pace();
    var chance = Case.chance(seed, child, state, 2);
    var approval = Case.approval(seed, child, own.getFirst().stay());
    var opens = approval.plusDays(1 + chance.between(0, pace.lag()));
    var eligible = Eligibility.ends(child, stays, own.getLast().from());
    var kept = clearing(earlier(eligible.plusYears(pace.keeps()), child.twentySecondBirthday()));
    boolean ineligible = slips.happens("found_ineligible", chance);
    var found = opens.plusDays(chance.between(60, 400));
    var closes = ineligible ? earlier(found, kept) : kept;
    return new Term(state, opens, closes.isAfter(opens) ? closes : opens.plusDays(30));
  }

  private Case known(
      Child child, List<Stay> stays, List<Attendance> attendances, Term term, HandedOn handedOn) {
    var state = term.state();
    var chance = Case.chance(seed, child, state, 9);
    boolean odd = slips.happens("odd_record", chance);
    var oddity = chance.oneOf(List.of(Oddity.values()));
    var old = handedOn.number(child, term);
    return new Case(
        child,
        state,
        habits.of(state),
        old == null ? number(child, state) : old,
        stays,
        attendances,
        own(attendances, state),
        seed,
        term.opens(),
        odd ? oddity : null);
  }

  private Book written(Case known, Term term, LocalDate horizon) {
    var book =
        new Book(
            known.state(),
            known.child().number(),
            known.id(),
            term.opens(),
            term.closes(),
            horizon);
    var birth = students.write(known, book);
    alternateIds(known, book, known.chance(11));
    MoveRows.write(known, book);
    enrollments.write(known, book);
    courses.write(known, book);
    AssessmentRows.write(known, book);
    immunizations.write(known, birth, book);
    return book.written();
  }

  private void alternateIds(Case known, Book book, Chance chance) {
    if (!chance.percent(known.habit().shares().alternateIds())) {
      return;
    }
    var type = chance.percent(70) ? "02" : "03";
    book.say(
        known.opens(),
        RecordKind.ALTERNATE_ID,
        "K1",
        () ->
            Draft.child(RecordKind.ALTERNATE_ID, known, "K1")
                .put("alternate_id", otherNumbers.of(known.child(), known.state(), "M##########"))
                .put("alternate_id_type", type)
                .row());
  }

  private static List<Attendance> own(List<Attendance> attendances, UsState state) {
    return attendances.stream().filter(one -> one.state().equals(state)).toList();
  }

  private static LocalDate clearing(LocalDate day) {
    var thatYear = CLEARING.atYear(day.getYear());
    return thatYear.isAfter(day) ? thatYear : thatYear.plusYears(1);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
