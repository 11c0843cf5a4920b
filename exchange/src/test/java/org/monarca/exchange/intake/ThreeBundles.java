package org.monarca.exchange.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What a State sends in three submissions: children, some of them under two numbers of the State
 * and one wrong; then changes; then a full list that leaves one of them out.
 */
final class ThreeBundles {

  private static final int FEWEST = 20;
  private static final int MORE = 20;

  private ThreeBundles() {}

  /**
   * @param seed by which it is drawn how many children there are, and of whom what is said
   */
  static List<Path> in(Path folder, long seed) throws IOException {
    var random = new Random(seed);
    int children = FEWEST + random.nextInt(MORE);
    int deleted = 2 * random.nextInt(children / 2) + 1;
    int leftOut = 2 * random.nextInt(children / 2);
    int twice = 5 + random.nextInt(3);
    var first = SentBundle.delta("TX", "s1");
    var second = SentBundle.delta("TX", "s2").created("2026-11-02T10:00:00Z");
    var third = SentBundle.full("TX", "s3").created("2026-11-03T10:00:00Z");
    for (int i = 0; i < children; i++) {
      first.child(i).dose("c" + i, "d1", "2020-01-05");
      if (i % 2 == 0) {
        second.child(i).dose("c" + i, "d2", "2021-02-06");
      }
      if (i != leftOut && i != deleted) {
        third.child(i).dose("c" + i, "d1", "2020-01-05");
      }
    }
    first.child("bad", "I", Map.of("sex", "?"));
    for (int i = 0; i < children; i += twice) {
      var again = SentBundle.nameAndBirth(i);
      first.child("again" + i, "I", again);
      third.child("again" + i, "I", again);
    }
    second.child("c" + deleted, "D", Map.of());
    var files = new ArrayList<Path>();
    for (var bundle : List.of(first, second, third)) {
      files.add(Files.write(folder.resolve("s" + (files.size() + 1) + ".zip"), bundle.bytes()));
    }
    return files;
  }
}
