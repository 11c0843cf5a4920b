package org.monarca.exchange.access.factors;

/** Long words in groups of four, so that an eye finds its place in them. */
final class Groups {

  private Groups() {}

  static String of(String word, String between) {
    return word.replaceAll("(.{4})(?=.)", "$1" + between);
  }
}
