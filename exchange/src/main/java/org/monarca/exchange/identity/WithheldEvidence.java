package org.monarca.exchange.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.compare.Place;
import org.monarca.linkage.weigh.Evidence;
import org.monarca.linkage.weigh.Profile;

/**
 * What a comparison says of a child whose parents and birth place are withheld: nothing of how well
 * these agree, for whoever tries names of parents until they do knows them.
 */
public final class WithheldEvidence {

  /** The features that rest on what is withheld, and what is taken back because kin agree so. */
  private static final Set<String> FEATURES = Set.of("parents", "birth-place", Evidence.KIN);

  private WithheldEvidence() {}

  /** The evidence without them: its weight is of what is left. */
  public static Evidence of(Evidence evidence) {
    return new Evidence(
        evidence.model(),
        evidence.prior(),
        evidence.elements().stream()
            .filter(element -> !FEATURES.contains(element.element()))
            .toList());
  }

  /** The same where it is withheld; nothing of nothing. */
  public static @Nullable Evidence of(@Nullable Evidence evidence, boolean isWithheld) {
    return evidence == null || !isWithheld ? evidence : of(evidence);
  }

  /** A record as if it had never said them, for a comparison that takes nothing into account. */
  static Profile of(Profile profile) {
    return new Profile(
        profile.given(),
        profile.surnames(),
        profile.full(),
        List.of(),
        Place.UNKNOWN,
        profile.codes());
  }

  static Candidate of(Candidate candidate) {
    return new Candidate(
        candidate.record(), candidate.child(), of(candidate.profile()), candidate.underReview());
  }
}
