package org.monarca.population.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Chance;
import org.monarca.population.names.Names;
import org.monarca.population.places.Atlas;
import org.monarca.population.work.Livelihoods;

/** Brings forth families by cabin. Immutable: one instance serves every thread. */
public final class Families {

  /** From this day on there is somebody of every age. */
  public static final LocalDate EARLIEST = Cabins.FOUNDED.plusYears(15);

  /** Until this day the numbers of families last. */
  public static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  private static final int PURPOSE = 1;

  /** Of 10,000 families, those whose only child shares name and birthday with a stranger. */
  private static final int NAMESAKES = 8;

  private final Names names;
  private final Atlas atlas;
  private final Livelihoods livelihoods;
  private final Cabins cabins;
  private final long seed;

  public Families(Names names, Atlas atlas, Livelihoods livelihoods, long seed) {
    this.names = names;
    this.atlas = atlas;
    this.livelihoods = livelihoods;
    this.cabins = new Cabins(seed);
    this.seed = seed;
  }

  /**
   * The families of this cabin, from 0, who took up the life before {@code to} and were on the road
   * after {@code from}.
   */
  public List<Family> of(long cabin, LocalDate from, LocalDate to) {
    return cabins.tenures(cabin, to).stream()
        .filter(tenure -> tenure.roadEnds().isAfter(from))
        .map(tenure -> family(cabin, tenure))
        .toList();
  }

  /** The family that lived in the cabin two before that of a family's oldest child. */
  public Optional<Family> twoBefore(Child oldest) {
    long number = oldest.kinship().family();
    boolean isOldest = oldest.number() == number * Family.MOST_CHILDREN;
    return isOldest && number % Cabins.MOST_FAMILIES >= 2
        ? Optional.of(family(number / Cabins.MOST_FAMILIES, cabins.tenure(number - 2)))
        : Optional.empty();
  }

  private Family family(long cabin, Tenure tenure) {
    var chance = Chance.of(seed, PURPOSE, tenure.family(), 2);
    if (cabin > 0 && !tenure.alone() && chance.inTenThousand(NAMESAKES)) {
      var stranger = stranger(cabin, tenure, chance);
      if (stranger != null) {
        return drawn(tenure, stranger);
      }
    }
    return drawn(tenure, null);
  }

  /** A child of another cabin with parents and about as long on the road. */
  private @Nullable Child stranger(long cabin, Tenure tenure, Chance chance) {
    long other = cabin - chance.between(1, (int) Math.min(cabin, 400));
    return cabins.tenures(other, tenure.begins().plusYears(2)).stream()
        .filter(one -> !one.alone() && one.begins().isAfter(tenure.begins().minusYears(2)))
        .findFirst()
        .map(one -> drawn(one, null).children().getFirst())
        .filter(child -> child.mother() != null && child.father() != null)
        .filter(child -> child.birth().isBefore(tenure.roadEnds().minusYears(1)))
        .orElse(null);
  }

  private Family drawn(Tenure tenure, @Nullable Child namesake) {
    var chance = Chance.of(seed, PURPOSE, tenure.family());
    var livelihood = livelihoods.draw(chance);
    var household = new Household(names, atlas, tenure, livelihood, chance);
    return new Family(
        tenure,
        livelihood,
        tenure.alone()
            ? household.youthAlone()
            : namesake == null ? household.siblings() : household.onlyChild(namesake));
  }
}
