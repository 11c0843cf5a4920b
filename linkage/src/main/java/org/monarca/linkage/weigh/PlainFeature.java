package org.monarca.linkage.weigh;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.compare.Dates;
import org.monarca.linkage.compare.Flags;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.compare.Sexes;
import org.monarca.linkage.compare.Text;

/** What stands in one column and is no name: compared by the code of its value. */
public abstract class PlainFeature extends Feature {

  private static final List<Level> DATE =
      List.of(
          Level.BIRTH_DATE_SAME,
          Level.BIRTH_DATE_DAY_MONTH_EXCHANGED,
          Level.BIRTH_DATE_DIGITS_EXCHANGED,
          Level.BIRTH_DATE_ONE_DIGIT,
          Level.BIRTH_DATE_DEFAULT_SAME,
          Level.BIRTH_DATE_SAME_MONTH,
          Level.BIRTH_DATE_WITHIN_YEAR,
          Level.BIRTH_DATE_DIFFERENT);

  private static final List<Level> TEXT =
      List.of(
          Level.TEXT_SAME,
          Level.TEXT_SLIP,
          Level.TEXT_SIMILAR,
          Level.TEXT_RELATED,
          Level.TEXT_DIFFERENT);

  private static final Text NO_TEXT = Text.of("");

  final int place;

  private PlainFeature(String name, Bond bond, List<Level> levels, int place) {
    super(name, bond, levels);
    this.place = place;
  }

  @Override
  public final Subject subject() {
    return Subject.COLUMN;
  }

  public final int code(Profile profile) {
    return profile.codes()[place];
  }

  @Override
  public final boolean isKnown(Profile profile) {
    return code(profile) != 0;
  }

  @Override
  public final Level compare(Profile a, Profile b) {
    int left = code(a);
    int right = code(b);
    return left == 0 || right == 0 ? Level.MISSING : compareKnown(left, right);
  }

  @Override
  final double rarity(Level level, Profile a, Profile b) {
    return code(a) == code(b) ? rarity(code(a)) : Double.NaN;
  }

  public static boolean isOfTwins(Feature feature) {
    return feature instanceof OfFlags;
  }

  public boolean isDate() {
    return false;
  }

  public boolean isText() {
    return false;
  }

  /** The text of a record, empty where it says nothing or the feature is of no texts. */
  public Text text(Profile profile) {
    return NO_TEXT;
  }

  abstract Level compareKnown(int a, int b);

  abstract double rarity(int code);

  public static Feature date(String name, Bond bond, int place) {
    return new OfDates(name, bond, place);
  }

  /** Of one of few values, with the level for equal and for other ones. */
  public static Feature category(
      String name, Bond bond, int place, Level same, Level different, float[] rarity) {
    return new OfCategories(name, bond, place, same, different, rarity);
  }

  /** Of one of few values whose rarity says nothing. */
  public static Feature mark(String name, Bond bond, int place, Level same, Level different) {
    return new OfCategories(name, bond, place, same, different, null);
  }

  /** Of a sex: {@link Sexes} gives the codes. */
  public static Feature sex(String name, int place) {
    return new OfSexes(name, place);
  }

  /** Of a flag: {@link Flags} gives the codes. */
  public static Feature multipleBirth(String name, int place) {
    return new OfFlags(name, place);
  }

  public static Feature text(String name, Bond bond, int place, List<Text> values, float[] rarity) {
    return new OfTexts(name, bond, place, values, rarity);
  }

  private static final class OfDates extends PlainFeature {

    OfDates(String name, Bond bond, int place) {
      super(name, bond, DATE, place);
    }

    @Override
    public boolean isDate() {
      return true;
    }

    @Override
    Level compareKnown(int a, int b) {
      return Dates.compare(a, b);
    }

    @Override
    double rarity(int code) {
      return Double.NaN;
    }
  }

  private static final class OfCategories extends PlainFeature {
    private final Level same;
    private final Level different;
    private final float @Nullable [] rarity;

    OfCategories(
        String name, Bond bond, int place, Level same, Level different, float @Nullable [] rarity) {
      super(name, bond, List.of(same, different), place);
      this.same = same;
      this.different = different;
      this.rarity = rarity;
    }

    @Override
    Level compareKnown(int a, int b) {
      return a == b ? same : different;
    }

    @Override
    double rarity(int code) {
      return rarity == null ? Double.NaN : rarity[code];
    }
  }

  private static final class OfSexes extends PlainFeature {

    OfSexes(String name, int place) {
      super(name, Bond.OWN, List.of(Level.SEX_SAME, Level.SEX_DIFFERENT), place);
    }

    @Override
    Level compareKnown(int a, int b) {
      return Sexes.compare(a, b);
    }

    @Override
    double rarity(int code) {
      return Double.NaN;
    }
  }

  private static final class OfFlags extends PlainFeature {

    OfFlags(String name, int place) {
      super(
          name,
          Bond.OPEN,
          List.of(
              Level.MULTIPLE_BIRTH_BOTH,
              Level.MULTIPLE_BIRTH_NEITHER,
              Level.MULTIPLE_BIRTH_DIFFERENT),
          place);
    }

    @Override
    Level compareKnown(int a, int b) {
      if (a != b) {
        return Level.MULTIPLE_BIRTH_DIFFERENT;
      }
      return a == Flags.YES ? Level.MULTIPLE_BIRTH_BOTH : Level.MULTIPLE_BIRTH_NEITHER;
    }

    @Override
    double rarity(int code) {
      return Double.NaN;
    }
  }

  private static final class OfTexts extends PlainFeature {
    private final List<Text> values;
    private final float[] rarity;
    private final LevelCache met = new LevelCache();

    OfTexts(String name, Bond bond, int place, List<Text> values, float[] rarity) {
      super(name, bond, TEXT, place);
      this.values = List.copyOf(values);
      this.rarity = rarity;
    }

    @Override
    public boolean isText() {
      return true;
    }

    @Override
    public Text text(Profile profile) {
      return values.get(code(profile));
    }

    @Override
    Level compareKnown(int a, int b) {
      return a == b ? Level.TEXT_SAME : met.level(a, b, this::compareTexts);
    }

    private Level compareTexts(int a, int b) {
      return Text.compare(values.get(a), values.get(b));
    }

    @Override
    double rarity(int code) {
      return rarity[code];
    }
  }
}
