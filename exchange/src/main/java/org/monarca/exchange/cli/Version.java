package org.monarca.exchange.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the application. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    var build = new Properties();
    try (var in =
        Objects.requireNonNull(
            Version.class.getResourceAsStream("/META-INF/build-info.properties"),
            "the application was not packaged")) {
      build.load(in);
    }
    return new String[] {"Monarca " + build.getProperty("build.version")};
  }
}
