package org.monarca.acceptance.client;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** The counts of a receipt, as the contract names them. */
public record Receipt(
    long received,
    long accepted,
    long rejected,
    long unchanged,
    long withdrawn,
    long linked,
    long fresh,
    long review) {

  public static Receipt of(JsonNode status) {
    var receipt = status.path("receipt");
    return new Receipt(
        receipt.path("received").asLong(),
        receipt.path("accepted").asLong(),
        receipt.path("rejected").asLong(),
        receipt.path("unchanged").asLong(),
        receipt.path("withdrawn").asLong(),
        receipt.path("linked").asLong(),
        receipt.path("new").asLong(),
        receipt.path("review").asLong());
  }

  /** Of a delta: whatever was withdrawn was among the children received. */
  public void addsUp() {
    assertThat(accepted + rejected).as("accepted + rejected").isEqualTo(received);
    assertThat(unchanged).as("unchanged, a part of accepted").isBetween(0L, accepted);
    assertThat(linked + fresh + review + withdrawn).as("outcomes").isEqualTo(accepted);
  }
}
