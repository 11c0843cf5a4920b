package org.monarca.linkage;

import java.util.Arrays;
import java.util.List;
import org.monarca.linkage.compare.Dates;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Rarity;

/**
 * Compares two profiles by a model: pure, symmetrical, the same online and in batch. One serves all
 * threads.
 *
 * <p>Names are weighed by their rarity. That two records agree on Garcia is worth less than that
 * they agree on Zubeldia, and names merely alike are worth no more than if they were equal.
 */
public final class Scorer {

  private static final Element[] ELEMENTS = Element.values();

  /** Sums of the same bits in another order differ by less. */
  private static final double SLACK = 1e-9;

  private final LinkageModel model;
  private final double[] bits;
  private final double[] rarity;
  private final double[] most;

  public Scorer(LinkageModel model) {
    this.model = model;
    this.bits = bits(model);
    this.rarity = Arrays.stream(Level.values()).mapToDouble(model::rarity).toArray();
    this.most = most();
  }

  private static double[] bits(LinkageModel model) {
    var bits = new double[Level.values().length];
    for (var element : ELEMENTS) {
      element.levels().forEach(level -> bits[index(level)] = model.bits(level));
    }
    return bits;
  }

  public LinkageModel model() {
    return model;
  }

  /** The evidence that two records of the exchange are one person. */
  public Evidence score(Profile a, Profile b) {
    return evidence(a, b, model.prior());
  }

  /** The evidence that a record is who is searched for; the query may be as partial as it likes. */
  public Evidence search(Profile query, Profile record) {
    return evidence(query, record, model.searchPrior());
  }

  /**
   * The total of {@link #score} in bits, without building the evidence: some ten times as quick.
   */
  public double weight(Profile a, Profile b) {
    var comparison = Comparison.of(a, b);
    double weight = model.prior();
    for (var element : ELEMENTS) {
      weight += bits(element, comparison.level(element), a, b);
    }
    return weight;
  }

  /**
   * Whether {@link #weight} is at least so much. Most pairs that share a key do so by chance: this
   * compares what is cheap first and stops when the rest cannot make good what is missing.
   */
  public boolean reaches(Profile a, Profile b, double least) {
    double missing = least - SLACK - model.prior() - plainBits(a, b);
    double parents = most(Element.PARENTS);
    if (missing > most(Element.SURNAMES) + most(Element.GIVEN_NAMES) + parents) {
      return false;
    }
    missing -= bits(Element.SURNAMES, Comparison.compareSurnames(a, b), a, b);
    if (missing > most(Element.GIVEN_NAMES) + parents) {
      return false;
    }
    missing -= bits(Element.GIVEN_NAMES, Comparison.compareGivenNames(a, b), a, b);
    return missing <= parents && weight(a, b) >= least;
  }

  /** What is compared in a few steps. */
  private double plainBits(Profile a, Profile b) {
    return bits[index(Dates.compare(a.birth, b.birth))]
        + bits[index(Comparison.compareSex(a, b))]
        + bits[index(Comparison.compareMultipleBirth(a, b))]
        + bits[index(Comparison.compareSuffix(a, b))]
        + bits[index(BirthPlaces.compare(a, b))];
  }

  @SuppressWarnings("EnumOrdinal") // as below
  private double most(Element element) {
    return most[element.ordinal()];
  }

  /** What the best agreement may be worth; at least nothing, for an element may be missing. */
  private double[] most() {
    return Arrays.stream(ELEMENTS)
        .mapToDouble(element ->
            element.levels().stream()
                .mapToDouble(level -> bits[index(level)] + rarest(level))
                .reduce(0, Math::max))
        .toArray();
  }

  private double rarest(Level level) {
    return rarity[index(level)] > 0 ? model.rarityBounds().most() : 0;
  }

  private Evidence evidence(Profile a, Profile b, double prior) {
    var comparison = Comparison.of(a, b);
    return new Evidence(model.version(), prior, elements(comparison, a, b));
  }

  private List<ElementEvidence> elements(Comparison comparison, Profile a, Profile b) {
    return Arrays.stream(ELEMENTS)
        .map(element -> element(element, comparison.level(element), a, b))
        .toList();
  }

  private ElementEvidence element(Element element, Level level, Profile a, Profile b) {
    return new ElementEvidence(element, level, bits(element, level, a, b));
  }

  private double bits(Element element, Level level, Profile a, Profile b) {
    return switch (element) {
      case GIVEN_NAMES -> nameBits(level, a.given, b.given, Level.GIVEN_SAME);
      case SURNAMES -> nameBits(level, a.surnames, b.surnames, Level.SURNAMES_ONLY_SAME);
      default -> bits[index(level)];
    };
  }

  private double nameBits(Level level, Names a, Names b, Level same) {
    double plain = bits[index(level)];
    if (plain <= 0) {
      return plain;
    }
    if (rarity[index(level)] > 0) {
      return plain + adjustment(level, Rarity.shared(a, b));
    }
    return Math.min(plain, bits[index(same)] + adjustment(same, Rarity.ofCommoner(a, b)));
  }

  private double adjustment(Level level, double rarityOfName) {
    var bounds = model.rarityBounds();
    double difference = rarityOfName - rarity[index(level)];
    return Math.max(bounds.least(), Math.min(bounds.most(), difference));
  }

  @SuppressWarnings(
      "EnumOrdinal") // an index into arrays made in this order, for speed; never stored
  private static int index(Level level) {
    return level.ordinal();
  }
}
