package org.monarca.exchange.access.drops;

import java.util.Base64;
import org.monarca.exchange.platform.Sha256;

/**
 * A public key of SSH.
 *
 * @param kind as RFC 4253 and its followers name it, {@code ssh-ed25519}
 * @param body the key as it goes over the wire, in Base64
 * @param comment what stood beside it; empty for nothing
 */
record SshKey(String kind, String body, String comment) {

  /** By which two people know that they see the same, as {@code ssh-keygen -l} says it. */
  String fingerprint() {
    return "SHA256:"
        + Base64.getEncoder()
            .withoutPadding()
            .encodeToString(Sha256.of(Base64.getDecoder().decode(body)));
  }
}
