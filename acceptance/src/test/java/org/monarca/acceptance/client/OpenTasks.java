package org.monarca.acceptance.client;

import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The open tasks that a program of somebody may see. */
public final class OpenTasks {

  private OpenTasks() {}

  /** The one of that kind about that number; lists are followed to their end. */
  public static Optional<JsonNode> about(String number, String kind, StateSystem program)
      throws IOException, InterruptedException {
    var cursor = "";
    do {
      var list =
          program
              .fetch("/api/v1/tasks?status=open&limit=1000&kind=" + kind + "&cursor=" + cursor)
              .json();
      for (var task : list.path("tasks")) {
        if (task.path("exchange_ids").toString().contains(number)) {
          return Optional.of(task);
        }
      }
      cursor = list.path("next").asString("");
    } while (!cursor.isEmpty());
    return Optional.empty();
  }
}
