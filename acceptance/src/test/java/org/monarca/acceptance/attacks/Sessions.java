package org.monarca.acceptance.attacks;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.monarca.acceptance.demo.Demo;

/** People who have signed in once for all attacks, so that nobody is asked to wait. */
final class Sessions {

  private static final Map<String, Intruder> SIGNED_IN = new HashMap<>();

  private Sessions() {}

  /** The first person of that role, in a session that all attacks share. */
  static synchronized Intruder of(Demo demo, String role, String state) throws IOException {
    var key = demo.url() + " " + role + " " + state;
    var known = SIGNED_IN.get(key);
    if (known == null) {
      known = Intruder.as(demo.url(), demo.person(role, state));
      SIGNED_IN.put(key, known);
    }
    return known;
  }
}
