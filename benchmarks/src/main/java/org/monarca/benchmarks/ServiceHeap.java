package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The most heap that a service uses at one time, what is garbage by then among it: as it writes
 * down before each collection, when its heap is fullest.
 */
final class ServiceHeap {

  private static final Pattern COLLECTED = Pattern.compile(".* (\\d+)M->\\d+M\\(\\d+M\\).*");
  private static final double MEGABYTE = (1 << 20) / 1e6;

  private final Path log;
  private final long before;

  private ServiceHeap(Path log, long before) {
    this.log = log;
    this.before = before;
  }

  /** What its Java is told so that it writes down there what it collects. */
  static String option(Path log) {
    return "-Xlog:gc:file=" + log.toAbsolutePath();
  }

  /** Of the collections from now on. */
  static ServiceHeap from(Path log) throws IOException {
    try (var lines = Files.lines(log)) {
      return new ServiceHeap(log, lines.count());
    }
  }

  /** 0 where nothing was collected since. */
  double megabytes() throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return MEGABYTE
          * lines
              .skip(before)
              .map(COLLECTED::matcher)
              .filter(Matcher::matches)
              .mapToLong(collected -> Long.parseLong(collected.group(1)))
              .max()
              .orElse(0);
    }
  }
}
