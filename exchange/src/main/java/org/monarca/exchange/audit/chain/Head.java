package org.monarca.exchange.audit.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * How far every chain had come when a day was closed. Heads are a chain themselves.
 *
 * @param day by UTC
 * @param closed when that was written down
 * @param entries of all chains, from the beginning
 * @param shards each chain, the first one first; in an anchor they may be left out
 * @param previous hash of the head before it, in hexadecimal; zeros for the first
 * @param hash over all of this, in hexadecimal
 */
public record Head(
    LocalDate day,
    Instant closed,
    long entries,
    List<Reached> shards,
    String previous,
    String hash) {

  /** How many chains there are. */
  public static final int SHARDS = 64;

  private static final int FORMAT = 1;

  public Head {
    shards = List.copyOf(shards);
  }

  /** Of a day, after the head with that hash. */
  static Head of(LocalDate day, Instant closed, List<Reached> shards, String previous) {
    long entries = shards.stream().mapToLong(Reached::position).sum();
    var unhashed = new Head(day, closed, entries, shards, previous, "");
    return new Head(day, closed, entries, shards, previous, unhashed.rightHash());
  }

  /** The one that this head must have. */
  String rightHash() {
    var canon =
        new Canon()
            .begin('H', FORMAT)
            .int8(day.toEpochDay())
            .int8(ChronoUnit.MICROS.between(Instant.EPOCH, closed))
            .int8(entries)
            .int2(shards.size());
    for (var shard : shards) {
      canon.int8(shard.position()).fixed(shard.bytes(), 0, Canon.HASH);
    }
    canon.fixed(HexFormat.of().parseHex(previous), 0, Canon.HASH);
    return HexFormat.of().formatHex(canon.hash());
  }

  boolean isWhole() {
    return shards.size() == SHARDS && hash.equals(rightHash());
  }
}
