package org.monarca.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/**
 * The peer of intake: the same rows copied plainly into the same PostgreSQL server, text columns,
 * one table for each kind of row, no index, no check. Nothing can bring them in faster from one
 * connection, so it is the measure of what all the rest costs.
 */
final class PlainCopy {

  private static final String SCRATCH = "monarca_bench_copy";

  private final DatabaseServer server;

  private PlainCopy(DatabaseServer server) {
    this.server = server;
  }

  /** The server of that service, or empty where its folder does not say how to reach it. */
  static Optional<PlainCopy> beside(Service service) throws IOException {
    return DatabaseServer.of(service).map(PlainCopy::new);
  }

  /** How many rows were copied, and how long that took. */
  record Copied(long rows, double seconds) {

    double perSecond() {
      return rows / seconds;
    }

    private Copied and(Copied other) {
      return new Copied(rows + other.rows, seconds + other.seconds);
    }
  }

  /**
   * Copies every row of these bundles, one bundle after the other, each unpacked into that folder
   * before its clock starts and removed after it.
   */
  Copied copy(Collection<Path> bundles, Path unpacked) throws IOException, SQLException {
    try (var maintenance = server.connect("postgres")) {
      execute(maintenance, "drop database if exists " + SCRATCH);
      execute(maintenance, "create database " + SCRATCH + " template template0");
      try (var scratch = server.connect(SCRATCH)) {
        var copied = new Copied(0, 0);
        for (Path bundle : bundles) {
          for (Path file : unpack(bundle, unpacked)) {
            copied = copied.and(copy(scratch, file));
            Files.delete(file);
          }
        }
        return copied;
      } finally {
        execute(maintenance, "drop database " + SCRATCH);
      }
    }
  }

  private static Copied copy(Connection scratch, Path file) throws IOException, SQLException {
    var columns = columns(file);
    execute(
        scratch, "create table if not exists %s (%s)".formatted(table(file), definitions(columns)));
    var into =
        "copy %s (%s) from stdin (format csv, header)"
            .formatted(table(file), String.join(", ", columns));
    try (var bytes = Files.newInputStream(file)) {
      var watch = Stopwatch.start();
      long rows = scratch.unwrap(PGConnection.class).getCopyAPI().copyIn(into, bytes, 1 << 16);
      return new Copied(rows, watch.seconds());
    }
  }

  /** The rows of a bundle as files; the header is no row of the comparison. */
  private static List<Path> unpack(Path bundle, Path folder) throws IOException {
    var files = new ArrayList<Path>();
    try (var zip = new ZipFile(bundle.toFile())) {
      for (var entry : zip.stream().filter(file -> !file.getName().equals("header.csv")).toList()) {
        var file = folder.resolve(bundle.getFileName() + "-" + entry.getName());
        try (var bytes = zip.getInputStream(entry)) {
          Files.copy(bytes, file);
        }
        files.add(file);
      }
    }
    return files;
  }

  /** {@code TX.zip-enrollments.csv} goes into {@code enrollments}. */
  private static String table(Path file) {
    var name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('-') + 1).replace(".csv", "");
  }

  private static List<String> columns(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      var heading = reader.readLine();
      return heading == null
          ? List.of()
          : Arrays.stream(heading.split(",")).map(String::strip).toList();
    }
  }

  private static String definitions(List<String> columns) {
    return columns.stream().map(column -> column + " text").collect(Collectors.joining(", "));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
