package org.monarca.linkage.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.monarca.linkage.compare.Word;
import org.monarca.linkage.names.NameFrequencies;
import org.monarca.linkage.names.Nicknames;

/**
 * The words of one kind of name in a table, each kept once, with its rarity: its share in the
 * table, to which the shipped lists are added as so many bearers more, since a small table knows
 * little of how common a name is. Not for use by several threads.
 */
final class WordBook {

  private static final double BEARERS_OF_THE_LISTS = 500;

  /** A name of which more of so many bearers are known exists, also where no list has it. */
  private static final double EXISTS_UP_TO_BITS = 15.6;

  private final NameFrequencies frequencies;
  private final Nicknames nicknames;
  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, Word> words = new HashMap<>();
  private long total;

  WordBook(NameFrequencies frequencies, Nicknames nicknames) {
    this.frequencies = frequencies;
    this.nicknames = nicknames;
  }

  /** Counts words that so many records have; to be done with all before any is asked for. */
  void count(List<String> texts, long records) {
    texts.forEach(text -> counts.merge(text, records, Long::sum));
    total += records * texts.size();
  }

  /** The same word for the same text. */
  Word word(String text) {
    return words.computeIfAbsent(text, this::described);
  }

  private Word described(String text) {
    double listed = frequencies.rarity(text);
    double bearers = counts.getOrDefault(text, 0L) + BEARERS_OF_THE_LISTS * Math.pow(2, -listed);
    double rarity = Math.log((total + BEARERS_OF_THE_LISTS) / bearers) / Math.log(2);
    return Word.of(text, (float) rarity, listed < EXISTS_UP_TO_BITS, nicknames.fullNames(text));
  }
}
