package org.monarca.exchange.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.credit.courses.ScedCourse;

/** An operator adds courses of a newer SCED. */
class CreditConfigurationTest {

  private final CreditConfiguration configuration = new CreditConfiguration();

  @TempDir private Path folder = Path.of("");

  @Test
  void whatTheFileSaysStandsBesideWhatIsShipped() throws IOException {
    var sced = configuration.sced(new CreditSettings(file("02990,\"Quantum, applied\"")));

    assertThat(sced.find("02990")).contains(new ScedCourse("02990", "Quantum, applied"));
    assertThat(sced.find("02052")).contains(new ScedCourse("02052", "Algebra I"));
    assertThat(configuration.sced(new CreditSettings(null)).find("02990")).isEmpty();
  }

  @Test
  void aRowThatIsNoneStopsTheStart() throws IOException {
    var settings = new CreditSettings(file("2052,Algebra I"));

    assertThatThrownBy(() -> configuration.sced(settings))
        .hasMessageContaining("monarca.credit.sced", "2052");
  }

  private Path file(String row) throws IOException {
    return Files.writeString(folder.resolve("sced.csv"), "code,title\n" + row + "\n");
  }
}
