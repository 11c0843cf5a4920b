package org.monarca.exchange.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A class of the tests as a process of its own. */
public final class JavaProcess {

  private JavaProcess() {}

  /** It starts quickly, and lives too briefly to be worth compiling well. */
  public static ProcessBuilder of(Class<?> main, List<String> words) {
    var all =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    all.addAll(words);
    return new ProcessBuilder(all);
  }
}
