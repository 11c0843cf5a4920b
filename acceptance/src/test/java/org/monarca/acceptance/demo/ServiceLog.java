package org.monarca.acceptance.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * What the service logged. The card with the sign-ins that a demo prints for the person in front of
 * it is no part of the log: it goes from its first line to the next line with a time.
 */
public final class ServiceLog {

  private static final String CARD = "Monarca is ready:";
  private static final Pattern LOGGED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*");

  private ServiceLog() {}

  public static String of(Demo demo) throws IOException {
    var log = new StringJoiner("\n");
    boolean onTheCard = false;
    for (String line : Files.readAllLines(demo.log())) {
      onTheCard = line.startsWith(CARD) || (onTheCard && !LOGGED.matcher(line).matches());
      if (!onTheCard) {
        log.add(line);
      }
    }
    return log.toString();
  }
}
