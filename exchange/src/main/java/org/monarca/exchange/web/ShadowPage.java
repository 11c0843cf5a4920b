package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.LinkagePage.RunLine;

/**
 * What a model would change.
 *
 * @param version of the tried model
 * @param run absent when it was never tried
 * @param tabs the kinds, all of them first
 * @param next place where the next page begins; absent on the last one
 * @param mayTry whether the reader may have it tried now
 * @param whose in words, of whom the list is
 * @param kept in words, how many of each kind are kept at most
 */
record ShadowPage(
    String version,
    @Nullable RunLine run,
    List<Tab> tabs,
    List<Line> lines,
    String kind,
    @Nullable Long next,
    boolean first,
    boolean mayTry,
    String whose,
    String kept) {

  /**
   * A kind of change to look at.
   *
   * @param kind empty for all
   */
  record Tab(String kind, String name, String count, boolean current) {}

  /**
   * One record.
   *
   * @param stateStudentId absent where the reader does not see it
   */
  record Line(
      String kind,
      String headline,
      String state,
      @Nullable String stateStudentId,
      String own,
      String ownForPeople,
      Column active,
      Column tried) {}

  /**
   * What one model says.
   *
   * @param child the number of the child it compared with; absent when there was none
   * @param drawing the evidence as SVG; absent when there is none
   */
  record Column(
      String model,
      @Nullable String child,
      @Nullable String childForPeople,
      @Nullable String weight,
      List<String> sentences,
      @Nullable String drawing) {}
}
