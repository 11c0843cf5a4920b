package org.monarca.exchange.access.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.platform.Product;

class FactorKeyTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void anInstallationMakesItsOwnForItsOwnersEyesOnlyAndKeepsIt() throws Exception {
    var data = folder.resolve("new");
    var sealed = own(data).seal("a", SECRET);

    var file = data.resolve("factors.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(own(data).open("a", sealed)).hasValue(SECRET);
    assertThat(data.toFile().list()).containsExactly("factors.key");
  }

  @Test
  void whatIsSealedShowsNothingAndIsNeverTheSameTwice() {
    var key = own(folder);
    var sealed = key.seal("a", SECRET);

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("1234");
    assertThat(key.seal("a", SECRET)).isNotEqualTo(sealed);
  }

  @Test
  void anotherAccountAnotherKeyOrAChangedByteOpensNothing() {
    var key = own(folder.resolve("one"));
    var sealed = key.seal("a", SECRET);

    assertThat(key.open("b", sealed)).isEmpty();
    assertThat(own(folder.resolve("other")).open("a", sealed)).isEmpty();
    sealed[sealed.length - 1] ^= 1;
    assertThat(key.open("a", sealed)).isEmpty();
  }

  @Test
  void aFileThatIsNamedMustBeThereAndHoldAKey() throws Exception {
    var file = folder.resolve("named.key");
    assertThatThrownBy(() -> named(file)).hasCauseInstanceOf(NoSuchFileException.class);
    assertThat(file).doesNotExist();

    for (var unfit : new String[] {"", "too short", "QUJD", "not base64 at all!"}) {
      Files.writeString(file, unfit);
      assertThatThrownBy(() -> named(file))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("32 bytes");
    }
    Files.writeString(file, "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=\n");
    assertThat(named(file).open("a", named(file).seal("a", SECRET))).hasValue(SECRET);
  }

  private static FactorKey own(Path data) {
    return new FactorKey(new FactorSettings(null), new Product(true, data));
  }

  private FactorKey named(Path file) {
    return new FactorKey(new FactorSettings(file), new Product(true, folder));
  }
}
