package org.monarca.exchange.credit.courses;

/**
 * Which course of SCED a course may be that was sent without a code.
 *
 * @param confidence of 100
 * @param subjectDiffers whether the State files it under another subject
 */
public record Proposal(ScedCourse course, int confidence, Reason reason, boolean subjectDiffers) {

  /** What speaks for it. */
  public enum Reason {
    /** The title is SCED's own. */
    OWN_TITLE,

    /** Schools usually mean it by that title. */
    USUAL_TITLE,

    /** Most words of the title are the same. */
    LIKE_TITLE
  }
}
