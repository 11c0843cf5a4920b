package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element of the dictionary.
 *
 * @param official its name in the minimum data elements, when it is another than the label
 * @param facts what there is to know, label and value
 * @param codes the values of its list; empty where there is none, or where the list is long
 * @param list name of its code list
 */
record ElementPage(
    String key,
    String record,
    String label,
    @Nullable String official,
    String note,
    boolean toConfirm,
    List<Fact> facts,
    List<String> examples,
    @Nullable String list,
    List<CodeLine> codes) {

  /** One thing to know. */
  record Fact(String name, String value) {}
}
