package org.monarca.exchange.identity;

/** Two source records, the lesser number first. */
public record SourcePair(long lesser, long greater) {

  public static SourcePair of(long one, long other) {
    return new SourcePair(Math.min(one, other), Math.max(one, other));
  }
}
