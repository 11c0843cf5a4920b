package org.monarca.exchange.students;

import java.util.LinkedHashMap;
import java.util.Map;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.Row;

/** What a row says. */
sealed interface Content {

  /**
   * Element key to value: what is not blank, in catalogue order, without the row's keys and action.
   */
  record Values(Map<String, String> elements) implements Content {}

  /** It is there no more, and why. */
  enum Gone implements Content {
    /** By its own action, or by the withdrawal of its child. */
    DELETED("D"),
    /** A full list left it out. */
    ABSENT("absent");

    private final String code;

    Gone(String code) {
      this.code = code;
    }

    /** As it is kept and shown. */
    String code() {
      return code;
    }

    static Gone of(String code) {
      return code.equals(DELETED.code) ? DELETED : ABSENT;
    }
  }

  /**
   * What the row says, as it may be kept: a code that would tell an immigration status is not (ADR
   * 0013).
   */
  static Content of(Row row) {
    if (row.removes()) {
      return Gone.DELETED;
    }
    var elements = new LinkedHashMap<String, String>();
    var kept = row.asKept();
    for (var element : Catalogue.known().elements(row.kind())) {
      var value = kept.value(element);
      if (value != null && isContent(element)) {
        elements.put(element.key(), value);
      }
    }
    return new Values(elements);
  }

  /** Whether both say the same; why a row is gone does not matter. */
  default boolean sameAs(Content other) {
    return switch (this) {
      case Values values -> values.equals(other);
      case Gone gone -> other instanceof Gone;
    };
  }

  /** Keys and action say which row it is and what is asked for, not what it says. */
  static boolean isContent(Element element) {
    return !(element.index() == 0
        || element.key().equals("action")
        || (element.kind().isChild() && element.index() == 1));
  }
}
