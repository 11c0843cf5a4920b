package org.monarca.records.submission;

import java.util.List;
import org.monarca.records.Header;
import org.monarca.records.problems.Finding;

/** How a reading ended. */
public sealed interface Reading {

  /**
   * Read to its end; everything handed over counts. Remarks are warnings about the submission
   * itself, not about a child.
   */
  record Complete(Header header, Counts counts, List<Finding> remarks) implements Reading {

    public Complete {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * File errors: the submission is rejected and whatever was handed over is void. At least one
   * finding, at most {@value #MOST_FINDINGS}.
   */
  record Refused(List<Finding> findings) implements Reading {

    public static final int MOST_FINDINGS = 100;

    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
