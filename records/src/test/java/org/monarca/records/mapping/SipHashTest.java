package org.monarca.records.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SipHashTest {

  /** Key and bytes of the paper's appendix; the lengths beside it from the authors' own vectors. */
  @Test
  void itIsTheHashOfItsAuthors() {
    var hash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
    var bytes = new byte[64];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }

    assertThat(hash.of(new byte[0])).isEqualTo(0x726fdb47dd0e0e31L);
    assertThat(hash.of(Arrays.copyOf(bytes, 1))).isEqualTo(0x74f839c593dc67fdL);
    assertThat(hash.of(Arrays.copyOf(bytes, 8))).isEqualTo(0x93f5f5799a932462L);
    assertThat(hash.of(Arrays.copyOf(bytes, 15))).isEqualTo(0xa129ca6149be45e5L);
  }

  @Test
  void eachHasAKeyOfItsOwn() {
    var bytes = new byte[] {1, 2, 3};

    assertThat(SipHash.ofItsOwn().of(bytes)).isNotEqualTo(SipHash.ofItsOwn().of(bytes));
  }
}
