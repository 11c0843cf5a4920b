package org.monarca.exchange.cli.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.monarca.exchange.cli.tables.ClustersFile;
import org.monarca.exchange.cli.tables.WrongInput;
import org.monarca.linkage.measure.Agreement;
import org.monarca.linkage.measure.Mistake;
import org.monarca.linkage.measure.Partition;

/**
 * What was found against the truth.
 *
 * @param found clusters of the records of the truth, in its order
 * @param joined how many clusters hold records of several people
 * @param parted how many people are in several clusters
 * @param worstJoined the worst of these clusters
 * @param worstParted the worst of these people
 * @param thresholds from which weight on pairs may be linked; where pairs are at hand
 * @param unmeasured a note about records of which the truth says nothing
 */
public record Evaluation(
    Partition found,
    Partition truth,
    Agreement agreement,
    int joined,
    int parted,
    List<ToldMistake> worstJoined,
    List<ToldMistake> worstParted,
    Optional<Thresholding> thresholds,
    Optional<String> unmeasured) {

  /** More ids than these are not named. */
  private static final int MOST_NAMED = 5;

  public Evaluation {
    worstJoined = List.copyOf(worstJoined);
    worstParted = List.copyOf(worstParted);
  }

  /** Measures; every record of the truth must have a cluster. */
  public static Evaluation of(
      ClustersFile clusters,
      ClustersFile truth,
      int most,
      RecordValues values,
      Optional<Thresholding> thresholds) {
    var labels = labels(clusters, truth);
    var found = Partition.of(labels);
    var persons = Partition.of(truth.clusters());
    return new Evaluation(
        found,
        persons,
        Agreement.of(found, persons),
        Mistake.count(found, persons),
        Mistake.count(persons, found),
        Mistake.wronglyJoined(found, persons, most).stream()
            .map(mistake -> ToldMistake.of(mistake, labels, truth.ids(), values))
            .toList(),
        Mistake.wronglyParted(found, persons, most).stream()
            .map(mistake -> ToldMistake.of(mistake, truth.clusters(), truth.ids(), values))
            .toList(),
        thresholds,
        unmeasured(clusters, truth));
  }

  private static List<String> labels(ClustersFile clusters, ClustersFile truth) {
    var labels = new ArrayList<String>();
    var missing = new ArrayList<String>();
    for (var id : truth.ids().all()) {
      int record = clusters.ids().record(id);
      if (record < 0) {
        missing.add(id);
      } else {
        labels.add(clusters.clusters().get(record));
      }
    }
    if (!missing.isEmpty()) {
      throw new WrongInput(
          clusters.file(),
          "%s of %s without a cluster: %s. Link the whole table, or measure against the truth of this one"
              .formatted(records(missing.size()), truth.file(), named(missing)));
    }
    return labels;
  }

  private static Optional<String> unmeasured(ClustersFile clusters, ClustersFile truth) {
    var strange = clusters.ids().all().stream().filter(id -> truth.ids().record(id) < 0).toList();
    return strange.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s: %s not in %s and not measured: %s"
                .formatted(clusters.file(), records(strange.size()), truth.file(), named(strange)));
  }

  private static String records(int count) {
    return count == 1 ? "1 record" : "%d records".formatted(count);
  }

  private static String named(List<String> ids) {
    var named = ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return ids.size() > MOST_NAMED ? named + ", …" : named;
  }
}
