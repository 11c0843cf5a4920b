package org.monarca.exchange.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ConsolidatedValue;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.web.ChildPage.Fact;
import org.monarca.exchange.web.ChildPage.Other;
import org.monarca.exchange.web.ChildPage.Said;
import org.monarca.records.RecordKind;

/** Values with who says so, in words. */
final class Sayings {

  private static final Said NOBODY = new Said(null, "", List.of(), false);

  private final Wording words;

  Sayings(Wording words) {
    this.words = words;
  }

  /** An element of the child, as all States together say it. */
  Fact fact(String key, @Nullable ConsolidatedValue value) {
    return new Fact(words.label(RecordKind.STUDENT, key), said(key, value), key, false);
  }

  private Said said(String key, @Nullable ConsolidatedValue value) {
    if (value == null) {
      return NOBODY;
    }
    var others =
        value.others().stream()
            .map(other -> new Other(inWords(key, other.value()), by(other.state(), other.asOf())))
            .toList();
    return new Said(
        inWords(key, value.value()), by(value.state(), value.asOf()), others, value.conflict());
  }

  /** One State's word on something; null words are not known. */
  Said said(Entry entry, @Nullable String value) {
    return value == null
        ? NOBODY
        : new Said(value, by(entry.state(), entry.asOf()), List.of(), false);
  }

  Said nobody() {
    return NOBODY;
  }

  String by(String state, Instant asOf) {
    return words.say("value.by", words.state(state), words.day(asOf));
  }

  /** An element of an entry in words; null when it was not sent. */
  @Nullable String inWords(Entry entry, RecordKind kind, String key) {
    var value = entry.values().get(key);
    return value == null ? null : words.value(kind, key, value);
  }

  private String inWords(String key, String value) {
    return switch (key) {
      case "birth_state" -> words.state(value);
      default -> words.value(RecordKind.STUDENT, key, value);
    };
  }
}
