package org.monarca.linkage.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the values of a column are, and so how two of them are compared. */
public enum ColumnType {
  GIVEN_NAME,
  MIDDLE_NAME,
  /** One surname or several in one field. */
  FAMILY_NAME,
  FAMILY_NAME_1,
  FAMILY_NAME_2,
  /** Given names and surnames in one field, in any order. */
  FULL_NAME,
  /** Jr., III. */
  SUFFIX,
  SEX,
  DATE,
  MULTIPLE_BIRTH,
  PARENT_1_GIVEN_NAME,
  PARENT_1_FAMILY_NAME,
  PARENT_2_GIVEN_NAME,
  PARENT_2_FAMILY_NAME,
  PLACE,
  POSTCODE,
  ADDRESS,
  /** Given to one person by somebody: an insurance number, a State's id. */
  IDENTIFIER,
  /** One of few values, without likeness: a grade, a colour. */
  CATEGORY,
  /** Any other text: an e-mail address, a telephone number. */
  TEXT,
  /** Who sent the record. */
  SOURCE;

  /** The name in settings files: {@code given-name}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The type of that name. */
  public static Optional<ColumnType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }

  /** All names in settings files. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(ColumnType::code).toList();
  }
}
