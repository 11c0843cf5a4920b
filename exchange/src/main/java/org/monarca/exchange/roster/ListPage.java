package org.monarca.exchange.roster;

import java.util.List;
import org.monarca.exchange.identity.scope.OfficeScope;

/**
 * A part of a list.
 *
 * @param fitting how many children the whole list has
 * @param all how many there are in the office's scope
 * @param page the first is 1
 * @param pages at least 1
 * @param isTooWide whether the office has too many to be listed before it is narrowed; they are not
 *     counted then
 */
public record ListPage(
    OfficeScope scope,
    List<ListedChild> children,
    long fitting,
    long all,
    int page,
    int pages,
    boolean isTooWide) {

  public ListPage {
    children = List.copyOf(children);
  }

  static ListPage tooWide(OfficeScope scope) {
    return new ListPage(scope, List.of(), 0, 0, 1, 1, true);
  }
}
