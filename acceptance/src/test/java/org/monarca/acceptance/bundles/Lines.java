package org.monarca.acceptance.bundles;

import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** A submission as JSON Lines by the published contract, written without the product's help. */
final class Lines {

  private Lines() {}

  static String of(Bundle bundle) {
    var json = new JsonMapper();
    var text = new StringBuilder(json.writeValueAsString(bundle.header())).append('\n');
    for (var student : bundle.nested()) {
      var object = new LinkedHashMap<String, Object>(student.values());
      object.putAll(student.rows());
      text.append(json.writeValueAsString(object)).append('\n');
    }
    return text.toString();
  }
}
