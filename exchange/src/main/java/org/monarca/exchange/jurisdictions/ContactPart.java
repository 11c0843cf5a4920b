package org.monarca.exchange.jurisdictions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an office that can be asked answers for. */
public enum ContactPart {
  STATE_DATA_ADMINISTRATOR("state-data-administrator"),
  REGION_ADMINISTRATOR("region-administrator"),
  DISTRICT_ADMINISTRATOR("district-administrator"),
  RECRUITER("recruiter");

  private final String code;

  ContactPart(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Optional<ContactPart> of(String code) {
    return Arrays.stream(values()).filter(part -> part.code.equals(code)).findFirst();
  }

  /** The parts that somebody at that level may have: its administrator, and recruiters. */
  public static List<ContactPart> at(Level level) {
    var administrator =
        switch (level) {
          case Level.OfState ignored -> STATE_DATA_ADMINISTRATOR;
          case Level.OfRegion ignored -> REGION_ADMINISTRATOR;
          case Level.OfDistrict ignored -> DISTRICT_ADMINISTRATOR;
        };
    return List.of(administrator, RECRUITER);
  }
}
