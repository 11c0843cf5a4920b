package org.monarca.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signatures as receivers check them, by what libraries for Standard Webhooks publish. */
class SignatureTest {

  private static final byte[] PUBLISHED =
      Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
  private static final String BODY = "{\"test\": 2432232314}";

  @Test
  void thePublishedExampleComesOut() {
    assertThat(Signature.header(List.of(PUBLISHED), ID, AT, BODY))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void eachSecretSignsForItself() {
    var other = Signature.draw(new SecureRandom());

    assertThat(Signature.header(List.of(other, PUBLISHED), ID, AT, BODY).split(" "))
        .hasSize(2)
        .contains("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void aSecretIsToldAsLibrariesTakeIt() {
    assertThat(Signature.told(PUBLISHED)).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(Signature.draw(new SecureRandom())).hasSize(Signature.SECRET_BYTES);
  }
}
