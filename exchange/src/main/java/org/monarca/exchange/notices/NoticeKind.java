package org.monarca.exchange.notices;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.monarca.exchange.access.links.LinkPurpose;

/**
 * A kind of notice.
 *
 * @param code as callers name it; its words are {@code notice.<code>.subject}, {@code .body} and
 *     {@code .counted}
 * @param ids what it tells of, in the order in which its words count them: each name with whether
 *     it is a count
 * @param page where in the exchange it leads, with the names in braces
 * @param link what the link is good for that the page ends with; absent where whoever reads it
 *     signs in. A notice with such a link is sent at once, whatever its receiver has chosen: it was
 *     asked for
 */
record NoticeKind(
    String code,
    Urgency urgency,
    Map<String, Boolean> ids,
    String page,
    Optional<LinkPurpose> link) {

  private static final Pattern LINK = Pattern.compile("\\{link:([a-z-]+)}");

  /** How much it presses; in a digest the most urgent stands first. */
  enum Urgency {
    /** Sent at once, whatever its receiver has chosen: a child's safety may depend on it. */
    ALARM,
    NOW,
    SOON,
    LATER;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A line of the table. */
  static NoticeKind of(String line) {
    var cells = line.split(",", -1);
    if (cells.length != 4) {
      throw new IllegalArgumentException("notice-kinds.csv: " + line);
    }
    var ids = new LinkedHashMap<String, Boolean>();
    Arrays.stream(cells[2].split(" "))
        .filter(id -> !id.isEmpty())
        .forEach(id -> ids.put(id.substring(0, id.indexOf(':')), isCount(id)));
    return new NoticeKind(
        cells[0],
        Urgency.valueOf(cells[1].toUpperCase(Locale.ROOT)),
        ids,
        cells[3],
        LINK.matcher(cells[3])
            .results()
            .map(found -> LinkPurpose.of(found.group(1)).orElseThrow())
            .findFirst());
  }

  /** Whether it waits for no digest: it is an alarm, or was asked for a moment ago. */
  boolean isAtOnce() {
    return urgency == Urgency.ALARM || link.isPresent();
  }

  /** Whether the notice says what its kind tells of, all of it and no more. */
  boolean fits(Notice notice) {
    return notice.ids().keySet().equals(ids.keySet())
        && ids.entrySet().stream()
            .allMatch(
                id -> !id.getValue() || Notice.isCount(notice.ids().getOrDefault(id.getKey(), "")));
  }

  /**
   * Where a notice with these ids leads.
   *
   * @param token of the link that the page ends with; empty where it has none
   */
  String pageOf(Map<String, String> about, String token) {
    var path = LINK.matcher(page).replaceAll(token);
    for (var id : about.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
    }
    return path;
  }

  private static boolean isCount(String id) {
    return switch (id.substring(id.indexOf(':') + 1)) {
      case "id" -> false;
      case "count" -> true;
      default ->
          throw new IllegalArgumentException("notice-kinds.csv: neither id nor count: " + id);
    };
  }
}
