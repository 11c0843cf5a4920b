package org.monarca.records.jsonl;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.monarca.records.reading.TextFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * The one place where strangers' JSON is parsed. Strict, as Jackson is by default; how long a token
 * may be is bounded by the text, which ends when more than one record's bytes were read since it
 * was last renewed. The first fault ends the parsing.
 */
final class JsonTokens implements Closeable {

  private static final int DEEPEST = 64;

  private final TextFile text;
  private final JsonParser json;
  private long faultLine;

  private JsonTokens(TextFile text, JsonParser json) {
    this.text = text;
    this.json = json;
  }

  static JsonTokens of(TextFile text) {
    return new JsonTokens(text, hardened().createParser(ObjectReadContext.empty(), text));
  }

  /** The next token, whole; null at the end, and when the text is broken or no JSON. */
  @Nullable JsonToken next() {
    if (faultLine > 0) {
      return null;
    }
    try {
      var token = json.nextToken();
      if (token == JsonToken.VALUE_STRING) {
        json.finishToken();
      }
      return token;
    } catch (JacksonException broken) {
      return broken();
    }
  }

  /** Passes over what the token stood on opens. */
  void skip() {
    try {
      json.skipChildren();
    } catch (JacksonException broken) {
      broken();
    }
  }

  /** The line on which the parsing broke off; 0 when it did not. */
  long faultLine() {
    return faultLine;
  }

  /** Of the token stood on, from 1. */
  long line() {
    return json.currentTokenLocation().getLineNr();
  }

  /** Bytes of the text before the token stood on. */
  long offset() {
    return json.currentTokenLocation().getByteOffset();
  }

  String name() {
    return json.currentName();
  }

  /** The text of the token stood on: a string's without quotation marks, a number's as written. */
  String string() {
    return json.getString();
  }

  /** The text of the string stood on, from {@link #from()} on. */
  char[] characters() {
    return json.getStringCharacters();
  }

  int from() {
    return json.getStringOffset();
  }

  int count() {
    return json.getStringLength();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  private @Nullable JsonToken broken() {
    faultLine = Math.max(json.currentLocation().getLineNr(), 1);
    return null;
  }

  /** A factory for one reading: what a parser remembers of one submission it tells no other. */
  private static JsonFactory hardened() {
    var bounds =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .build();
    return JsonFactory.builder()
        .streamReadConstraints(bounds)
        .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
        .build();
  }
}
