package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.compare.Rarity;
import org.monarca.linkage.weigh.Feature.Subject;

/** What holds of every feature, whatever it is of. */
class EveryFeatureTest {

  @Property(tries = 500)
  void whicheverRecordIsNamedFirstTheyAgreeAsWell(@ForAll Random random) {
    var a = Anybody.anyone(random);
    var b = Anybody.like(a, random);

    for (var feature : Anybody.FEATURES) {
      var level = feature.compare(a, b);
      assertThat(feature.compare(b, a)).as(feature.name()).isEqualTo(level);
      assertThat(feature.place(b, a)).as(feature.name()).isEqualTo(feature.place(a, b));
      assertThat(feature.rarity(level, b, a))
          .as(feature.name())
          .isEqualTo(Double.valueOf(feature.rarity(level, a, b)));
    }
  }

  @Property(tries = 500)
  void aLevelIsOneOfItsOwnInItsPlaceOrNone(@ForAll Random random) {
    var a = Anybody.anyone(random);
    var b = Anybody.like(a, random);

    for (var feature : Anybody.FEATURES) {
      int place = feature.place(a, b);
      var level = place == 0 ? Level.MISSING : feature.levels().get(place - 1);
      assertThat(feature.compare(a, b)).as(feature.name()).isEqualTo(level);
    }
  }

  @Property
  void whoSaysNothingIsComparedWithNobody(@ForAll Random random) {
    var anyone = Anybody.anyone(random);

    for (var feature : Anybody.FEATURES) {
      assertThat(feature.isKnown(Anybody.nobody())).as(feature.name()).isFalse();
      assertThat(feature.place(anyone, Anybody.nobody())).as(feature.name()).isZero();
      assertThat(feature.compare(Anybody.nobody(), anyone))
          .as(feature.name())
          .isEqualTo(Level.MISSING);
      for (var level : feature.levels()) {
        assertThat(feature.ownRarity(level, Anybody.nobody())).as(feature.name()).isNaN();
      }
    }
  }

  /** Else a stranger would be the better match of a record than the record sent again. */
  @Property(tries = 1000)
  void nobodyAgreesBetterWithARecordThanTheSameRecord(@ForAll Random random) {
    var one = Anybody.anyone(random);
    var other = Anybody.like(one, random);

    for (var feature : Anybody.FEATURES) {
      if (feature.place(one, other) > 0) {
        assertThat(feature.place(one, one))
            .as(feature.name())
            .isBetween(1, feature.place(one, other));
      }
      assertThat(feature.place(one, one) > 0).isEqualTo(feature.isKnown(one));
    }
  }

  @Property(tries = 500)
  void itsOwnRarityIsThatOfTheSameRecordSentAgain(@ForAll Random random) {
    var one = Anybody.anyone(random);

    for (var feature : Anybody.FEATURES) {
      if (feature.isKnown(one)) {
        var level = feature.compare(one, one);
        assertThat(feature.ownRarity(level, one))
            .as("%s %s", feature.name(), level)
            .isEqualTo(Double.valueOf(feature.rarity(level, one, one)));
      }
    }
  }

  /** What two have in common is no rarer than all that either of them is called. */
  @Property(tries = 500)
  void namesInCommonAreNoRarerThanTheWholeNameOfEither(@ForAll Random random) {
    var a = Anybody.anyone(random);
    var b = Anybody.like(a, random);

    for (var feature : Anybody.FEATURES) {
      if (feature instanceof NameFeature names) {
        double shared = names.rarity(names.compare(a, b), a, b);
        double most = Math.min(Rarity.of(names.names(a)), Rarity.of(names.names(b)));
        assertThat(Double.isNaN(shared) || (shared >= 0 && shared <= most + 1e-6))
            .as("%s: %s of %s", feature.name(), shared, most)
            .isTrue();
      }
    }
  }

  /** A value that two have in common; what is unlike has no rarity. */
  @Property
  void ofAColumnOnlyTheSameValueIsRare(@ForAll Random random) {
    var a = Anybody.anyone(random);
    var b = Anybody.like(a, random);

    for (var feature : Anybody.FEATURES) {
      if (feature instanceof PlainFeature column && column.code(a) != column.code(b)) {
        assertThat(column.rarity(column.compare(a, b), a, b)).as(column.name()).isNaN();
      }
    }
  }

  @Test
  void onlyColumnsAreOfColumns() {
    for (var feature : Anybody.FEATURES) {
      assertThat(feature.subject() == Subject.COLUMN)
          .as(feature.name())
          .isEqualTo(feature instanceof PlainFeature);
    }
  }

  @Property
  void aColumnIsOfATextWhereItHasOneAndSilentElsewhere(@ForAll Random random) {
    var one = Anybody.anyone(random);

    for (var feature : Anybody.FEATURES) {
      if (feature instanceof PlainFeature column) {
        assertThat(column.text(one).isEmpty())
            .as(column.name())
            .isEqualTo(!column.isText() || !column.isKnown(one));
      }
    }
  }

  /** A parent whose given name the other side has too counts, whichever parent it is. */
  @Property
  void theOrderInWhichParentsAreNamedChangesNothing(@ForAll Random random) {
    var a = Anybody.anyone(random);
    var b = Anybody.anyone(random);
    var turned =
        new Profile(
            b.given(), b.surnames(), b.full(), b.parents().reversed(), b.birthPlace(), b.codes());
    var parents = new ParentsFeature();
    var level = parents.compare(a, b);

    assertThat(parents.compare(a, turned)).isEqualTo(level);
    assertThat(parents.rarity(Level.PARENTS_ONE_SAME, a, turned))
        .isCloseTo(parents.rarity(Level.PARENTS_ONE_SAME, a, b), within(1e-9));
  }
}
