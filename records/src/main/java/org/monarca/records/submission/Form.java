package org.monarca.records.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.monarca.records.RecordKind;

/** The forms of one contract: they carry the same thing. */
public enum Form {
  CSV_BUNDLE("csv", "CSV bundle", "zip", "application/zip"),
  XML("xml", "XML", "xml", "application/xml"),
  JSON_LINES("jsonl", "JSON Lines", "jsonl", "application/x-ndjson");

  /** So many bytes are enough to see behind a byte order mark and some blanks. */
  public static final int LOOKED_AT = 1 << 10;

  private final String code;
  private final String title;
  private final String extension;
  private final String mediaType;

  Form(String code, String title, String extension, String mediaType) {
    this.code = code;
    this.title = title;
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The form of that media type, without parameters; empty when it is none of them. */
  public static Optional<Form> ofMediaType(String mediaType) {
    return Arrays.stream(values())
        .filter(form -> form.mediaType.equalsIgnoreCase(mediaType))
        .findFirst();
  }

  /** By its code: {@code csv}. */
  public static Optional<Form> ofCode(String code) {
    return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
  }

  /** By how the name of a file ends. */
  public static Optional<Form> ofName(String name) {
    return Arrays.stream(values()).filter(form -> name.endsWith("." + form.extension)).findFirst();
  }

  /** By what the file begins with, whatever its name; empty when it is none of them. */
  public static Optional<Form> ofContent(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return ofBeginning(in.readNBytes(LOOKED_AT));
    }
  }

  /** By the first bytes; empty when they are none of these forms'. */
  public static Optional<Form> ofBeginning(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    var behindMark = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    if (text.startsWith("PK")) {
      return Optional.of(CSV_BUNDLE);
    }
    var begin = behindMark.stripLeading();
    if (begin.startsWith("<")) {
      return Optional.of(XML);
    }
    return begin.startsWith("{") ? Optional.of(JSON_LINES) : Optional.empty();
  }

  /** As commands name it: {@code jsonl}. */
  public String code() {
    return code;
  }

  /** As people and findings name it: {@code JSON Lines}. */
  public String title() {
    return title;
  }

  /** What its files end in, without the point: {@code zip}. */
  public String extension() {
    return extension;
  }

  /** What findings call the place of a row: the entry of a bundle, else the form's title. */
  public String place(RecordKind kind) {
    return this == CSV_BUNDLE ? kind.fileName() : title;
  }

  public String mediaType() {
    return mediaType;
  }
}
