package org.monarca.exchange.intake.unusual;

/**
 * A figure that is unusual.
 *
 * @param before the median of what the State told before
 * @param saidSo whether a person said that it is so
 */
public record Unusual(Figure figure, long before, long now, boolean saidSo) {

  /** As {@code UNUSUAL} of the submission's row tells it. */
  public static Unusual of(String kept) {
    var parts = kept.split(" ", 4);
    return new Unusual(
        Figure.ofKey(parts[0]).orElseThrow(),
        Long.parseLong(parts[1]),
        Long.parseLong(parts[2]),
        Boolean.parseBoolean(parts[3]));
  }

  /** Each unusual figure of the submission {@code s}, as an array of texts. */
  public static final String OF_SUBMISSION =
      """
      array(select figure || ' ' || before || ' ' || now || ' ' || (said is not null)
              from intake.unusual u where u.submission = s.id order by place)\
      """;
}
