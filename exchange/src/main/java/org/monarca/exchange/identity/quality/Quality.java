package org.monarca.exchange.identity.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.models.ActiveModel;
import org.monarca.exchange.identity.quality.BelowReview.Missed;
import org.monarca.exchange.identity.quality.QualityReport.Line;
import org.monarca.exchange.identity.quality.QualityStore.Sampled;
import org.monarca.exchange.identity.stored.AsExchange;
import org.monarca.exchange.identity.stored.NeighbourStore;
import org.monarca.exchange.identity.stored.PostgresIndex;
import org.monarca.exchange.platform.Database;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;

/**
 * Makes the report on how well linkage does, without labels: from the probabilities that the
 * decisions carry, and from what people decided where they did. A report serves all readers for a
 * while.
 */
public class Quality {

  private static final int SAMPLE = 50_000;
  private static final int WEIGHED = 2_000;

  /** Fewer weighed records say less of their line than those of all lines do. */
  private static final int LEAST_WEIGHED = 50;

  private static final Duration FRESH = Duration.ofMinutes(10);

  private final Database database;
  private final InstantSource clock;
  private final QualityStore store;
  private final NameGroups names = NameGroups.standard();
  private final ActiveModel active;
  private final Standardiser standardiser;
  private @Nullable QualityReport latest;

  Quality(Database database, InstantSource clock, Standardiser standardiser) {
    this.database = database;
    this.clock = clock;
    this.store = new QualityStore(database);
    this.active = new ActiveModel(database);
    this.standardiser = standardiser;
  }

  /** As of now, or of some minutes ago. One is made at a time. */
  public synchronized QualityReport report() {
    var now = clock.instant();
    var known = latest;
    if (known != null && now.isBefore(known.asOf().plus(FRESH))) {
      return known;
    }
    var made = AsExchange.read(database, () -> made(now));
    latest = made;
    return made;
  }

  private QualityReport made(Instant now) {
    var model = active.now();
    var states = store.byState(now);
    var all = states.values().stream().reduce(Line.NONE, Line::plus);
    var sample = store.sample((long) all.figures().records(), SAMPLE, now);
    var neighbours = new NeighbourStore(database);
    var missed =
        new BelowReview(
                model, neighbours, new PostgresIndex(neighbours, standardiser), standardiser)
            .of(store.drawn((long) all.figures().records(), WEIGHED));
    var groups = groups(sample, missed);
    return new QualityReport(
        now,
        model.version(),
        withBelow(all, mean(missed)),
        withBelow(states, missed),
        groups,
        Gap.among(groups),
        sample.size(),
        missed.size());
  }

  private Map<NameGroup, Figures> groups(List<Sampled> sample, List<Missed> missed) {
    var groups = new EnumMap<NameGroup, Figures>(NameGroup.class);
    for (var group : NameGroup.values()) {
      groups.put(group, Figures.NONE);
    }
    sample.forEach(
        record -> groups.merge(names.of(record.person()), record.figures(), Figures::plus));
    var means = means(missed, names::of);
    groups.replaceAll((group, figures) ->
        figures.withBelow(figures.records() * means.getOrDefault(group, mean(missed))));
    return groups;
  }

  private static Map<String, Line> withBelow(Map<String, Line> states, List<Missed> missed) {
    var means = means(missed, Quality::state);
    var lines = new TreeMap<String, Line>();
    states.forEach((state, line) ->
        lines.put(state, withBelow(line, means.getOrDefault(state, mean(missed)))));
    return lines;
  }

  private static String state(Person person) {
    return Objects.requireNonNull(person.source());
  }

  private static Line withBelow(Line line, double mean) {
    var figures = line.figures();
    return new Line(figures.withBelow(figures.records() * mean), line.backlog());
  }

  /** Of those lines of which enough were weighed. */
  private static <K> Map<K, Double> means(List<Missed> missed, Function<Person, K> line) {
    var byLine = new HashMap<K, List<Missed>>();
    missed.forEach(one ->
        byLine
            .computeIfAbsent(line.apply(one.record().person()), key -> new ArrayList<>())
            .add(one));
    byLine.values().removeIf(some -> some.size() < LEAST_WEIGHED);
    var means = new HashMap<K, Double>();
    byLine.forEach((key, some) -> means.put(key, mean(some)));
    return means;
  }

  private static double mean(List<Missed> missed) {
    return missed.stream().mapToDouble(Missed::missed).average().orElse(0);
  }
}
