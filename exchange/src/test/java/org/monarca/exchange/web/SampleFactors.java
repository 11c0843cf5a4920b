package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.FactorsPage.AuthenticatorLine;
import org.monarca.exchange.web.FactorsPage.CodesLine;
import org.monarca.exchange.web.FactorsPage.KeyLine;
import org.monarca.exchange.web.FactorsPage.PasskeyLine;
import org.monarca.exchange.web.FactorsPage.PasskeysPart;
import org.monarca.exchange.web.SampleReaders.Sample;

/** The page of a person's second factors and the second step of a sign-in, in every state. */
record SampleFactors(Wording words, SampleReaders readers) {

  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");
  private static final List<String> ORIGINS = List.of("https://exchange.example.org");
  private static final KeyLine KEY =
      KeyLine.of(
          "SYNT HETI CKEY SYNT HETI CKEY SYNT HETI",
          "otpauth://totp/Monarca:ana%40example.org?secret=SYNTHETICKEYSYNTHETICKEYSYNTHETI&issuer=Monarca&algorithm=SHA1&digits=6&period=30");

  SampleFactors(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("factors-none", factors(null, null, null, "", Problems.NONE));
    samples.put("factors-removed", factors(null, null, null, "removed", Problems.NONE));
    samples.put("factors-stale", factors(null, null, null, "stale", Problems.NONE));
    samples.put("factors-set-up", factors(null, KEY, null, "", Problems.NONE));
    samples.put(
        "factors-set-up-wrong",
        factors(null, KEY, null, "", problem("prove-new-code", "new-code")));
    samples.put("factors-one", factors(since(), null, codes(9), "", Problems.NONE));
    samples.put("factors-no-codes", factors(since(), null, null, "", Problems.NONE));
    samples.put(
        "factors-wrong-password",
        factors(since(), null, codes(1), "", problem("remove-password", "password")));
    samples.put(
        "factors-too-many",
        factors(since(), null, codes(1), "", problem("renew-password", "too-many")));
    samples.put(
        "factors-passkeys",
        shown(
            new FactorsPage(
                null,
                null,
                null,
                codes(9),
                passkeys(10),
                List.of(),
                "passkey-added",
                Problems.NONE)));
    samples.put(
        "factors-passkey-wrong",
        shown(
            new FactorsPage(
                since(),
                null,
                KEY,
                codes(9),
                passkeys(2),
                List.of(),
                "",
                problem("add-password", "passkey"))));
    samples.put(
        "factors-passkeys-set-up",
        shown(
            new FactorsPage(
                null,
                KEY,
                null,
                codes(9),
                passkeys(1),
                List.of(),
                "",
                problem("prove-code", "code"))));
    samples.put("passkey", passkey(false, Problems.NONE));
    samples.put("passkey-last", passkey(true, problem("remove-password", "password")));
    samples.put("factors-added", newCodes("added"));
    samples.put("factors-renewed", newCodes("renewed"));
    samples.put("sign-in-again", signIn());
    samples.put("sign-in-code", step(Problems.NONE));
    samples.put("sign-in-code-wrong", step(Problems.of("code", words.say("sign-in.code.failed"))));
  }

  private Sample factors(
      @Nullable AuthenticatorLine authenticator,
      @Nullable KeyLine key,
      @Nullable CodesLine codes,
      String done,
      Problems problems) {
    return shown(
        new FactorsPage(authenticator, key, null, codes, passkeys(0), List.of(), done, problems));
  }

  private Sample newCodes(String done) {
    var codes = IntStream.range(0, 10).mapToObj(i -> "SYNT-HETI-CCOD-EAA" + (char) ('A' + i));
    return shown(
        new FactorsPage(
            since(), null, null, codes(10), passkeys(1), codes.toList(), done, Problems.NONE));
  }

  private PasskeysPart passkeys(int count) {
    var lines =
        IntStream.range(0, count)
            .mapToObj(i ->
                new PasskeyLine(
                    i,
                    i == 1 ? "W".repeat(60) : "Synthetic phone " + i,
                    words.moment(NOW),
                    i == 0 ? null : words.moment(NOW)));
    return new PasskeysPart(lines.toList(), ORIGINS, 10, 60);
  }

  private Sample passkey(boolean last, Problems problems) {
    return page(
        "passkey",
        readers.school(),
        "passkey",
        new PasskeyLine(1, "W".repeat(60), words.moment(NOW), null),
        "origins",
        ORIGINS,
        "authenticator",
        !last,
        "last",
        last,
        "problems",
        problems);
  }

  private Sample shown(FactorsPage page) {
    return page("factors", readers.school(), "factors", page);
  }

  private Problems problem(String field, String code) {
    return Problems.of(field, words.say("factors.problem." + code));
  }

  private AuthenticatorLine since() {
    return new AuthenticatorLine(words.moment(NOW), words.moment(NOW));
  }

  private CodesLine codes(int left) {
    return new CodesLine(left, words.moment(NOW));
  }

  private static Sample signIn() {
    return page(
        "sign-in",
        Map.of(),
        "problems",
        Problems.NONE,
        "email",
        "",
        "origins",
        ORIGINS,
        "providers",
        List.of(),
        "useNotice",
        "1",
        "notice",
        "sign-in.begin-again");
  }

  private static Sample step(Problems problems) {
    return page("sign-in-code", Map.of(), "origins", ORIGINS, "problems", problems);
  }
}
