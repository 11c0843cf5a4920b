package org.monarca.exchange.intake.drop;

import java.util.List;

/** A folder while it is listed. */
final class Folder implements Handle {

  private static final int AT_ONCE = 100;

  private final Attributes attributes;
  private final List<Listed> lines;
  private int told;

  Folder(Attributes attributes, List<Listed> lines) {
    this.attributes = attributes;
    this.lines = List.copyOf(lines);
  }

  /** The next lines. */
  List<Listed> next() throws Refused {
    int from = told;
    if (from >= lines.size()) {
      throw Refused.endOfFile();
    }
    told = Math.min(lines.size(), from + AT_ONCE);
    return lines.subList(from, told);
  }

  @Override
  public Attributes attributes() {
    return attributes;
  }

  @Override
  public void close() {}
}
