package org.monarca.population.nights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The list of all files in the order in which they arrive. */
public final class DeliveryList {

  private static final String HEADING =
      "arrives,file,state,submission_id,created_at,sort,students,records";

  private final List<Delivery> deliveries = new ArrayList<>();

  public void add(Delivery delivery) {
    deliveries.add(delivery);
  }

  /** All so far: by night, then as they were sent. */
  public List<Delivery> all() {
    var sorted = new ArrayList<>(deliveries);
    sorted.sort(Comparator.comparing(Delivery::arrives).thenComparing(Delivery::created));
    return sorted;
  }

  public void write(Path file) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(HEADING);
    for (var one : all()) {
      lines.add(
          String.join(
              ",",
              one.arrives().toString(),
              one.file().toString().replace('\\', '/'),
              one.state(),
              one.submissionId(),
              one.created().toString(),
              one.sort(),
              Long.toString(one.students()),
              Long.toString(one.records())));
    }
    Files.write(file, lines);
  }
}
