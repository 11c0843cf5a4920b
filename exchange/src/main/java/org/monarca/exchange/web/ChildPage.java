package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One child's record as it is read from top to bottom.
 *
 * @param sheltered null of a child whom nobody protects
 * @param closed null where nothing is closed to the reader
 * @param own whether the reader's State has a record of the child
 * @param notes what must be known before reading on: a merged number, a withdrawn record
 * @param viewed when this page was opened, in words
 */
record ChildPage(
    Identity identity,
    @Nullable Protected sheltered,
    @Nullable Closed closed,
    boolean own,
    List<String> notes,
    List<Section> sections,
    String viewed) {

  /**
   * That the child must not be found, and what the reader does about it.
   *
   * @param ask offices to call, where something is withheld
   * @param mayOpen whether the reader may open it in an emergency
   */
  record Protected(String heading, String meaning, List<Office> ask, boolean mayOpen) {}

  /**
   * What is closed to the reader's role and purpose, or is open to them in an emergency.
   *
   * @param mayOpen whether they may open it in one
   */
  record Closed(String meaning, boolean mayOpen) {}

  /** An office to call. */
  record Office(String name, @Nullable String phone, @Nullable String email) {}

  /** The banner that says who this is. */
  record Identity(
      String name, String born, String sex, String number, String states, String updated) {}

  /**
   * A part of the record: facts, then tables.
   *
   * @param ifEmpty the sentence that stands for both when there are none
   */
  record Section(
      String id,
      String title,
      @Nullable String intro,
      String ifEmpty,
      List<Fact> facts,
      List<Grid> grids) {

    public boolean empty() {
      return facts.isEmpty() && grids.isEmpty();
    }
  }

  /**
   * A label and its value.
   *
   * @param element of the child itself; absent where it is one of a row
   * @param alert whether the value asks for attention
   */
  record Fact(String label, Said said, @Nullable String element, boolean alert) {

    /** One of a row. */
    Fact(String label, Said said, boolean alert) {
      this(label, said, null, alert);
    }
  }

  /**
   * A value with who says so.
   *
   * @param value null when nobody has said anything
   * @param differs whether two States say different things
   */
  record Said(@Nullable String value, String by, List<Other> others, boolean differs) {}

  /** What another State says. */
  record Other(String value, String by) {}

  /** A table; the first column names the row. */
  record Grid(String caption, List<Column> columns, List<Group> groups) {}

  record Column(String heading, boolean number) {}

  /** Rows under a common heading, which may be absent; a null cell is not known. */
  record Group(@Nullable String heading, List<List<@Nullable String>> rows) {}
}
