package org.monarca.exchange.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A made-up child as a State tells of it; each step gives another one. */
public record ChildFixture(Map<String, String> student, @Nullable String exchangeId) {

  /** Guadalupe Martínez López, born 14 March 2012. */
  public static ChildFixture guadalupe() {
    return new ChildFixture(Map.of(), null)
        .with("first_name", "Guadalupe")
        .with("last_name_1", "Martínez")
        .with("last_name_2", "López")
        .with("birth_date", "2012-03-14")
        .with("sex", "Female")
        .with("multiple_birth_flag", "N")
        .with("birth_date_verification", "1004")
        .with("birth_city", "Uruapan")
        .with("birth_country", "MX")
        .with("parent_1_first_name", "Rosa")
        .with("parent_1_last_name", "López");
  }

  /** Another child altogether: Kevin Tran, born 30 November 2009. */
  public static ChildFixture stranger() {
    return guadalupe()
        .named("Kevin")
        .surnamed("Tran", null)
        .born("2009-11-30")
        .with("sex", "Male")
        .of("Linh", "Tran");
  }

  public ChildFixture named(String first) {
    return with("first_name", first);
  }

  public ChildFixture surnamed(String first, @Nullable String second) {
    return with("last_name_1", first).with("last_name_2", second);
  }

  public ChildFixture born(String date) {
    return with("birth_date", date);
  }

  public ChildFixture ofMultipleBirth() {
    return with("multiple_birth_flag", "Y");
  }

  public ChildFixture of(String parentFirst, String parentLast) {
    return with("parent_1_first_name", parentFirst).with("parent_1_last_name", parentLast);
  }

  public ChildFixture withExchangeId(ExchangeId id) {
    return new ChildFixture(student, id.digits());
  }

  public ChildFixture with(String element, @Nullable String value) {
    var values = new LinkedHashMap<>(student);
    if (value == null) {
      values.remove(element);
    } else {
      values.put(element, value);
    }
    return new ChildFixture(values, exchangeId);
  }
}
