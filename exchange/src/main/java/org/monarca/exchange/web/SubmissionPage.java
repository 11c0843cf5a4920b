package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One submission: how far it has come, then its receipt.
 *
 * @param live whether it is what systems said of single children within a day
 * @param sha256 absent where there are no bytes
 * @param progress absent unless it is at work
 * @param waiting absent unless a person must decide
 * @param counts the receipt, empty until there is one
 * @param outcomes whether there is a file of outcomes
 * @param rejects whether there is a bundle of rejected children
 */
record SubmissionPage(
    String id,
    String name,
    boolean dryRun,
    boolean live,
    StatusMark status,
    @Nullable Progress progress,
    @Nullable Waiting waiting,
    List<Count> counts,
    List<Detail> facts,
    @Nullable String sha256,
    FindingsPart found,
    boolean outcomes,
    boolean rejects) {

  public boolean finished() {
    return !status.running() && waiting == null;
  }

  /** Work under way, in words and as a share. */
  record Progress(String words, long done, long total) {}

  /** The question a person must answer. */
  record Waiting(String question, long withdraw) {}

  /**
   * One number of the receipt.
   *
   * @param name key of its name
   */
  record Count(String name, String number) {}

  /**
   * One thing to know about the submission.
   *
   * @param name key of its name
   */
  record Detail(String name, String value) {}
}
