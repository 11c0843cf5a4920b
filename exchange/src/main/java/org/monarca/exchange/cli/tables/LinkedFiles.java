package org.monarca.exchange.cli.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.monarca.linkage.table.Linked;
import org.monarca.linkage.table.Pairs;

/**
 * Writes what was linked. Ids stand as they were given, in quotation marks where RFC 4180 asks for
 * them.
 */
public final class LinkedFiles {

  private static final int DECIMALS = 9;

  private final Ids ids;
  private final Linked linked;

  public LinkedFiles(Ids ids, Linked linked) {
    this.ids = ids;
    this.linked = linked;
  }

  /** Every record once, in the order of the input; a cluster bears the id of its first record. */
  public void writeClusters(Path file) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      out.write("id,cluster\n");
      for (int record = 0; record < ids.size(); record++) {
        writeId(out, record);
        out.write(',');
        writeId(out, linked.clusters()[record]);
        out.write('\n');
      }
    }
  }

  /** Every pair once, in the order of its earlier record, then of its later one. */
  public void writePairs(Path file) throws IOException {
    var pairs = linked.pairs();
    try (var out = Files.newBufferedWriter(file)) {
      out.write("id_l,id_r,probability,weight\n");
      for (int pair : byEarlier(pairs)) {
        writeId(out, pairs.earlier(pair));
        out.write(',');
        writeId(out, pairs.later(pair));
        out.write(',');
        out.write(number(pairs.probability(pair)));
        out.write(',');
        out.write(number(pairs.weight(pair)));
        out.write('\n');
      }
    }
  }

  /** Every two clusters of which a pair speaks for one person, and what stands against it. */
  public void writeRefused(Path file) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      out.write("id_l,id_r,weight,reason,against_l,against_r,against_weight\n");
      for (var refusal : linked.refusals()) {
        writeId(out, refusal.first());
        out.write(',');
        writeId(out, refusal.second());
        out.write(',');
        out.write(number(refusal.weight()));
        out.write(',');
        out.write(refusal.reason().name().toLowerCase(Locale.ROOT));
        out.write(',');
        writeId(out, refusal.against().first());
        out.write(',');
        writeId(out, refusal.against().second());
        out.write(',');
        out.write(number(refusal.against().weight()));
        out.write('\n');
      }
    }
  }

  /** Pairs come in the order of the later record; counting keeps it among those of one earlier. */
  private int[] byEarlier(Pairs pairs) {
    var at = new int[ids.size() + 1];
    for (int pair = 0; pair < pairs.size(); pair++) {
      at[pairs.earlier(pair) + 1]++;
    }
    for (int record = 0; record < ids.size(); record++) {
      at[record + 1] += at[record];
    }
    var order = new int[pairs.size()];
    for (int pair = 0; pair < order.length; pair++) {
      order[at[pairs.earlier(pair)]++] = pair;
    }
    return order;
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  private void writeId(BufferedWriter out, int record) throws IOException {
    out.write(CsvText.quoted(ids.id(record)));
  }
}
