package org.monarca.linkage.weigh;

import java.util.List;
import org.monarca.linkage.compare.FullNames;
import org.monarca.linkage.compare.GivenNames;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Rarity;
import org.monarca.linkage.compare.Surnames;
import org.monarca.linkage.compare.Words;

/** Names: given names, surnames, or both in one field. */
public abstract class NameFeature extends Feature {

  private NameFeature(String name, Bond bond, List<Level> levels) {
    super(name, bond, levels);
  }

  abstract Names names(Profile profile);

  @Override
  public final boolean isKnown(Profile profile) {
    return !names(profile).isEmpty();
  }

  @Override
  final double rarity(Level level, Profile a, Profile b) {
    return switch (level) {
      case GIVEN_SAME,
          GIVEN_REORDERED,
          GIVEN_ONE_MISSING,
          SURNAMES_BOTH_SAME,
          SURNAMES_REORDERED,
          SURNAMES_ONLY_SAME,
          SURNAMES_SECOND_MISSING,
          SURNAMES_FIRST_MISSING,
          NAME_SAME,
          NAME_REORDERED,
          NAME_PART_MISSING,
          NAME_TWO_SHARED,
          NAME_ONE_SHARED ->
          Rarity.shared(names(a), names(b));
      case GIVEN_NICKNAME,
          GIVEN_SLIP,
          GIVEN_SIMILAR,
          SURNAMES_ALIKE,
          SURNAMES_ALIKE_ONE_MISSING,
          NAME_ALIKE,
          NAME_ALIKE_PART_MISSING ->
          Rarity.ofCommoner(names(a), names(b));
      default -> Double.NaN;
    };
  }

  /** Where a part is missing or not shared, the first word stands for the shared one. */
  @Override
  public final double ownRarity(Level level, Profile profile) {
    var names = names(profile);
    if (names.isEmpty()) {
      return Double.NaN;
    }
    return switch (level) {
      case GIVEN_ONE_MISSING,
          SURNAMES_SECOND_MISSING,
          SURNAMES_FIRST_MISSING,
          SURNAMES_ALIKE_ONE_MISSING,
          NAME_ONE_SHARED ->
          names.word(0).rarity();
      case SURNAMES_BOTH_SAME, SURNAMES_REORDERED ->
          names.size() > 1 ? rarity(level, profile, profile) : Double.NaN;
      case SURNAMES_ONLY_SAME -> names.size() == 1 ? rarity(level, profile, profile) : Double.NaN;
      default -> rarity(level, profile, profile);
    };
  }

  private static boolean areExchanged(Profile a, Profile b) {
    return Words.areExchanged(a.given(), a.surnames(), b.given(), b.surnames());
  }

  public static Feature given() {
    return new Given();
  }

  public static Feature surnames() {
    return new OfFamily();
  }

  public static Feature full() {
    return new Full();
  }

  private static final class Given extends NameFeature {

    Given() {
      super(
          "given-names",
          Bond.OWN,
          List.of(
              Level.GIVEN_SAME,
              Level.GIVEN_REORDERED,
              Level.GIVEN_EXCHANGED,
              Level.GIVEN_ONE_MISSING,
              Level.GIVEN_NICKNAME,
              Level.GIVEN_SLIP,
              Level.GIVEN_SIMILAR,
              Level.GIVEN_INITIAL,
              Level.GIVEN_ONE_SHARED,
              Level.GIVEN_DIFFERENT));
    }

    @Override
    public Subject subject() {
      return Subject.GIVEN_NAMES;
    }

    @Override
    Names names(Profile profile) {
      return profile.given();
    }

    @Override
    public Level compare(Profile a, Profile b) {
      var level = GivenNames.compare(a.given(), b.given());
      return level == Level.GIVEN_DIFFERENT && areExchanged(a, b) ? Level.GIVEN_EXCHANGED : level;
    }
  }

  private static final class OfFamily extends NameFeature {

    OfFamily() {
      super(
          "surnames",
          Bond.SHARED,
          List.of(
              Level.SURNAMES_BOTH_SAME,
              Level.SURNAMES_REORDERED,
              Level.SURNAMES_ONLY_SAME,
              Level.SURNAMES_EXCHANGED,
              Level.SURNAMES_SECOND_MISSING,
              Level.SURNAMES_ALIKE,
              Level.SURNAMES_FIRST_MISSING,
              Level.SURNAMES_ALIKE_ONE_MISSING,
              Level.SURNAMES_ONE_SHARED,
              Level.SURNAMES_DIFFERENT));
    }

    @Override
    public Subject subject() {
      return Subject.SURNAMES;
    }

    @Override
    Names names(Profile profile) {
      return profile.surnames();
    }

    @Override
    public Level compare(Profile a, Profile b) {
      var level = Surnames.compare(a.surnames(), b.surnames());
      return level == Level.SURNAMES_DIFFERENT && areExchanged(a, b)
          ? Level.SURNAMES_EXCHANGED
          : level;
    }
  }

  private static final class Full extends NameFeature {

    Full() {
      super(
          "full-name",
          Bond.OWN,
          List.of(
              Level.NAME_SAME,
              Level.NAME_REORDERED,
              Level.NAME_PART_MISSING,
              Level.NAME_ALIKE,
              Level.NAME_ALIKE_PART_MISSING,
              Level.NAME_TWO_SHARED,
              Level.NAME_ONE_SHARED,
              Level.NAME_DIFFERENT));
    }

    @Override
    public Subject subject() {
      return Subject.FULL_NAME;
    }

    @Override
    Names names(Profile profile) {
      return profile.full();
    }

    @Override
    public Level compare(Profile a, Profile b) {
      return FullNames.compare(a.full(), b.full());
    }
  }
}
