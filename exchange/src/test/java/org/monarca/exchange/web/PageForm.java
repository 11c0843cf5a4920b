package org.monarca.exchange.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A form of a page as a browser sends it: what stands in it, and what a person changes. */
final class PageForm {

  private static final Pattern FORM =
      Pattern.compile("<form\\b[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
  private static final Pattern SELECT =
      Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");

  private final Map<String, String> fields = new LinkedHashMap<>();

  private PageForm() {}

  /** The form of the page that is sent there. */
  static PageForm of(String html, String action) {
    var forms = FORM.matcher(html);
    while (forms.find()) {
      if (forms.group(1).equals(action)) {
        return read(forms.group(2));
      }
    }
    throw new AssertionError("no form goes to " + action);
  }

  PageForm with(String name, String value) {
    if (!fields.containsKey(name)) {
      throw new AssertionError("the form has no field " + name);
    }
    fields.put(name, value);
    return this;
  }

  /** Ticks a box, or presses a button. */
  PageForm and(String name) {
    fields.put(name, "yes");
    return this;
  }

  PageForm without(String name) {
    fields.remove(name);
    return this;
  }

  String value(String name) {
    return fields.getOrDefault(name, "");
  }

  Map<String, String> fields() {
    return fields;
  }

  private static PageForm read(String html) {
    var form = new PageForm();
    var inputs = INPUT.matcher(html);
    while (inputs.find()) {
      var said = attributes(inputs.group(1));
      boolean sent = !"checkbox".equals(said.get("type")) || said.containsKey("checked");
      if (sent && said.containsKey("name")) {
        form.fields.put(said.get("name"), said.getOrDefault("value", ""));
      }
    }
    var selects = SELECT.matcher(html);
    while (selects.find()) {
      form.fields.put(attributes(selects.group(1)).get("name"), chosen(selects.group(2)));
    }
    return form;
  }

  private static String chosen(String options) {
    var option = OPTION.matcher(options);
    String first = null;
    while (option.find()) {
      var said = attributes(option.group(1));
      var value = said.getOrDefault("value", "");
      first = first == null ? value : first;
      if (said.containsKey("selected")) {
        return value;
      }
    }
    return first == null ? "" : first;
  }

  private static Map<String, String> attributes(String text) {
    var attributes = new LinkedHashMap<String, String>();
    var found = ATTRIBUTE.matcher(text);
    while (found.find()) {
      var value = found.group(2);
      attributes.put(found.group(1), value == null ? "" : HtmlUtils.htmlUnescape(value));
    }
    return attributes;
  }
}
