package org.monarca.exchange.intake.drop;

import java.util.Arrays;
import org.monarca.exchange.intake.Refusal;

/** Why a file is no submission at all; codes and words as the API has them. */
enum DropRefusal {
  UNKNOWN_FORM(
      "unknown-form",
      "The exchange does not read submissions of this form",
      "Name a CSV bundle *.zip, XML *.xml and JSON Lines *.jsonl; packed once more *.xml.gz and the like. In the folder of a mapping name a table *.csv, *.txt or *.tsv, and several in a *.zip. A name that ends with .part is left alone until it is renamed."),
  EMPTY("empty-body", "The file is empty", "Put the submission's bytes into the file."),
  TOO_LARGE(
      "too-large",
      "The submission is too large",
      "Once unpacked it is larger than /api/v1/limits says. Send the children in several delta submissions."),
  TOO_MUCH(
      "too-much",
      "The submission is larger than what your State may send within a day",
      "No day has room for it: see /api/v1/limits. Send the children in several delta submissions, or ask the exchange's operators."),
  NOT_GZIP(
      "broken-encoding",
      "The file is not gzip",
      "Its name ends with .gz, but it cannot be unpacked so, or ends too early."),
  MAPPING_ENDED(
      "mapping-ended",
      "The mapping was ended",
      "Your State keeps no mapping any more by the name of the folder. Take it again on the page Mappings, or put the file into the folder of another; then send it again."),
  MAPPING_TWICE(
      "mapping-twice",
      "The zip has a mapping of its own",
      "Leave mapping.json out of the zip, or put it into in/ itself."),
  UNSOUND(
      "unsound-zip",
      "The zip cannot be unpacked",
      "The zip is damaged or none, has names that no file of a submission may have, or unpacks to more than /api/v1/limits says. Pack it anew with plain names, or send the children in several files."),
  LOST(
      "lost",
      "The file was lost",
      "The exchange lost the file before it could take it in. Send it again.");

  private final String code;
  private final String title;
  private final String detail;

  DropRefusal(String code, String title, String detail) {
    this.code = code;
    this.title = title;
    this.detail = detail;
  }

  /** What the ledger says of bytes that it does not take. */
  static DropRefusal of(Refusal refusal) {
    return switch (refusal) {
      case EMPTY -> EMPTY;
      case TOO_LARGE -> TOO_LARGE;
      case NOT_GZIP -> NOT_GZIP;
      case MAPPING_TWICE -> MAPPING_TWICE;
      case UNSOUND -> UNSOUND;
      case NO_STATE -> throw new IllegalStateException("not of a file over SFTP: " + refusal);
    };
  }

  static DropRefusal ofCode(String code) {
    return Arrays.stream(values())
        .filter(refusal -> refusal.code.equals(code))
        .findFirst()
        .orElseThrow();
  }

  String code() {
    return code;
  }

  String title() {
    return title;
  }

  String detail() {
    return detail;
  }
}
