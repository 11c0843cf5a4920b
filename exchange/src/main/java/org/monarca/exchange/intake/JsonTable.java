package org.monarca.exchange.intake;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows as JSON objects. */
final class JsonTable implements Table {

  private final JsonGenerator json;
  private final List<String> columns;

  JsonTable(OutputStream out, JsonMapper mapper, List<String> columns) {
    this.json = mapper.createGenerator(out).configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
    this.columns = columns;
    json.writeStartArray();
  }

  @Override
  public void row(@Nullable Object... values) {
    json.writeStartObject();
    for (int i = 0; i < values.length; i++) {
      json.writeName(columns.get(i));
      switch (values[i]) {
        case null -> json.writeNull();
        case Long number -> json.writeNumber(number);
        case Object text -> json.writeString(text.toString());
      }
    }
    json.writeEndObject();
  }

  @Override
  public void close() {
    json.writeEndArray();
    json.close();
  }
}
