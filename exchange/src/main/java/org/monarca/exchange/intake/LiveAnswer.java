package org.monarca.exchange.intake;

import java.util.List;
import org.monarca.records.problems.Finding;

/** What is said to a request about one child. */
public sealed interface LiveAnswer {

  /**
   * It was done, or rejected, once.
   *
   * @param repeated whether that was before, and this is what was answered then
   */
  record Done(Told told, boolean repeated) implements LiveAnswer {}

  /** The body is no JSON object. */
  record NoJson() implements LiveAnswer {}

  /** The body holds what no student can; nothing was kept. */
  record Unfit(List<Fault> faults) implements LiveAnswer {}

  /** The key was given to another request. */
  record OtherRequest() implements LiveAnswer {}

  /** The same request is being worked on. */
  record UnderWay() implements LiveAnswer {}

  /** Too many wait; the key says whether it was done meanwhile. */
  record Busy() implements LiveAnswer {}

  /** Status and body of an answer, as they are kept with the key. */
  record Told(int status, String body) {}

  /**
   * One thing that cannot be taken.
   *
   * @param pointer JSON Pointer of the place
   */
  record Fault(String pointer, Why why) {}

  /** Why not. */
  sealed interface Why {

    /** As in a submission. */
    record Found(Finding finding) implements Why {}

    /** No child can have the identifier in the address. */
    record NoChildsName() implements Why {}

    /** The address names another child. */
    record OtherChild() implements Why {}
  }
}
