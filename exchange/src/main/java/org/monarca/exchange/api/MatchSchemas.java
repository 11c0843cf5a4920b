package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked, as the description of the interface shows it; read by hand, for pointers. */
final class MatchSchemas {

  private MatchSchemas() {}

  /** One student as the description of the interface shows it. */
  @Schema(name = "MatchStudent", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
  record OneStudent(
      @JsonProperty("state_student_id")
          @Schema(
              description =
                  "Your own record of the child, if you have sent one: it is left out of the comparison")
          @Nullable String stateStudentId,
      @JsonProperty("first_name") @Nullable String firstName,
      @JsonProperty("middle_name") @Nullable String middleName,
      @JsonProperty("last_name_1") @Nullable String lastName1,
      @JsonProperty("last_name_2") @Nullable String lastName2,
      @JsonProperty("suffix") @Nullable String suffix,
      @JsonProperty("sex") @Nullable String sex,
      @JsonProperty("birth_date") @Nullable String birthDate,
      @JsonProperty("multiple_birth_flag") @Nullable String multipleBirthFlag,
      @JsonProperty("birth_city") @Nullable String birthCity,
      @JsonProperty("birth_state") @Nullable String birthState,
      @JsonProperty("birth_country") @Nullable String birthCountry,
      @JsonProperty("parent_1_first_name") @Nullable String parent1FirstName,
      @JsonProperty("parent_1_last_name") @Nullable String parent1LastName,
      @JsonProperty("parent_2_first_name") @Nullable String parent2FirstName,
      @JsonProperty("parent_2_last_name") @Nullable String parent2LastName) {}

  /** A batch as the description of the interface shows it. */
  @Schema(name = "MatchStudents", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
  record ManyStudents(
      @ArraySchema(minItems = 1, maxItems = MatchBody.MOST) List<OneStudent> students) {}
}
