package org.monarca.exchange.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.platform.Actor;
import org.springframework.core.io.ClassPathResource;

/**
 * Each table behind the wall, as each role sees it: in Texas, in California, and in the Department
 * where the role is one of its. Which rows those are stands in {@code walls/roles.txt}, one line a
 * table and what is seen of it; a role that stands in no line of a table sees nothing of it.
 */
@Control("AC-3")
class EveryRoleAtTheWallTest extends AtTheWall {

  @Test
  void everyRoleSeesWhatIsItsOwnAndNothingElse() throws IOException {
    var lines = new ArrayList<String>();
    for (var table : names(WALLED)) {
      var seen = new TreeMap<String, List<String>>();
      for (var role : Role.values()) {
        var whole = seen(role, table);
        if (!whole.matches("-( / -)?")) {
          seen.computeIfAbsent(whole, key -> new ArrayList<>()).add(role.code());
        }
      }
      seen.forEach(
          (rows, roles) -> lines.add("%s: %s: %s".formatted(table, rows, String.join(" ", roles))));
    }

    assertThat(lines).containsExactlyElementsOf(expected());
  }

  /** In Texas / in California, or in the Department. */
  private String seen(Role role, String table) {
    if (!role.ofOneState()) {
      return seenBy(Actor.person("us", role.code(), null), table);
    }
    return seenBy(actor(role, "TX"), table) + " / " + seenBy(actor(role, "CA"), table);
  }

  private static Actor actor(Role role, String state) {
    var own = state.toLowerCase(java.util.Locale.ROOT);
    return role == Role.STATE_SYSTEM
        ? Actor.system(own + "-1", state)
        : Actor.person(own, role.code(), state);
  }

  private static List<String> expected() throws IOException {
    return new ClassPathResource("walls/roles.txt")
        .getContentAsString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }
}
