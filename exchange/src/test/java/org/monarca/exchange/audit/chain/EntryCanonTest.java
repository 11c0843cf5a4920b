package org.monarca.exchange.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryCanonTest {

  private static final int TEXTS = CopiedEntry.LAST_TEXT - CopiedEntry.FIRST_TEXT + 1;

  private final EntryCanon canon = new EntryCanon();

  /**
   * The expected bytes and their hash were made by hand; they hold for as long as format 1 does.
   */
  @Test
  void theBytesOfAnEntryAreThese() {
    var texts =
        Arrays.asList(
            null, "SYSTEM", "tx-1", "state-system", "TX", "child.view", "child", "", "done", "{}");

    var encoded = canon.encoded(CopiedRows.entry(5, 2, 7, texts, new byte[32]));

    assertThat(HexFormat.of().formatHex(encoded.written()))
        .isEqualTo(
            "4501"
                + "0005"
                + "0000000000000002"
                + "0000000000000007"
                + "0000000000000000"
                + "ffffffff"
                + "0000000653595354454d"
                + "0000000474782d31"
                + "0000000c73746174652d73797374656d"
                + "000000025458"
                + "0000000a6368696c642e76696577"
                + "000000056368696c64"
                + "00000000"
                + "00000004646f6e65"
                + "000000027b7d"
                + "00".repeat(32));
    assertThat(HexFormat.of().formatHex(encoded.hash()))
        .isEqualTo("9a8deb33580c2f72de735935a6127afbbeb337a17fec543fb6bf945a24d90397");
  }

  @Property(tries = 300)
  void differentEntriesNeverMakeTheSameBytes(
      @ForAll("texts") List<@Nullable String> some,
      @ForAll("texts") List<@Nullable String> others) {
    Assume.that(!some.equals(others));

    assertThat(encoded(some)).isNotEqualTo(encoded(others));
  }

  /** Each bit of what the row holds but the hash itself and the lengths of fields. */
  @Property(tries = 300)
  void eachBitThatIsChangedChangesTheHash(
      @ForAll("texts") List<@Nullable String> texts,
      @ForAll @IntRange(max = CopiedEntry.PREVIOUS) int field,
      @ForAll @IntRange(min = 0, max = 1_000) int some) {
    var row = CopiedRows.row(63, 123_456, 789, texts, new byte[32]);
    var entry = CopiedRows.read(row);
    Assume.that(entry.length(field) > 0 && field != CopiedEntry.FORMAT);
    var hash = canon.hash(entry);
    int bit = some % (entry.length(field) * Byte.SIZE);

    row[entry.start(field) + bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

    assertThat(canon.hash(CopiedRows.read(row))).isNotEqualTo(hash);
  }

  @Property(tries = 50)
  void aTextOfAnyLengthIsHashed(@ForAll @Size(max = 5_000) byte[] text) {
    var encoded = new Canon().begin('E', 1).text(text, 0, text.length).written();

    assertThat(encoded).hasSize(2 + Integer.BYTES + text.length).endsWith(text);
  }

  @Provide
  Arbitrary<List<@Nullable String>> texts() {
    return Arbitraries.strings()
        .withChars('a', '\u0000', 'ñ')
        .ofMaxLength(3)
        .injectNull(0.2)
        .list()
        .ofSize(TEXTS);
  }

  private byte[] encoded(List<@Nullable String> texts) {
    return canon.encoded(CopiedRows.entry(1, 1, 1, texts, new byte[32])).written();
  }
}
