package org.monarca.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.monarca.linkage.Students.Student;
import org.monarca.linkage.compare.Level;

/**
 * Measures the shipped model again: {@code ModelTraining STUDENTS.csv model.json}. Matches are the
 * pairs of the labelled data and as many made by {@link Corruption}; others are random pairs;
 * relatives are children of the same file order (families stand together) who share surnames.
 */
final class ModelTraining {

  static final long SEED = 20_260_701;

  private final Standardiser standardiser = Standardiser.standard();
  private final ModelEstimator estimator = new ModelEstimator();

  private ModelTraining() {}

  public static void main(String[] arguments) throws IOException {
    try (var csv = Files.newInputStream(Path.of(arguments[0]))) {
      var model =
          train(
              LinkageModel.standard(),
              Students.read(csv),
              12_000_000,
              "2026.1",
              "36,135 made-up records of 21,000 children, and as many made by corruption");
      Files.writeString(Path.of(arguments[1]), model.write());
    }
  }

  static LinkageModel train(
      LinkageModel start, List<Student> students, int others, String version, String source) {
    var training = new ModelTraining();
    training.countLabelled(students);
    training.countMadeUp(students, others);
    return training.estimator.estimate(start, version, source, SEED);
  }

  private void countLabelled(List<Student> students) {
    var children = new LinkedHashMap<String, List<Profile>>();
    for (var student : students) {
      children
          .computeIfAbsent(student.child(), child -> new ArrayList<>())
          .add(standardiser.profile(student.person()));
    }
    children.values().forEach(this::countMatches);
    countRelatives(children.values().stream().map(List::getFirst).toList());
  }

  private void countMatches(List<Profile> records) {
    for (int i = 0; i < records.size(); i++) {
      for (int j = i + 1; j < records.size(); j++) {
        estimator.match(records.get(i), records.get(j));
      }
    }
  }

  private void countRelatives(List<Profile> children) {
    for (int i = 1; i < children.size(); i++) {
      for (int j = Math.max(0, i - 3); j < i; j++) {
        if (Comparison.of(children.get(i), children.get(j)).family() != Level.MISSING) {
          estimator.relatives(children.get(i), children.get(j));
        }
      }
    }
  }

  private void countMadeUp(List<Student> students, int others) {
    var corruption = new Corruption(SEED, students.stream().map(Student::person).toList());
    var profiles = new ArrayList<Profile>();
    var children = new ArrayList<String>();
    for (var student : students) {
      var person = corruption.enriched(student.person());
      var profile = standardiser.profile(person);
      estimator.match(profile, standardiser.profile(corruption.corrupted(person)));
      profiles.add(profile);
      children.add(student.child());
    }
    countOthers(profiles, children, others);
  }

  private void countOthers(List<Profile> profiles, List<String> children, int others) {
    var random = new Random(SEED);
    for (int n = 0; n < others; n++) {
      int i = random.nextInt(profiles.size());
      int j = random.nextInt(profiles.size());
      if (areStrangers(children.get(i), children.get(j))) {
        estimator.other(profiles.get(i), profiles.get(j));
      }
    }
  }

  /** Families stand together in the file, and the family rule weighs them apart. */
  private static boolean areStrangers(String a, String b) {
    return Math.abs(number(a) - number(b)) > 8;
  }

  private static int number(String child) {
    return Integer.parseInt(child, 1, child.length(), 10);
  }
}
