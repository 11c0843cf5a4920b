package org.monarca.records.schema;

import java.util.Set;
import org.monarca.records.Element;

/**
 * What every record of a kind says, whatever its action: of one to be removed nothing else is read.
 */
final class Always {

  private static final Set<String> OF_A_STUDENT =
      Set.of("state_student_id", "state_student_id_type", "action");

  private Always() {}

  static boolean said(Element element) {
    return switch (element.kind()) {
      case HEADER -> element.required();
      case STUDENT -> OF_A_STUDENT.contains(element.key());
      case ALTERNATE_ID, QUALIFYING_MOVE, ENROLLMENT, COURSE, ASSESSMENT, IMMUNIZATION ->
          element.key().equals("record_key");
    };
  }
}
