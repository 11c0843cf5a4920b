package org.monarca.acceptance.client;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** All living records of a State, page by page. */
public final class StateRecords {

  private StateRecords() {}

  /** The exchange ID of each State student ID; a record met twice is an error. */
  public static Map<String, String> of(StateSystem system)
      throws IOException, InterruptedException {
    var records = new HashMap<String, String>();
    String page = "/api/v1/state-records?limit=1000";
    while (!page.isEmpty()) {
      var answer = system.fetch(page).json();
      for (var record : answer.path("records")) {
        var id = record.path("state_student_id").asString("");
        var earlier = records.put(id, record.path("exchange_id").asString(""));
        if (earlier != null) {
          throw new IllegalStateException("listed twice: " + id);
        }
      }
      var next = answer.path("next");
      page = next.isNull() ? "" : "/api/v1/state-records?limit=1000&cursor=" + next.asString("");
    }
    return records;
  }
}
