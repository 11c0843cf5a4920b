package org.monarca.exchange.web;

import java.util.List;

/**
 * Addresses that mail does not reach.
 *
 * @param lede whose they are
 * @param most how many the list shows at most
 */
record AddressesPage(String lede, List<AddressLine> lines, int most) {

  /**
   * One person.
   *
   * @param now {@code once} or {@code closed}: what happens with mail to them
   */
  record AddressLine(String person, String email, String last, String answer, String now) {}

  public boolean full() {
    return lines.size() >= most;
  }
}
