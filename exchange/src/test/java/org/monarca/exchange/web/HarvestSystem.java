package org.monarca.exchange.web;

import java.nio.charset.Charset;
import java.util.List;
import org.springframework.mock.web.MockMultipartFile;

/** Tables of a system that nobody here knows: three files, semicolons, letters of Windows. */
final class HarvestSystem {

  static final String CHILDREN =
      """
      KidNo;Paternal;Maternal;Given;Gndr;DOB;Twin;BirthDoc
      WV-1;Núñez;Ejemplo;Example Ana;F;5/14/2012;No;Birth certificate
      WV-2;Sample;;Example Beto;M;9/17/2013;No;Affidavit
      WV-3;Specimen;;Example Cora;W;1/30/2015;Yes;Gov form 7
      """;

  static final String MOVES =
      """
      KidNo;QAD;MoveFromCity;FromSt;MoveToCity;ToSt;EligEnd
      WV-1;6/20/2026;Immokalee;FL;Martinsburg;WV;6/19/2029
      WV-2;6/20/2026;Immokalee;FL;Martinsburg;WV;6/19/2029
      WV-3;7/14/2026;Monterrey;MX-NLE;Martinsburg;WV;7/13/2029
      """;

  static final String STAYS =
      """
      StayNo;KidNo;Site;Town;SiteSt;Entered;Left;Grade;LEP;Shots;ResDate
      501;WV-1;Sample Middle School;Martinsburg;WV;8/24/2026;;8;Y;Y;6/22/2026
      502;WV-2;Sample Middle School;Martinsburg;WV;8/24/2026;;7;N;Y;6/22/2026
      503;WV-3;Sample Elementary School;Martinsburg;WV;8/24/2026;;K;Y;N;7/15/2026
      """;

  private HarvestSystem() {}

  static List<MockMultipartFile> files() {
    return List.of(
        file("KIDS_20261129.TXT", CHILDREN),
        file("MOVES_20261129.TXT", MOVES),
        file("STAYS_20261129.TXT", STAYS));
  }

  static MockMultipartFile file(String name, String text) {
    var bytes = text.getBytes(Charset.forName("windows-1252"));
    return new MockMultipartFile("file", name, "text/plain", bytes);
  }
}
