package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.util.Map;
import org.monarca.exchange.web.SampleReaders.Sample;

/** The pages on which people come by a password, in every state they must bear. */
record SamplePasswords(Wording words, SampleReaders readers) {

  SamplePasswords(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("forgotten", forgotten(false, Problems.NONE));
    samples.put("forgotten-sent", forgotten(true, Problems.NONE));
    samples.put("forgotten-wrong", forgotten(false, problem("email", "email")));
    samples.put("password-by-link", byLink(Problems.NONE));
    samples.put("password-by-link-short", byLink(problem("password", "short", 12)));
    samples.put("password-by-link-common", byLink(problem("password", "common")));
    samples.put("password-own", own(Problems.NONE));
    samples.put("password-own-wrong", own(problem("current", "password")));
    samples.put("password-own-differs", own(problem("again", "again")));
    samples.put("link-gone", page("passwords/gone", Map.of(), "problems", Problems.NONE));
  }

  private static Sample forgotten(boolean sent, Problems problems) {
    return page("passwords/forgotten", Map.of(), "sent", sent, "problems", problems);
  }

  private static Sample byLink(Problems problems) {
    return page(
        "passwords/by-link", Map.of(), "problems", problems, "path", "/password/AbCdEfGh012345");
  }

  private Sample own(Problems problems) {
    return page("passwords/own", readers.school(), "problems", problems);
  }

  private Problems problem(String field, String code, Object... with) {
    return Problems.of(field, words.say("passwords.problem." + code, with));
  }
}
