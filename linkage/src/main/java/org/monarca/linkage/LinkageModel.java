package org.monarca.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.monarca.linkage.compare.Level;

/**
 * The figures by which records are compared: readable, versioned, measured by {@link
 * ModelEstimator}. Weights learned on one population do not hold for another; a decision keeps the
 * version it was made by.
 *
 * @param version the name of these figures, kept with every decision
 * @param prior log2 of the odds that a record of the exchange and another one are one person,
 *     before anything is compared
 * @param searchPrior the same for a person who searches and expects to find
 * @param thresholds where deciding begins and ends
 * @param rarityBounds how far the rarity of a name may move a weight
 * @param family what the family rule takes away
 * @param weights the weight of every level of every element but the family rule
 * @param training what the figures were measured on
 */
public record LinkageModel(
    String version,
    double prior,
    double searchPrior,
    Thresholds thresholds,
    RarityBounds rarityBounds,
    FamilyRule family,
    Map<Level, Weight> weights,
    Training training) {

  public LinkageModel {
    weights = Map.copyOf(weights);
    for (var element : Element.values()) {
      if (element != Element.FAMILY && !weights.keySet().containsAll(element.levels())) {
        throw new IllegalArgumentException("a level of " + element + " has no weight");
      }
    }
  }

  /**
   * Total evidence in bits, the prior included.
   *
   * @param link from here on one child is linked without a person, unless a caution stands against
   *     it
   * @param review from here on a person decides
   * @param margin the best child must lead the next by as much to be linked
   * @param floor a child of which any record falls below is not linked without a person
   */
  public record Thresholds(double link, double review, double margin, double floor) {

    public Thresholds {
      if (link < review || margin < 0 || floor > review) {
        throw new IllegalArgumentException(
            "floor, review and link must rise, margin is not negative");
      }
    }
  }

  /**
   * Bits that the rarity of names may take from (negative) and add to the weight of an agreement.
   */
  public record RarityBounds(double least, double most) {

    public RarityBounds {
      if (least > 0 || most < 0) {
        throw new IllegalArgumentException("least may not be above 0, most not below");
      }
    }
  }

  /**
   * Bits, both negative, by which the sum for brothers and sisters is corrected; see {@link
   * Level#FAMILY_TWINS}.
   */
  public record FamilyRule(double siblings, double twins) {

    public FamilyRule {
      if (siblings > 0 || twins > 0) {
        throw new IllegalArgumentException("the family rule only takes away");
      }
    }
  }

  /** How many pairs of one person and of two people were counted, and of what. */
  public record Training(String source, long matches, long others, long seed) {}

  /** The shipped model. */
  public static LinkageModel standard() {
    var stream = LinkageModel.class.getResourceAsStream("model.json");
    if (stream == null) {
      throw new IllegalStateException("the resource model.json is missing");
    }
    try (stream) {
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a model file (UTF-8). Throws IllegalArgumentException naming what is missing or wrong;
   * does not close.
   */
  public static LinkageModel read(InputStream json) throws IOException {
    return ModelFile.read(new String(json.readAllBytes(), StandardCharsets.UTF_8));
  }

  /** The text of the model file; read back it is equal. */
  public String write() {
    return ModelFile.write(this);
  }

  /** The same model with other thresholds, for instance those of a State's pilot. */
  public LinkageModel with(Thresholds other) {
    return new LinkageModel(
        version, prior, searchPrior, other, rarityBounds, family, weights, training);
  }

  /**
   * What a level is worth in bits before names are weighed by their rarity; 0 when nothing was
   * compared.
   */
  public double bits(Level level) {
    return switch (level) {
      case MISSING -> 0;
      case FAMILY_SIBLINGS -> family.siblings();
      case FAMILY_TWINS -> family.twins();
      default -> weight(level).bits();
    };
  }

  double rarity(Level level) {
    var weight = weights.get(level);
    return weight == null ? 0 : weight.rarity();
  }

  private Weight weight(Level level) {
    var weight = weights.get(level);
    if (weight == null) {
      throw new IllegalArgumentException(level + " has no weight");
    }
    return weight;
  }
}
