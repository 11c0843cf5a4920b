package org.monarca.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The codes that are good at this moment, each once. */
final class Codes {

  private final Map<String, Issued> issued = new ConcurrentHashMap<>();

  String issue(Asked asked, Login login) {
    var code = UUID.randomUUID().toString();
    issued.put(code, new Issued(asked, login));
    return code;
  }

  /**
   * What the code is for, where it is shown with the verifier and the address it was asked with.
   */
  Optional<Issued> take(Asked shown) {
    return Optional.ofNullable(issued.remove(shown.value("code")))
        .filter(one -> one.asked.value("redirect_uri").equals(shown.value("redirect_uri")))
        .filter(one ->
            one.asked.value("code_challenge").equals(challenge(shown.value("code_verifier"))));
  }

  private static String challenge(String verifier) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Who showed themselves, and what the client asked for. */
  record Issued(Asked asked, Login login) {}
}
