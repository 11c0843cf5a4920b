package org.monarca.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.measure.Triage;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.resolve.Resolver;
import org.monarca.population.states.ErrorRate;

/** How rightly a made-up nation was resolved, as the exchange does it, record after record. */
record NationAccuracy(ErrorRate errors, Triage triage, TwinRates twins, KeyRecall blocking) {

  private static final List<String> STATES =
      List.of("TX", "CA", "FL", "WA", "MI", "OR", "NC", "GA");

  /** Of another seed than what the shipped model was learned from. */
  private static final long SEED = 20_261;

  /** So that the figures do not change from day to day. */
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

  private static final int BATCH = 5_000;

  static NationAccuracy of(int children, ErrorRate errors) throws IOException {
    var told = ToldChild.of(children, STATES, SEED, AS_OF, errors);
    var standardiser = Standardiser.standard();
    var linker = Linker.standard();
    var queries = new ArrayList<Query>();
    for (int i = 0; i < told.size(); i++) {
      queries.add(Query.of(i, standardiser.profile(told.get(i).person())));
    }
    var truth = told.stream().map(ToldChild::child).toList();
    return new NationAccuracy(
        errors,
        Triage.of(new Resolver(linker).resolve(queries, BATCH), truth),
        TwinRates.of(told, queries, linker),
        KeyRecall.of(queries, truth));
  }

  static String name(ErrorRate errors) {
    return errors.name().toLowerCase(Locale.ROOT);
  }
}
