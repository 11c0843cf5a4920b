package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table gives which element.
 *
 * @param part by which the mapping calls the table
 * @param repeats whether of several rows of one child and key the first counts
 * @param repeatsProposed whether nobody has said that yet
 * @param open labels of required elements of which nothing is said
 * @param next where one gets without mending what is wrong
 */
record MappingColumnsPage(
    String root,
    List<MappingStep> steps,
    String action,
    String part,
    String kind,
    String file,
    List<Column> columns,
    List<Choice> choices,
    List<Line> required,
    List<Line> others,
    boolean repeats,
    boolean repeatsProposed,
    List<String> open,
    String next,
    Problems problems) {

  /** A column with what stands in it. */
  record Column(String name, String filled, String examples) {}

  /**
   * An element.
   *
   * @param column that gives it, {@code @keep} for what no form can show, empty for none
   * @param others further columns of which a key is made; null where it is none
   * @param told what the mapping says where no form can show it; null when there is nothing
   * @param dates ways of writing dates; empty where it is no date
   * @param values that may stand there where nothing was sent; empty where any may
   * @param why it is proposed; null for what a person said
   * @param hint columns whose values look like it; null for none
   */
  record Line(
      String key,
      String label,
      String means,
      String column,
      @Nullable List<String> others,
      @Nullable String told,
      List<Choice> dates,
      String date,
      List<Choice> values,
      String value,
      @Nullable String why,
      @Nullable String hint) {}
}
