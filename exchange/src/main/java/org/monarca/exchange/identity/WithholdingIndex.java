package org.monarca.exchange.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.resolve.CandidateIndex;
import org.monarca.linkage.weigh.Profile;

/** The records known so far, some of which say nothing of what is withheld of their children. */
final class WithholdingIndex implements CandidateIndex {

  private final CandidateIndex index;
  private final Set<Long> withheld;

  /**
   * @param withheld records of children who must not be found
   */
  WithholdingIndex(CandidateIndex index, Set<Long> withheld) {
    this.index = index;
    this.withheld = withheld;
  }

  @Override
  public Map<Long, long[]> holders(long[] keys, int most) {
    return index.holders(keys, most);
  }

  @Override
  public Map<KeyPair, long[]> holdersOfBoth(Collection<KeyPair> pairs, int most) {
    return index.holdersOfBoth(pairs, most);
  }

  @Override
  public Map<Long, Profile> profiles(Set<Long> records) {
    var said = new HashMap<>(index.profiles(records));
    said.replaceAll(
        (record, profile) -> withheld.contains(record) ? WithheldEvidence.of(profile) : profile);
    return said;
  }

  @Override
  public List<Candidate> childrenOf(Collection<Long> records) {
    return index.childrenOf(records).stream()
        .map(one -> withheld.contains(one.record()) ? WithheldEvidence.of(one) : one)
        .toList();
  }
}
