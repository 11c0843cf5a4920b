package org.monarca.exchange.jurisdictions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an office that can be asked answers for. */
public enum ContactPart {
  STATE_DATA_ADMINISTRATOR("state-data-administrator"),

  /** For children who must not be found. */
  PRIVACY_OFFICER("privacy-officer"),
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

  /** The parts that somebody at that level may have: its administrator, and others. */
  public static List<ContactPart> at(Level level) {
    return switch (level) {
      case Level.OfState ignored -> List.of(STATE_DATA_ADMINISTRATOR, PRIVACY_OFFICER, RECRUITER);
      case Level.OfRegion ignored -> List.of(REGION_ADMINISTRATOR, RECRUITER);
      case Level.OfDistrict ignored -> List.of(DISTRICT_ADMINISTRATOR, RECRUITER);
    };
  }
}
