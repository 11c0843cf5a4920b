package org.monarca.linkage;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.monarca.linkage.weigh.Evidence;

/**
 * How one known child resembles the record that came in.
 *
 * @param child the child
 * @param record the record of the child that resembles it most
 * @param evidence why
 * @param cautions what keeps it from being linked without a person; empty when nothing does
 */
public record Resemblance(String child, long record, Evidence evidence, Set<Caution> cautions) {

  private static final Set<Caution> WEAKNESS = Set.of(Caution.EVIDENCE_TOO_WEAK);

  public Resemblance {
    var ordered = EnumSet.noneOf(Caution.class);
    ordered.addAll(cautions);
    cautions = Collections.unmodifiableSet(ordered);
  }

  /** Whether nothing but its weight can keep it from being linked without a person. */
  public boolean isTellingByWeight() {
    return WEAKNESS.containsAll(cautions);
  }

  Resemblance with(Caution caution) {
    var more = EnumSet.of(caution);
    more.addAll(cautions);
    return new Resemblance(child, record, evidence, more);
  }
}
