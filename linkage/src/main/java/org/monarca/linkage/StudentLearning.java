package org.monarca.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.monarca.linkage.block.Candidates;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Place;
import org.monarca.linkage.compare.Word;
import org.monarca.linkage.learn.Decided;
import org.monarca.linkage.learn.Learning;
import org.monarca.linkage.weigh.Model;
import org.monarca.linkage.weigh.Monotone;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.Profile;
import org.monarca.linkage.work.Workers;

/** Learns the weights of the exchange from records of {@link StudentElements}, without labels. */
public final class StudentLearning {

  /** Fewer records teach less than the shipped model knows. */
  public static final int LEAST_RECORDS = 2_000;

  /** Most keys are made of either, and the order in which the records came tells nothing. */
  private static final Comparator<Profile> BY_DATE_AND_NAME =
      Comparator.comparingInt(StudentElements::birthDate)
          .thenComparing(profile -> words(profile.surnames()))
          .thenComparing(profile -> words(profile.given()))
          .thenComparing(Profile::codes, Arrays::compare)
          .thenComparing(profile -> parents(profile))
          .thenComparing(profile -> place(profile.birthPlace()));

  private StudentLearning() {}

  private static String words(Names names) {
    return names.words().stream().map(Word::text).collect(Collectors.joining(" "));
  }

  private static String parents(Profile profile) {
    return profile.parents().stream()
        .map(parent -> words(parent.first()) + '/' + words(parent.last()))
        .collect(Collectors.joining("; "));
  }

  private static String place(Place place) {
    return place.country() + ' ' + place.state() + ' ' + place.city();
  }

  /**
   * Learns from two records or more.
   *
   * @param decided pairs that people have decided
   */
  public static Model learn(
      Learning learning, List<Profile> profiles, List<Decided> decided, int threads) {
    var people =
        new People(StudentElements.ALL, profiles.stream().sorted(BY_DATE_AND_NAME).toList());
    try (var workers = new Workers(threads)) {
      return Monotone.of(learning.of(people, Candidates.of(people, workers), decided, workers));
    }
  }
}
