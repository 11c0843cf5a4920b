package org.monarca.exchange.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.monarca.exchange.consolidated.ChildrenOfState;
import org.monarca.exchange.health.history.Histories;
import org.monarca.exchange.health.history.ImmunizationCounts;
import org.monarca.records.RecordKind;
import org.springframework.stereotype.Service;

/** The immunizations of all children of whom a State has a record, counted. */
@Service
public class ImmunizationsOfState {

  private static final Set<RecordKind> KINDS = Set.of(RecordKind.IMMUNIZATION);

  private final ChildrenOfState children;
  private final Histories histories;

  public ImmunizationsOfState(ChildrenOfState children, Histories histories) {
    this.children = children;
    this.histories = histories;
  }

  /** On that day, as computed from all records now. */
  public ImmunizationCounts counts(String state, LocalDate day) {
    return children.counted(
        state,
        KINDS,
        sets ->
            ImmunizationCounts.of(
                sets.flatMap(List::stream).map(child -> histories.of(child, day))));
  }
}
