package org.monarca.acceptance.bundles;

import java.util.Map;

/** A submission as XML by the published contract, written without the product's help. */
final class Markup {

  private static final Map<String, String> SINGULAR =
      Map.of(
          "alternate_ids", "alternate_id",
          "qualifying_moves", "qualifying_move",
          "enrollments", "enrollment",
          "courses", "course",
          "assessments", "assessment",
          "immunizations", "immunization");

  private Markup() {}

  static String of(Bundle bundle) {
    var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.append("<submission xmlns=\"urn:x-exchange:submission:1\">\n");
    append(text, "header", bundle.header(), "");
    for (var student : bundle.nested()) {
      var inside = new StringBuilder();
      student
          .rows()
          .forEach((file, rows) ->
              rows.forEach(row -> append(inside, SINGULAR.getOrDefault(file, file), row, "")));
      append(text, "student", student.values(), inside.toString());
    }
    return text.append("</submission>\n").toString();
  }

  private static void append(
      StringBuilder text, String name, Map<String, String> values, String inside) {
    text.append('<').append(name).append(">\n");
    values.forEach(
        (key, value) -> text.append("  <%s>%s</%s>\n".formatted(key, escaped(value), key)));
    text.append(inside).append("</").append(name).append(">\n");
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
