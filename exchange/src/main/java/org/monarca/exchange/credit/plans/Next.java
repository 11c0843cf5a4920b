package org.monarca.exchange.credit.plans;

import org.monarca.exchange.credit.courses.ScedCourse;
import org.monarca.exchange.credit.ledger.CourseAhead;
import org.monarca.exchange.credit.ledger.Line;

/** What to take next for a requirement. */
public sealed interface Next {

  /** A course to go on with: begun, half done or without credit. */
  record GoOn(CourseAhead ahead) implements Next {}

  /** A course from another country that a school may grant credit for. */
  record Evaluate(Line line) implements Next {}

  /** The next of the usual order that the student does not have. */
  record Take(ScedCourse course) implements Next {}
}
