package org.monarca.exchange.credit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.monarca.exchange.credit.MappingStore.Title;
import org.monarca.exchange.credit.courses.ConfirmedCourses;

/** What people of States said of titles, as it was when it was read. */
record SaidOfTitles(Map<Title, String> codes, Set<Title> rejected) implements ConfirmedCourses {

  SaidOfTitles {
    codes = Map.copyOf(codes);
    rejected = Set.copyOf(rejected);
  }

  @Override
  public Optional<String> code(String state, String titleKey) {
    return Optional.ofNullable(codes.get(new Title(state, titleKey)));
  }

  @Override
  public boolean isRejected(String state, String titleKey) {
    return rejected.contains(new Title(state, titleKey));
  }
}
