package org.monarca.exchange.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.web.Viewer.Place;

/** Pages of the made-up people who read them. */
record SampleReaders(Wording words) {

  /** A page by its file name: the template and what it is given. */
  record Sample(String template, Map<String, ?> model) {}

  Map<String, Object> school() {
    return viewer(
        "role.school-user", new Place("/", "place.home"), new Place("/search", "place.search"));
  }

  Map<String, Object> state() {
    return viewer(
        "role.state-data-admin",
        new Place("/", "place.home"),
        new Place("/search", "place.search"),
        new Place("/submissions", "place.submissions"),
        new Place("/uploads", "place.upload"),
        new Place("/linkage", "place.linkage"),
        new Place("/data-dictionary", "place.dictionary"));
  }

  Map<String, Object> department() {
    return viewer(
        "role.federal-user",
        new Place("/", "place.home"),
        new Place("/search", "place.search"),
        new Place("/submissions", "place.submissions"));
  }

  private Map<String, Object> viewer(String role, Place... places) {
    return Map.of(
        "viewer",
        new Viewer(
            "Dolores Quintanilla",
            words.say("role.in", words.say(role), "Texas"),
            false,
            List.of(places),
            Set.of(
                "GET /profile/tokens",
                "GET /children/{exchangeId}/number",
                "POST /submissions/{id}/confirmation",
                "GET /submissions/{id}/findings",
                "GET /submissions/{id}/findings.csv",
                "GET /submissions/{id}/findings.json",
                "GET /submissions/{id}/rejected.zip",
                "GET /submissions/{id}/mending",
                "GET /submissions/{id}/left-out")));
  }

  static Sample page(String template, Map<String, Object> viewer, Object... attributes) {
    var model = new LinkedHashMap<String, Object>(viewer);
    for (int i = 0; i < attributes.length; i += 2) {
      model.put((String) attributes[i], attributes[i + 1]);
    }
    return new Sample(template, model);
  }
}
