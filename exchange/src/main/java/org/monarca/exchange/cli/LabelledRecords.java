package org.monarca.exchange.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.monarca.exchange.cli.ToldStudents.Told;
import org.monarca.exchange.cli.tables.TruthFile;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.measure.Trial;
import org.monarca.linkage.weigh.Profile;

/**
 * Records of submissions of which a file says whose they are.
 *
 * @param children whose each is
 * @param leftOut how many records the file says nothing of, or which stand in the submissions
 *     twice, so that one of them may be somebody else's
 */
record LabelledRecords(Path truth, List<Profile> profiles, List<String> children, int leftOut) {

  static LabelledRecords of(TruthFile truth, List<Told> told) {
    var profiles = new ArrayList<Profile>();
    var children = new ArrayList<String>();
    var times = told.stream().collect(Collectors.groupingBy(Told::key, Collectors.counting()));
    for (var one : told) {
      var child = truth.child(one.state(), one.stateStudentId());
      if (child.isPresent() && times.getOrDefault(one.key(), 0L) == 1) {
        profiles.add(one.profile());
        children.add(child.get());
      }
    }
    return new LabelledRecords(truth.file(), profiles, children, told.size() - profiles.size());
  }

  Trial tried(LinkageModel model) {
    return Trial.of(model, profiles, children);
  }
}
