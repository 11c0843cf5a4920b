package org.monarca.exchange.intake.uploads;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.records.mapping.Enclosed;
import org.monarca.records.submission.Form;

/**
 * What a sender says of a file, as the protocol writes it: pairs of a key and a value in Base64.
 *
 * @param text as it was sent
 */
public record Metadata(String text, Map<String, String> values) {

  static final int MOST_CHARACTERS = 4096;

  private static final String GZIP = ".gz";
  private static final String TABLE = "text/csv";

  /** Types by which a client says that it does not know. */
  private static final String UNKNOWN = "application/octet-stream";

  public Metadata {
    values = Map.copyOf(values);
  }

  /** Empty where it cannot be read. */
  static Optional<Metadata> of(String text) {
    var values = new HashMap<String, String>();
    if (text.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    for (var pair : text.isBlank() ? new String[0] : text.split(",", -1)) {
      var parts = pair.strip().split(" ", 2);
      var value = decoded(parts.length > 1 ? parts[1] : "");
      if (parts[0].isEmpty() || value == null || values.putIfAbsent(parts[0], value) != null) {
        return Optional.empty();
      }
    }
    var read = new Metadata(text, values);
    return Optional.of(read).filter(Metadata::isUnderstood);
  }

  private static @Nullable String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Whoever means a dry run must not find children changed for a slip of the pen. */
  private boolean isUnderstood() {
    return values.getOrDefault("dry_run", "false").matches("true|false")
        && values.getOrDefault("encoding", "identity").matches("identity|gzip");
  }

  /** Whether it is to be checked only. */
  public boolean dryRun() {
    return Boolean.parseBoolean(values.get("dry_run"));
  }

  /** The name of the file, where it has one that can be shown. */
  public Optional<String> fileName() {
    return Optional.ofNullable(values.get("filename"))
        .map(name -> name.replaceAll("\\p{C}", "").strip())
        .filter(name -> !name.isEmpty());
  }

  /** By what its sender knows the file again. */
  public Optional<String> fingerprint() {
    return Optional.ofNullable(values.get("fingerprint"));
  }

  /** The mapping of the State's by which tables are to be read. */
  public Optional<String> mapping() {
    return Optional.ofNullable(values.get("mapping"));
  }

  /** What a table that comes alone is called by its sender. */
  String tableName() {
    var name = fileName().orElse(Enclosed.UNNAMED);
    return gzip() ? withoutGzip(name) : name;
  }

  /** Whether the file is packed once more. */
  boolean gzip() {
    var encoding = values.get("encoding");
    return encoding == null ? type().isEmpty() && name().endsWith(GZIP) : encoding.equals("gzip");
  }

  /** The form that it is said to have; empty where its beginning will tell. */
  Optional<Form> form() {
    if (mapping().isPresent() && type().filter(type -> !type.equals(TABLE)).isEmpty()) {
      return Optional.of(Form.CSV_BUNDLE);
    }
    if (type().isPresent()) {
      return type().flatMap(Form::ofMediaType);
    }
    return gzip() ? Form.ofName(withoutGzip(name())) : Optional.empty();
  }

  /**
   * Whether the exchange reads none of what it is said to be, or could not tell what it will be.
   */
  boolean isOfUnknownForm() {
    return form().isEmpty() && (type().isPresent() || gzip());
  }

  /** Whether it says by itself how it is read, and a mapping is named for it. */
  boolean isNoTable() {
    return mapping().isPresent() && form().filter(Form.CSV_BUNDLE::equals).isEmpty();
  }

  private Optional<String> type() {
    return Optional.ofNullable(values.get("filetype"))
        .map(type -> type.split(";", 2)[0].strip())
        .filter(type -> !type.isEmpty() && !type.equalsIgnoreCase(UNKNOWN));
  }

  private String name() {
    return values.getOrDefault("filename", "").toLowerCase(Locale.ROOT);
  }

  private static String withoutGzip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(GZIP)
        ? name.substring(0, name.length() - GZIP.length())
        : name;
  }
}
