package org.monarca.exchange.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of an application.
 *
 * @param path to which it is sent
 * @param access the role and State that were chosen, in words
 * @param note what the user administrator asks to mend; absent where it is a first application
 * @param needsRegion whether it is for a region's administrator
 * @param regions to choose from, where one is needed
 * @param needsDistrict whether it is for a district's administrator
 * @param mayDistrict whether a district may be named: people of schools
 * @param fixedEmail whether the address cannot be changed any more, because it was confirmed
 */
record ApplyPage(
    String path,
    String access,
    @Nullable String note,
    Map<String, String> typed,
    boolean needsRegion,
    List<Choice> regions,
    boolean needsDistrict,
    boolean mayDistrict,
    boolean fixedEmail,
    List<Choice> zones,
    List<Choice> languages,
    String rulesVersion,
    Problems problems) {

  /** What was typed into that field; empty for nothing. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** What is wrong with that field; null for nothing. */
  public @Nullable String at(String field) {
    return problems.at(field);
  }
}
