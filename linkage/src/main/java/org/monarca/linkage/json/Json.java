package org.monarca.linkage.json;

import java.util.Map;

/** A value of JSON, as far as a model file uses it. */
public sealed interface Json {

  /** An object; its members keep their order. */
  record Members(Map<String, Json> members) implements Json {

    /** The member of this name, which must be there. */
    public Json member(String name) {
      var value = members.get(name);
      if (value == null) {
        throw new IllegalArgumentException("\"" + name + "\" is missing");
      }
      return value;
    }

    /** The object of this name, which must be there. */
    public Members object(String name) {
      if (member(name) instanceof Members object) {
        return object;
      }
      throw new IllegalArgumentException("\"" + name + "\" is not an object");
    }

    /** The number of this name, which must be there. */
    public double number(String name) {
      if (member(name) instanceof Figure(var value)) {
        return value;
      }
      throw new IllegalArgumentException("\"" + name + "\" is not a number");
    }

    /** The text of this name, which must be there. */
    public String text(String name) {
      if (member(name) instanceof Text(var value)) {
        return value;
      }
      throw new IllegalArgumentException("\"" + name + "\" is not a text");
    }
  }

  /** A text. */
  record Text(String value) implements Json {}

  /** A number; whole numbers are exact up to 2^53. */
  record Figure(double value) implements Json {}
}
