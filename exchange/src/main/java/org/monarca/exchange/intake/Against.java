package org.monarca.exchange.intake;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.students.SourceRecords;

/** What children are checked against that no file can tell. */
interface Against {

  /** Which of these children the State has sent before. */
  Set<String> known(Collection<String> stateStudentIds);

  /** The children among these who carry an exchange ID that was never issued. */
  Set<String> unknownNumbers(List<Check.Read> children);

  /** The exchange as it is now. */
  static Against exchange(String state, SourceRecords records, Identities identities) {
    return new Against() {
      @Override
      public Set<String> known(Collection<String> stateStudentIds) {
        return records.known(state, stateStudentIds);
      }

      @Override
      public Set<String> unknownNumbers(List<Check.Read> children) {
        var claiming = children.stream().filter(child -> child.claimedNumber() != null).toList();
        if (claiming.isEmpty()) {
          return Set.of();
        }
        var unknown = identities.unknown(claiming.stream().map(Check.Read::claimed).toList());
        return claiming.stream()
            .filter(child -> unknown.contains(child.claimed()))
            .map(Check.Read::id)
            .collect(Collectors.toUnmodifiableSet());
      }
    };
  }

  /**
   * The verdict of an earlier check: what became known since, be it by this very submission,
   * changes nothing.
   */
  static Against earlierVerdict(Set<String> childrenWithUnknownNumber) {
    return new Against() {
      @Override
      public Set<String> known(Collection<String> stateStudentIds) {
        return Set.of();
      }

      @Override
      public Set<String> unknownNumbers(List<Check.Read> children) {
        return childrenWithUnknownNumber;
      }
    };
  }
}
