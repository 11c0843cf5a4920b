package org.monarca.acceptance.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The database of a demo whose service was killed: it goes on, and is an external one for services
 * that are started on it.
 */
public final class OutlivingDatabase implements AutoCloseable {

  private static final String NAME = "monarca";

  private final Demo demo;

  private OutlivingDatabase(Demo demo) {
    this.demo = demo;
  }

  /** Of a demo of that many children; its service is gone. */
  public static OutlivingDatabase ofDemo(String name, int children)
      throws IOException, InterruptedException {
    var demo = Demo.start(Folders.fresh(name), children);
    demo.kill();
    return new OutlivingDatabase(demo);
  }

  /** With whose clients States' systems are let in, at whichever service. */
  public Demo demo() {
    return demo;
  }

  /** As the environment of a service names it. */
  public Map<String, String> settings() throws IOException {
    return settings(NAME);
  }

  /** The same of a copy that is made now; nobody may be at work on it. */
  public Map<String, String> copied(String name) throws IOException, SQLException {
    try (var server = DemoDatabase.connect(demo.data(), "postgres");
        var statement = server.createStatement()) {
      statement.execute("create database %s template %s owner monarca_owner".formatted(name, NAME));
      statement.execute(
          "grant connect, temporary on database %s to monarca_service".formatted(name));
    }
    return settings(name);
  }

  /** How many rows each of those tables has; in the copy, where one is named. */
  public Map<String, Long> rows(String name, List<String> tables) throws IOException, SQLException {
    var rows = new HashMap<String, Long>();
    try (var database = DemoDatabase.connect(demo.data(), name);
        var statement = database.createStatement()) {
      for (String table : tables) {
        try (var counted = statement.executeQuery("select count(*) from " + table)) {
          counted.next();
          rows.put(table, counted.getLong(1));
        }
      }
    }
    return rows;
  }

  public Map<String, Long> rows(List<String> tables) throws IOException, SQLException {
    return rows(NAME, tables);
  }

  /** What in it offends against what must always hold. */
  public List<String> offences() throws IOException, SQLException {
    return demo.offences();
  }

  private Map<String, String> settings(String name) throws IOException {
    return DemoDatabase.settings(demo.data(), name);
  }

  /** Nobody else would end it. */
  @Override
  public void close() throws IOException {
    demo.close();
    demo.database().ifPresent(ProcessHandle::destroy);
  }
}
