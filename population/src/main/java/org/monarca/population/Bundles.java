package org.monarca.population;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The bundles of all States, written side by side. */
final class Bundles implements AutoCloseable {

  private final List<Bundle> all = new ArrayList<>();
  private final Crew crew;

  Bundles(Settings settings, Crew crew) throws IOException {
    this.crew = crew;
    var headers = new Headers(settings.seed());
    for (var state : settings.states()) {
      var file = settings.out().resolve(state + "." + settings.form().extension());
      all.add(new Bundle(settings.form(), file, headers.ofDay(state, settings.asOf())));
    }
  }

  void add(List<Generation> generations) throws IOException {
    each(bundle -> bundle.add(generations));
  }

  List<Outcome.Submission> submissions() {
    return all.stream().map(Bundle::submission).toList();
  }

  /** Ends and compresses every file. */
  @Override
  public void close() throws IOException {
    each(Bundle::close);
  }

  private void each(Step step) throws IOException {
    crew.all(all.stream().map(bundle -> taking(step, bundle)).toList());
  }

  private static Callable<Bundle> taking(Step step, Bundle bundle) {
    return () -> {
      step.take(bundle);
      return bundle;
    };
  }

  /** Something done to one bundle. */
  private interface Step {
    void take(Bundle bundle) throws IOException;
  }
}
