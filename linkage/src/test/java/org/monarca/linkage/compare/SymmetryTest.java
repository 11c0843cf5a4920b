package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whichever record is read first, the two agree equally well; and each agrees with itself. */
class SymmetryTest {

  @Provide
  Arbitrary<Names> given() {
    return Written.anyGiven();
  }

  @Provide
  Arbitrary<Names> surnames() {
    return Written.anySurnames();
  }

  @Provide
  Arbitrary<List<Parent>> parents() {
    return Written.anyParent().filter(parent -> !parent.isUnknown()).list().ofMaxSize(2);
  }

  @Property
  void givenNames(@ForAll("given") Names a, @ForAll("given") Names b) {
    assertThat(GivenNames.compare(a, b)).isEqualTo(GivenNames.compare(b, a));
  }

  @Property
  void surnames(@ForAll("surnames") Names a, @ForAll("surnames") Names b) {
    assertThat(Surnames.compare(a, b)).isEqualTo(Surnames.compare(b, a));
  }

  @Property
  void fullNames(@ForAll("surnames") Names a, @ForAll("surnames") Names b) {
    assertThat(FullNames.compare(a, b)).isEqualTo(FullNames.compare(b, a));
  }

  @Property
  void parents(@ForAll("parents") List<Parent> a, @ForAll("parents") List<Parent> b) {
    assertThat(Parents.compare(a, b)).isEqualTo(Parents.compare(b, a));
  }

  @Property
  void theOrderOfParentsDoesNotMatter(
      @ForAll("parents") List<Parent> a, @ForAll("parents") List<Parent> b) {
    assertThat(Parents.compare(a.reversed(), b)).isEqualTo(Parents.compare(a, b));
  }

  @Property
  void everythingAgreesWithItself(
      @ForAll("given") Names given,
      @ForAll("surnames") Names surnames,
      @ForAll("parents") List<Parent> parents) {
    assertThat(GivenNames.compare(given, given))
        .isIn(Level.GIVEN_SAME, Level.GIVEN_INITIAL, Level.MISSING);
    assertThat(Surnames.compare(surnames, surnames))
        .isIn(Level.SURNAMES_BOTH_SAME, Level.SURNAMES_ONLY_SAME, Level.MISSING);
    assertThat(FullNames.compare(surnames, surnames)).isIn(Level.NAME_SAME, Level.MISSING);
    assertThat(Parents.compare(parents, parents))
        .isIn(
            Level.PARENTS_BOTH_SAME,
            Level.PARENTS_ONE_SAME,
            Level.PARENTS_SURNAME_SAME,
            Level.MISSING);
  }

  @Property
  void onlyWhatIsNotSaidIsMissing(@ForAll("given") Names a, @ForAll("given") Names b) {
    assertThat(GivenNames.compare(a, b) == Level.MISSING).isEqualTo(a.isEmpty() || b.isEmpty());
    assertThat(FullNames.compare(a, b) == Level.MISSING).isEqualTo(a.isEmpty() || b.isEmpty());
  }

  @Property
  void onlySameNamesAreTheSame(@ForAll("surnames") Names a, @ForAll("surnames") Names b) {
    assertThat(FullNames.compare(a, b) == Level.NAME_SAME).isEqualTo(!a.isEmpty() && a.equals(b));
    assertThat(Surnames.compare(a, b) == Level.SURNAMES_BOTH_SAME)
        .isEqualTo(a.size() > 1 && a.equals(b));
  }
}
