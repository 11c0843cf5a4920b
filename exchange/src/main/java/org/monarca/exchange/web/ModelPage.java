package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.LinkagePage.ModelLine;
import org.monarca.exchange.web.LinkagePage.RunLine;

/**
 * One model: what it was learned from and what each level of each element is worth.
 *
 * @param elements empty when the model cannot be read
 * @param run the last time that it was tried; absent when it never was
 * @param mayTry whether the reader may have it tried now
 * @param thresholds what its thresholds rest on, in sentences
 * @param mayApply whether the reader may apply it now
 * @param maySetAside whether the reader may set it aside now
 * @param reason what was typed before, to apply it or to set it aside
 */
record ModelPage(
    ModelLine model,
    List<Fact> facts,
    List<String> thresholds,
    List<ElementWeights> elements,
    @Nullable RunLine run,
    boolean mayTry,
    boolean mayApply,
    boolean maySetAside,
    String reason,
    Problems problems) {

  /**
   * One thing to know about the model.
   *
   * @param name key of its name
   */
  record Fact(String name, String value) {}

  /**
   * What an element is worth.
   *
   * @param dependsOn the element on which it depends in strangers; absent when on none
   */
  record ElementWeights(
      String key, String name, @Nullable String dependsOn, List<LevelWeight> levels) {}

  /**
   * What one level is worth.
   *
   * @param same how often two records of one child agree so
   * @param different how often those of two children do
   */
  record LevelWeight(String level, String same, String different, String twins, String bits) {}
}
