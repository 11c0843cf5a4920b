package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.web.Letters.Piece;

class LettersTest {

  @Test
  void theLettersThatTheOtherDoesNotHaveAreMarked() {
    var pieces = Letters.compare("Martinez", "Martines");

    assertThat(marked(pieces.left())).isEqualTo("Martine[z]");
    assertThat(marked(pieces.right())).isEqualTo("Martine[s]");
    assertThat(marked(Letters.compare("Mar 14, 2012", "Mar 4, 2012").left()))
        .isEqualTo("Mar [1]4, 2012");
  }

  @Test
  void alikeIsWhatHasTheSameLettersAndDigits() {
    assertThat(Letters.areAlike("MARTÍNEZ", "Martinez")).isTrue();
    assertThat(Letters.areAlike("Jan 1, 2013", "Jan 1, 2014")).isFalse();
    assertThat(Letters.areAlike("De la Cruz", "Dela Cruz")).isFalse();
  }

  @Test
  void accentsAndCapitalsAreTheSameLetter() {
    assertThat(marked(Letters.compare("MARTÍNEZ", "Martinez").left())).isEqualTo("MARTÍNEZ");
  }

  @Test
  void inAnotherWordNoLetterIsPointedAt() {
    var pieces = Letters.compare("Ana Sofía", "María Guadalupe");

    assertThat(pieces.left()).containsExactly(new Piece("Ana Sofía", false));
    assertThat(pieces.right()).containsExactly(new Piece("María Guadalupe", false));
  }

  @Test
  void whatIsFarTooLongIsNotCompared() {
    var long1 = "a".repeat(201);

    assertThat(Letters.compare(long1, long1 + "b").left()).containsExactly(new Piece(long1, false));
  }

  @Property(tries = 200)
  void thePiecesAreTheWholeTextAndWhatIsNotMarkedIsAlike(
      @ForAll @StringLength(max = 20) String left, @ForAll @StringLength(max = 20) String right) {
    var pieces = Letters.compare(left, right);

    assertThat(text(pieces.left(), true)).isEqualTo(left);
    assertThat(text(pieces.right(), true)).isEqualTo(right);
    if (pieces.left().size() + pieces.right().size() > 2) {
      assertThat(common(pieces.left())).isEqualTo(common(pieces.right()));
    }
  }

  private static long common(List<Piece> pieces) {
    return text(pieces, false).codePoints().count();
  }

  private static String text(List<Piece> pieces, boolean differing) {
    return pieces.stream()
        .filter(piece -> differing || !piece.differs())
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  private static String marked(List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> piece.differs() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }
}
