package org.monarca.exchange.access.factors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.monarca.exchange.platform.Product;
import org.monarca.exchange.sealing.Gcm;
import org.monarca.exchange.sealing.Place;
import org.monarca.exchange.sealing.Seals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Seals the secrets of authenticators, so that whoever reads the database, or a copy of it, cannot
 * make anybody's codes. They are bound to their account: a secret moved to another opens nothing.
 * The number of the key stands before each.
 */
@Component
class FactorKey {

  /** Whose keys these are. */
  static final String SCOPE = "factors";

  private static final String COLUMN = "access.authenticator.secret";

  /** As an earlier version kept them: nonce, secret and tag, with no number. */
  private static final int FORMER_BYTES = Gcm.NONCE_BYTES + TimeCodes.SECRET_BYTES + Gcm.TAG_BYTES;

  private final Seals seals;
  private final FormerKey former;

  @Autowired
  FactorKey(Seals seals, FactorSettings settings, Product product) {
    this(
        seals,
        Optional.ofNullable(settings.keyFile())
            .orElseGet(() -> product.data().resolve("factors.key")));
  }

  /** With the file of an earlier version, of which there need be none. */
  FactorKey(Seals seals, Path formerFile) {
    this.seals = seals;
    this.former = new FormerKey(formerFile);
  }

  Path formerFile() {
    return former.file();
  }

  /** The number of the key under which secrets are sealed until the transaction ends. */
  int current() {
    return seals.current(SCOPE).number();
  }

  /** The secret as it is kept. */
  byte[] seal(String account, byte[] secret) {
    var key = seals.current(SCOPE);
    var sealed = seals.sealer().seal(key, place(account), secret);
    return ByteBuffer.allocate(Integer.BYTES + sealed.length)
        .putInt(key.number())
        .put(sealed)
        .array();
  }

  /** The secret itself; empty when an earlier version sealed it under a key that is not here. */
  Optional<byte[]> open(String account, byte[] kept) {
    if (isFormer(kept)) {
      return former.open(account.getBytes(StandardCharsets.UTF_8), kept);
    }
    var sealed = Arrays.copyOfRange(kept, Integer.BYTES, kept.length);
    return Optional.of(seals.open(seals.sealer(), number(kept), place(account), sealed));
  }

  /** Whether it is under that key. */
  static boolean isUnder(int key, byte[] kept) {
    return !isFormer(kept) && number(kept) == key;
  }

  private static boolean isFormer(byte[] kept) {
    return kept.length == FORMER_BYTES;
  }

  private static int number(byte[] kept) {
    return ByteBuffer.wrap(kept).getInt();
  }

  private static Place place(String account) {
    return Place.in(COLUMN).with(account);
  }
}
