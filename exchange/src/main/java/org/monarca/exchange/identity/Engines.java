package org.monarca.exchange.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.models.ActiveModel;
import org.monarca.exchange.identity.stored.KeptApart;
import org.monarca.exchange.identity.stored.NeighbourStore;
import org.monarca.exchange.identity.stored.OpenNearMatches;
import org.monarca.exchange.identity.stored.PostgresIndex;
import org.monarca.exchange.platform.Database;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.weigh.Evidence;
import org.monarca.linkage.weigh.Profile;
import tools.jackson.databind.json.JsonMapper;

/**
 * Deciding and searching by the model that is active when they are asked for: another one takes
 * over without a restart.
 */
final class Engines {

  /** Many times the hits that anybody reads, and still quick. */
  private static final int COMPARED_IN_A_SEARCH = 1_000;

  /** Of the memory a third is for profiles, which share their words. */
  private static final int BYTES_OF_A_PROFILE = 500;

  /** And as much as a quarter of it, outside of it, is for the keys. */
  private static final int SHARE_OF_KEYS = 4;

  /** So that nobody notices that it is done. */
  private static final int READ_AHEAD_AT_ONCE = 2_000;

  private final NumberStore numbers;
  private final RulingStore rulings;
  private final DoubtStore doubts;
  private final RetoldStore retold;
  private final Turns turns;
  private final Database database;
  private final OpenNearMatches nearMatches;
  private final KeptApart keptApart;
  private final NeighbourStore neighbours;
  private final NearestRecords nearest;
  private final Standardiser standardiser;
  private final PostgresIndex index;
  private final ActiveModel active;
  private final int cap;
  private volatile @Nullable Engine latest;

  /**
   * @param cap holders of one blocking key beyond which it is refined by another
   */
  Engines(Database database, JsonMapper json, NumberStore numbers, int cap) {
    this.cap = cap;
    this.database = database;
    this.numbers = numbers;
    this.doubts = new DoubtStore(database, json, numbers);
    this.rulings = new RulingStore(database, doubts);
    this.retold = new RetoldStore(database);
    this.turns = new Turns(database);
    this.nearMatches = new OpenNearMatches(database);
    this.keptApart = new KeptApart(database);
    this.neighbours = new NeighbourStore(database);
    this.nearest = new NearestRecords(database, COMPARED_IN_A_SEARCH);
    this.standardiser = Standardiser.standard();
    this.index = new PostgresIndex(neighbours, standardiser, profilesHeld(), roomForKeys());
    this.active = new ActiveModel(database);
  }

  /** Deciding, searching and matching by one model. */
  record Engine(
      LinkageModel model,
      Resolving resolving,
      Retelling retelling,
      Searching searching,
      Matching matching) {}

  /** By the model that is active in the current transaction. */
  Engine now() {
    var model = active.now();
    var known = latest;
    if (known != null && known.model().equals(model)) {
      return known;
    }
    var engine = engine(model);
    latest = engine;
    return engine;
  }

  private static int profilesHeld() {
    return (int)
        Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 3 / BYTES_OF_A_PROFILE);
  }

  private static long roomForKeys() {
    return Runtime.getRuntime().maxMemory() / SHARE_OF_KEYS;
  }

  /** Reads some more records ahead; answers whether there were any, and room for them. */
  boolean readAhead() {
    return index.readAhead(READ_AHEAD_AT_ONCE);
  }

  /** By the model that is active in the current transaction. */
  Map<SourcePair, Double> weights(Collection<Long> sources) {
    var linker = new Linker(active.now());
    var profiles = new TreeMap<Long, Profile>();
    neighbours
        .records(sources)
        .forEach((source, stored) -> profiles.put(source, standardiser.profile(stored.person())));
    var weights = new HashMap<SourcePair, Double>();
    profiles.forEach((one, profile) ->
        profiles
            .tailMap(one, false)
            .forEach((other, its) ->
                weights.put(new SourcePair(one, other), linker.weight(profile, its))));
    return weights;
  }

  /** What speaks for and against some of these records being one child with some of the others. */
  Optional<Evidence> evidence(Collection<Long> some, Collection<Long> others) {
    var linker = new Linker(active.now());
    var ours = profiles(some);
    var theirs = profiles(others);
    return ours.stream()
        .flatMap(one -> theirs.stream().map(other -> linker.evidence(one, other)))
        .max(Comparator.comparingDouble(Evidence::weight));
  }

  private List<Profile> profiles(Collection<Long> sources) {
    return neighbours.records(sources).values().stream()
        .map(stored -> standardiser.profile(stored.person()))
        .toList();
  }

  private Engine engine(LinkageModel model) {
    var linker = new Linker(model);
    return new Engine(
        model,
        new Resolving(
            numbers,
            neighbours,
            rulings,
            nearMatches,
            turns,
            keptApart,
            standardiser,
            index,
            linker,
            cap),
        new Retelling(
            database,
            numbers,
            standardiser,
            retold,
            doubts,
            linker,
            new Recalling(standardiser, keptApart, linker, cap)),
        new Searching(nearest, neighbours, standardiser, linker),
        new Matching(numbers, standardiser, index, linker, cap));
  }
}
