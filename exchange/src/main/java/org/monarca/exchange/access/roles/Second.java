package org.monarca.exchange.access.roles;

import java.util.List;

/**
 * The other people, of whom one is to confirm a role.
 *
 * @param people their accounts; none where nobody could
 * @param standIn whether they are the Department's, because the State has nobody else
 */
public record Second(List<String> people, boolean standIn) {

  public boolean isNobody() {
    return people.isEmpty();
  }
}
