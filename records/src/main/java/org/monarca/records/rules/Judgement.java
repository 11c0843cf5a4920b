package org.monarca.records.rules;

import java.util.List;
import org.monarca.records.problems.Finding;

/**
 * What the rules concluded about one child.
 *
 * @param rejected at least one record error was found
 * @param findings errors first, then warnings
 */
public record Judgement(boolean rejected, List<Finding> findings) {

  /** Of most children nothing can be said against. */
  static final Judgement CLEAN = new Judgement(false, List.of());
}
