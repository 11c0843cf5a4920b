package org.monarca.exchange.access.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.exchange.sealing.Rotation.Standing;
import org.monarca.exchange.sealing.SealBroken;
import org.monarca.exchange.sealing.TestSeals;

/**
 * Secrets of authenticators, under keys that are changed, and those that an earlier version kept.
 */
class FactorKeyTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.UTF_8);
  private static final byte[] FORMER =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  private final TestDatabase test = TestDatabase.fresh();
  private final TestSeals keys = TestSeals.of(test.database());
  private Path file = Path.of("");

  @BeforeEach
  void folder() {
    file = folder.resolve("factors.key");
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void whatIsSealedShowsNothingAndIsNeverTheSameTwice() {
    var key = key();
    var sealed = key.seal("a", SECRET);

    assertThat(key.open("a", sealed)).hasValue(SECRET);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("1234");
    assertThat(key.seal("a", SECRET)).isNotEqualTo(sealed);
    assertThat(file).doesNotExist();
  }

  @Test
  void anotherAccountOrAChangedByteOpensNothing() {
    var key = key();
    var sealed = key.seal("a", SECRET);

    assertThatThrownBy(() -> key.open("b", sealed)).isInstanceOf(SealBroken.class);
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> key.open("a", sealed)).isInstanceOf(SealBroken.class);
  }

  @Test
  void whatAnEarlierVersionSealedOpensAndIsSealedAnew() throws Exception {
    Files.writeString(file, Base64.getEncoder().encodeToString(FORMER) + "\n");
    add("a", former("a"));
    add("b", key().seal("b", SECRET));
    assertThat(key().open("a", kept("a"))).hasValue(SECRET);

    int current = keys.rotation().rotate(FactorKey.SCOPE);
    keys.rest(new SealedSecrets(test.database(), key()));

    assertThat(FactorKey.isUnder(current, kept("a"))).isTrue();
    assertThat(FactorKey.isUnder(current, kept("b"))).isTrue();
    assertThat(key().open("a", kept("a"))).hasValue(SECRET);
    Files.delete(file);
    assertThat(key().open("a", kept("a"))).hasValue(SECRET);
    assertThat(keys.rotation().keys())
        .filteredOn(key -> key.number() != current)
        .extracting(Standing::retired)
        .doesNotContainNull();
  }

  @Test
  void aStartWithoutTheEarlierKeyIsRefusedWhileItIsNeeded() throws Exception {
    add("a", former("a"));

    for (var unfit : new String[] {"", Base64.getEncoder().encodeToString(SECRET_KEY)}) {
      Files.deleteIfExists(file);
      if (!unfit.isEmpty()) {
        Files.writeString(file, unfit);
      }
      var start = new KeyFits(test.database(), key());
      assertThatThrownBy(start::afterSingletonsInstantiated)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("monarca.factors.key-file");
    }
    Files.writeString(file, "too short");
    assertThatThrownBy(this::key).hasMessageContaining("32 bytes");
  }

  private static final byte[] SECRET_KEY =
      "another key, of thirty-two bytes".getBytes(StandardCharsets.UTF_8);

  private FactorKey key() {
    return new FactorKey(keys.seals(), file);
  }

  private static byte[] former(String account) throws Exception {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    var nonce = new byte[12];
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(FORMER, "AES"), new GCMParameterSpec(128, nonce));
    cipher.updateAAD(account.getBytes(StandardCharsets.UTF_8));
    var kept = new byte[48];
    cipher.doFinal(SECRET, 0, SECRET.length, kept, nonce.length);
    return kept;
  }

  private void add(String account, byte[] secret) {
    test.jdbc()
        .sql(
            "insert into access.account (id, email, password_hash, display_name, zone, created) values (?, ?, '-', 'Synthetic', 'UTC', now())")
        .params(account, account + "@example.org")
        .update();
    test.jdbc()
        .sql("insert into access.authenticator (account, secret, made) values (?, ?, now())")
        .params(account, secret)
        .update();
  }

  private byte[] kept(String account) {
    return test.jdbc()
        .sql("select secret from access.authenticator where account = ?")
        .param(account)
        .query(byte[].class)
        .single();
  }
}
