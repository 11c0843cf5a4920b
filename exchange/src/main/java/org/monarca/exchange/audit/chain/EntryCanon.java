package org.monarca.exchange.audit.chain;

/**
 * What an entry's hash is made of, in format 1: everything that it says, where it stands, and the
 * hash of the entry before it. The database writes the same by {@code audit.chain()} (V114).
 */
final class EntryCanon {

  static final int FORMAT = 1;

  private final Canon canon = new Canon();

  byte[] hash(CopiedEntry entry) {
    return encoded(entry).hash();
  }

  Canon encoded(CopiedEntry entry) {
    begin(canon, entry.shard(), entry.position(), entry.sequence(), entry.micros());
    for (int field = CopiedEntry.FIRST_TEXT; field <= CopiedEntry.LAST_TEXT; field++) {
      canon.text(entry.bytes(), entry.start(field), entry.length(field));
    }
    return canon.fixed(entry.bytes(), entry.start(CopiedEntry.PREVIOUS), Canon.HASH);
  }

  /** Where it stands and when it was written; the {@link CopiedEntry#TEXTS} follow. */
  static Canon begin(Canon canon, int shard, long position, long sequence, long micros) {
    return canon.begin('E', FORMAT).int2(shard).int8(position).int8(sequence).int8(micros);
  }
}
