package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Search;

/**
 * The body of a search.
 *
 * @param birthDate ISO date
 * @param limit 1 to 50; 10 when absent
 */
record StudentSearch(
    @JsonProperty("first_name") @Nullable String firstName,
    @JsonProperty("middle_name") @Nullable String middleName,
    @JsonProperty("last_name_1") @Nullable String lastName1,
    @JsonProperty("last_name_2") @Nullable String lastName2,
    @JsonProperty("birth_date") @Nullable String birthDate,
    @JsonProperty("state") @Nullable String state,
    @JsonProperty("state_student_id") @Nullable String stateStudentId,
    @JsonProperty("limit") @Nullable Integer limit) {

  Search search() {
    return new Search(
        firstName,
        middleName,
        lastName1,
        lastName2,
        birthDate,
        state,
        stateStudentId,
        limit == null ? Search.USUAL_LIMIT : limit);
  }

  /** Says nothing of the child. */
  @Override
  public String toString() {
    return "StudentSearch[withheld]";
  }
}
