package org.monarca.records.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;
import org.monarca.records.bundle.SafeZip;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Objections;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Limits;

/** The layouts whose mappings lie beside this class, and how they are recognised. */
public final class Layouts {

  /** What the root of an Ed-Fi interchange begins with, whatever its version and subject. */
  static final String INTERCHANGE = "Interchange";

  /** So much of an XML file may stand before its root: comments, a declaration. */
  private static final int LOOKED_AT = 1 << 16;

  private static final Map<String, Mapping> KNOWN = new ConcurrentHashMap<>();
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)");

  private Layouts() {}

  /** The names of all of them. */
  public static List<String> names() {
    return List.of("legacy", "oneroster", "edfi");
  }

  /** What is said of a known layout by hand, with a place for the table of what maps to what. */
  public static String said(String name) {
    return MappingFile.text(name + ".md");
  }

  /** A known layout by its name. */
  public static Optional<Mapping> named(String name) {
    return Optional.of(name).filter(names()::contains).map(Layouts::known);
  }

  /**
   * The mapping by which the file is to be read: the one in its zip, or that of a known layout;
   * null when it is in none, so that it must be ours.
   */
  public static @Nullable Mapping recognised(
      Path file, Form form, Limits limits, Objections objections) throws IOException {
    return switch (form) {
      case CSV_BUNDLE -> ofZip(file, limits, objections);
      case XML -> isInterchange(file) ? known("edfi") : null;
      case JSON_LINES -> null;
    };
  }

  private static @Nullable Mapping ofZip(Path file, Limits limits, Objections objections)
      throws IOException {
    try (var zip = SafeZip.open(file, limits, Objections.strict(), name -> true)) {
      if (zip == null) {
        return null;
      }
      var names = zip.names();
      if (names.contains(SentFiles.MAPPING)) {
        return enclosed(zip, objections);
      }
      if (names.stream().allMatch(name -> RecordKind.ofFileName(name).isPresent())) {
        return null;
      }
      if (names.stream().allMatch(name -> name.endsWith(".xml"))) {
        return known("edfi");
      }
      return names().stream()
          .map(Layouts::known)
          .filter(layout -> layout.recognises(names))
          .findFirst()
          .orElse(null);
    }
  }

  private static @Nullable Mapping enclosed(SafeZip zip, Objections objections) throws IOException {
    try (var bytes = zip.open(SentFiles.MAPPING)) {
      return bytes == null ? null : MappingFile.read(bytes);
    } catch (MappingFault fault) {
      objections.add(SentFiles.MAPPING, 0, Problem.MAPPING_UNUSABLE, fault.reason(), fault.place());
      return null;
    }
  }

  private static boolean isInterchange(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      var begin = new String(bytes.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
      var root = ROOT.matcher(COMMENT.matcher(begin).replaceAll(""));
      return root.find() && root.group(1).startsWith(INTERCHANGE);
    }
  }

  /** Read once, when first asked for. */
  private static Mapping known(String name) {
    return KNOWN.computeIfAbsent(name, asked -> MappingFile.resource(asked + ".json"));
  }
}
