package org.monarca.exchange.intake.refused;

import java.util.List;
import java.util.UUID;
import org.monarca.records.problems.Finding;

/** Why the records were refused about which a State is asked. */
public interface RefusedFindings {

  /** The errors of the records that are left, by their latest submission and as they were found. */
  List<Finding> of(UUID submission, int most);
}
