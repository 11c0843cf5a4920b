package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a State is asked about records that were refused.
 *
 * @param version of the task, as it is shown
 * @param open whether somebody is asked still
 * @param mended how they are mended: in files, or by the systems that sent them one at a time
 * @param says in words, how many records are left
 * @param submission in which they were refused first; absent for whoever may not see it
 * @param lines why, by their latest findings
 * @param cut whether there are more
 * @param reasons to choose from
 * @param settled in words, why nothing more is sent; absent where nobody said so
 * @param note said with it, blank where nothing was
 */
record DataCheckPage(
    long task,
    long version,
    boolean open,
    Mended mended,
    String says,
    @Nullable String submission,
    List<FindingsPart.Line> lines,
    boolean cut,
    List<Choice> reasons,
    @Nullable String settled,
    String note) {

  /** Where refused records are mended. */
  enum Mended {
    BY_FILE,
    BY_SYSTEM;

    /** Of its words. */
    public String code() {
      return this == BY_FILE ? "check.mend" : "check.mend-live";
    }

    /** Whether there is a form and a bundle for them. */
    public boolean here() {
      return this == BY_FILE;
    }
  }
}
