package org.monarca.linkage.work;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Work parted into pieces. */
class PiecesTest {

  @Test
  void whereThereIsNothingThereIsNoPiece() {
    assertThat(Pieces.of(0).count()).isZero();
  }

  @Test
  void aSingleRecordIsOnePiece() {
    var one = Pieces.of(1);

    assertThat(one.count()).isEqualTo(1);
    assertThat(one.begin(0)).isZero();
    assertThat(one.end(0)).isEqualTo(1);
  }

  @Property
  void everyRecordIsInOnePieceInOrder(@ForAll @IntRange(min = 1, max = 3_000_000) int records) {
    var pieces = Pieces.of(records);
    int reached = 0;
    for (int piece = 0; piece < pieces.count(); piece++) {
      assertThat(pieces.begin(piece)).isEqualTo(reached);
      assertThat(pieces.end(piece)).isGreaterThan(reached);
      reached = pieces.end(piece);
    }
    assertThat(reached).isEqualTo(records);
  }

  @Property
  void noPieceIsMuchLargerThanAnother(@ForAll @IntRange(min = 1, max = 3_000_000) int records) {
    var pieces = Pieces.of(records);
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int piece = 0; piece < pieces.count(); piece++) {
      least = Math.min(least, pieces.end(piece) - pieces.begin(piece));
      most = Math.max(most, pieces.end(piece) - pieces.begin(piece));
    }
    assertThat(most).isLessThanOrEqualTo(least + 1);
  }

  /** Otherwise eight threads would share the work of two. */
  @ParameterizedTest
  @CsvSource({"40000, 8", "1000000, 100", "3000000, 300"})
  void manyRecordsAreEnoughPiecesForManyThreads(int records, int least) {
    assertThat(Pieces.of(records).count()).isGreaterThanOrEqualTo(least);
  }

  /** The product of records and pieces is larger than a number of 32 bits holds. */
  @Test
  void asManyRecordsAsANumberCountsAreParted() {
    var pieces = Pieces.of(Integer.MAX_VALUE - 10_000);

    assertThat(pieces.begin(pieces.count() - 1)).isPositive().isLessThan(pieces.records());
    assertThat(pieces.end(pieces.count() - 1)).isEqualTo(pieces.records());
  }
}
