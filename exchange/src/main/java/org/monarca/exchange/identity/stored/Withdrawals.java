package org.monarca.exchange.identity.stored;

/**
 * When nobody is asked about a doubt, in SQL: the record was taken back by its State, or all
 * records of the child that it may be were. A child that has no record left is asked about: its
 * records are somebody else's by now, and a person is to say whose.
 */
public final class Withdrawals {

  private Withdrawals() {}

  /**
   * A condition.
   *
   * @param source the record's number, as the statement calls it
   * @param child the living number of the child that it may be, as the statement calls it
   */
  public static String ofDoubt(String source, String child) {
    return """
    (exists (select from students.v_withdrawn_source gone where gone.source_id = %1$s)
      or (exists (select from identity.link others where others.exchange_id = %2$s)
          and not exists (select from identity.link others where others.exchange_id = %2$s
                             and not exists (select from students.v_withdrawn_source gone where gone.source_id = others.source_id))))
    """
        .formatted(source, child);
  }
}
