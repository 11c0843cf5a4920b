package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A State's directory as a whole.
 *
 * @param own whether the reader sets up its regions; who keeps the rest is said by its contacts
 * @param zone the zone of its offices, in words
 */
record DirectoryPage(
    String state,
    String name,
    boolean own,
    String zone,
    Counts counts,
    List<RegionLine> regions,
    ContactsPart contacts,
    TypedFields typed) {

  /** How much it holds. */
  record Counts(
      String regions, String districts, String withoutRegion, String schools, String others) {}

  /** A region and how many districts it has. */
  record RegionLine(long id, String name, String districts) {}

  /** A district in a list. */
  record DistrictLine(String leaId, String name, @Nullable String city, @Nullable String region) {}

  /**
   * Districts of a State, page by page.
   *
   * @param region number of the region to which the list is narrowed, blank for all
   * @param next number of the next page; absent on the last
   */
  record Districts(
      String state,
      String stateName,
      List<DistrictLine> lines,
      List<Choice> regions,
      String region,
      String q,
      long page,
      @Nullable Long next) {

    public boolean narrowed() {
      return !region.isEmpty() || !q.isEmpty();
    }
  }

  /** One region. */
  record Region(
      long id,
      String name,
      String state,
      String stateName,
      boolean own,
      List<DistrictLine> districts,
      boolean more,
      ContactsPart contacts,
      TypedFields typed) {}

  /**
   * One district.
   *
   * @param regions to choose from
   * @param chosen number of its region, blank for none
   */
  record District(
      String leaId,
      String name,
      @Nullable String city,
      String state,
      String stateName,
      boolean own,
      @Nullable String region,
      List<Choice> regions,
      String chosen,
      List<OperatorLine> operators,
      ContactsPart contacts,
      TypedFields typed) {}

  /** A school or another operator. */
  record OperatorLine(String kind, String id, String name, @Nullable String city) {}
}
