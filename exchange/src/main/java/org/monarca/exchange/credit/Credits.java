package org.monarca.exchange.credit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.exchange.credit.MappingStore.Title;
import org.monarca.exchange.credit.courses.ConfirmedCourses;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.credit.courses.SameCourse;
import org.monarca.exchange.credit.courses.Sced;
import org.monarca.exchange.credit.courses.ScedCode;
import org.monarca.exchange.credit.plans.Plans;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.records.RecordKind;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** By which rules a child's credits are computed now. */
@Service
public class Credits {

  /** What a title means and what a State asks for is told to everybody who reads a record. */
  private static final Actor ACTOR = Actor.exchange("credit");

  private final Database database;
  private final MappingStore mappings;
  private final RejectedTitles rejected;
  private final PlanStore plans;
  private final Sced sced;

  public Credits(Database database, JsonMapper json, Sced sced) {
    this.database = database;
    this.mappings = new MappingStore(database);
    this.rejected = new RejectedTitles(database);
    this.plans = new PlanStore(database, json);
    this.sced = sced;
  }

  /** By what the courses of that child are known, contested ones too. */
  public CourseBook bookFor(ChildRecord child) {
    return bookFor(List.of(child));
  }

  /** The same for many children at once. */
  public CourseBook bookFor(Collection<ChildRecord> children) {
    var titles =
        children.stream()
            .flatMap(child -> Stream.concat(Stream.of(child), child.contested().stream()))
            .flatMap(record -> record.rows().getOrDefault(RecordKind.COURSE, List.of()).stream())
            .filter(course -> !isSent(course))
            .filter(course -> !Withheld.isWithheld(course.state()))
            .map(Credits::title)
            .distinct()
            .toList();
    return titles.isEmpty()
        ? new CourseBook(sced, ConfirmedCourses.NONE)
        : new CourseBook(
            sced,
            database.read(
                ACTOR, () -> new SaidOfTitles(mappings.codes(titles), rejected.among(titles))));
  }

  /** A code that SCED does not have is none: of such a course the title is asked. */
  private boolean isSent(Entry course) {
    return ScedCode.of(course.values().get("sced_code"))
        .flatMap(code -> sced.find(code.course()))
        .isPresent();
  }

  private static Title title(Entry course) {
    return new Title(course.state(), SameCourse.titleKey(course));
  }

  /** The plans in force on that day. */
  public Plans plans(LocalDate day) {
    return new Plans(database.read(ACTOR, () -> plans.inForce(day)));
  }
}
