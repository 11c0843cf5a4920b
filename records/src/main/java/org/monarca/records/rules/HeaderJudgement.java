package org.monarca.records.rules;

import java.util.List;
import org.monarca.records.Header;
import org.monarca.records.problems.Finding;

/** What the rules concluded about a header. */
public sealed interface HeaderJudgement {

  /** It can be worked with; remarks are warnings. */
  record Sound(Header header, List<Finding> remarks) implements HeaderJudgement {}

  /** It cannot; at least one finding, all of them file errors. */
  record Unsound(List<Finding> findings) implements HeaderJudgement {}
}
