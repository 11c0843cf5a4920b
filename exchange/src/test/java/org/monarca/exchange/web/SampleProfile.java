package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.web.ProfilePage.OverseerLine;
import org.monarca.exchange.web.SampleReaders.Sample;

/** The page of one's own profile, in every state. */
record SampleProfile(Wording words, SampleReaders readers) {

  SampleProfile(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    var known = Map.of("name", "Synthetic Registrar", "phone", "512-555-0142", "zone", "UTC");
    samples.put("profile", profile(new TypedFields(known, Problems.NONE), 1, false));
    samples.put("profile-saved", profile(new TypedFields(known, Problems.NONE), 3, true));
    samples.put("profile-nobody", profile(new TypedFields(Map.of(), Problems.NONE), 0, false));
    samples.put(
        "profile-wrong",
        profile(
            new TypedFields(
                Map.of("name", "W".repeat(120)),
                Problems.of("name", words.say("profile.problem.name", 100))),
            1,
            false));
  }

  private Sample profile(TypedFields typed, int overseers, boolean done) {
    var lines =
        Collections.nCopies(
            overseers,
            new OverseerLine(
                "W".repeat(60),
                words.say("role.user-admin"),
                "users.texas-of-a-very-long-address-indeed@example.org"));
    return page(
        "profile",
        readers.school(),
        "profile",
        new ProfilePage(
            "registrar.tx@example.org",
            words.say("role.school-user"),
            typed,
            List.of(new Choice("es", words.say("notices.language.es"))),
            List.of(new Choice("UTC", "UTC")),
            lines,
            done));
  }
}
