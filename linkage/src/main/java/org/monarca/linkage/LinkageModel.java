package org.monarca.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.monarca.linkage.json.Json;
import org.monarca.linkage.json.JsonReader;
import org.monarca.linkage.json.JsonWriter;
import org.monarca.linkage.weigh.Model;
import org.monarca.linkage.weigh.ModelFile;
import org.monarca.linkage.weigh.Scorer;

/**
 * By what the exchange decides: weights learned from records of {@link StudentElements}, and
 * thresholds. A readable, versioned file.
 *
 * @param searchBits how many bits likelier somebody who is searched for is to be there than two
 *     records are to be one person
 * @param basis by what the thresholds were chosen for these weights; absent where they were taken
 *     over or set by hand
 */
public record LinkageModel(
    Model weights, Thresholds thresholds, double searchBits, Optional<ThresholdBasis> basis) {

  private static final String BASIS = "thresholdsFrom";

  /** The shipped model. */
  public static LinkageModel standard() {
    var stream = LinkageModel.class.getResourceAsStream("model.json");
    if (stream == null) {
      throw new IllegalStateException("the resource model.json is missing");
    }
    try (stream) {
      return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a model file; the same as {@link #read(String)}, in UTF-8. Does not close. */
  public static LinkageModel read(InputStream json) throws IOException {
    return read(new String(json.readAllBytes(), StandardCharsets.UTF_8));
  }

  /**
   * Reads the text of a model file.
   *
   * @throws IllegalArgumentException naming what is missing or wrong
   */
  public static LinkageModel read(String text) {
    var file = JsonReader.read(text);
    var thresholds = file.object("thresholds");
    return new LinkageModel(
        ModelFile.read(file, StudentElements.ALL),
        new Thresholds(
            thresholds.number("link"),
            thresholds.number("review"),
            thresholds.number("margin"),
            thresholds.number("floor")),
        file.number("searchBits"),
        file.members().containsKey(BASIS)
            ? Optional.of(ThresholdBasis.read(file.object(BASIS)))
            : Optional.empty());
  }

  /** The text of the model file; read back it is equal. */
  public String write() {
    var file = new LinkedHashMap<>(ModelFile.members(weights, StudentElements.ALL));
    var bits = new LinkedHashMap<String, Json>();
    bits.put("link", new Json.Figure(thresholds.link()));
    bits.put("review", new Json.Figure(thresholds.review()));
    bits.put("margin", new Json.Figure(thresholds.margin()));
    bits.put("floor", new Json.Figure(thresholds.floor()));
    file.put("thresholds", new Json.Members(bits));
    basis.ifPresent(facts -> file.put(BASIS, facts.members()));
    file.put("searchBits", new Json.Figure(searchBits));
    return JsonWriter.write(new Json.Members(file));
  }

  public String version() {
    return weights.version();
  }

  /** The same model with other thresholds, for instance those of a State's pilot. */
  public LinkageModel with(Thresholds other) {
    return new LinkageModel(weights, other, searchBits, Optional.empty());
  }

  /** The same model with thresholds that were chosen for it. */
  public LinkageModel with(Thresholds chosen, ThresholdBasis by) {
    return new LinkageModel(weights, chosen, searchBits, Optional.of(by));
  }

  /** The same decisions by other weights: those learned anew. */
  public LinkageModel with(Model other) {
    return new LinkageModel(other, thresholds, searchBits, Optional.empty());
  }

  /** The same decisions for a population of another size. */
  public LinkageModel resized(int from, int to) {
    return from == to ? this : with(weights.resized(from, to));
  }

  /** Weighs by this model. */
  public Scorer scorer() {
    return new Scorer(StudentElements.ALL, weights);
  }
}
