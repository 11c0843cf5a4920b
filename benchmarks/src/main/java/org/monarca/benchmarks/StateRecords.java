package org.monarca.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import tools.jackson.databind.JsonNode;

/** The living records of States, as the exchange lists them to each. */
final class StateRecords {

  private static final String PLACE = "/api/v1/state-records?limit=1000";

  private final ExchangeClient exchange;

  StateRecords(ExchangeClient exchange) {
    this.exchange = exchange;
  }

  /** How many there are of these States together. */
  long living(Collection<String> states) throws IOException, InterruptedException {
    long records = 0;
    for (String state : states) {
      JsonNode page;
      String cursor = "";
      do {
        page = exchange.fetch(state, URI.create(PLACE + cursor));
        records += page.path("records").size();
        cursor = "&cursor=" + page.path("next").asString("");
      } while (!page.path("next").isNull());
    }
    return records;
  }
}
