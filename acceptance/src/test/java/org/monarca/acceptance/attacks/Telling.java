package org.monarca.acceptance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What no answer may tell (SI-11): where and how the service is made, on what machine. The patterns
 * stand in {@code telling.txt}.
 */
final class Telling {

  private static final List<Pattern> INSIDE =
      AttackFile.lines("telling.txt").stream().map(Pattern::compile).toList();

  private Telling() {}

  /** Passes the answer on when nothing in it tells. */
  static Reply nothing(Reply reply) {
    var all = reply.headers() + "\n" + reply.body();
    assertThat(INSIDE)
        .as("what is told by: " + reply.status() + " " + all)
        .noneMatch(inside -> inside.matcher(all).find());
    return reply;
  }
}
