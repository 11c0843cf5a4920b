package org.monarca.exchange.api;

/** What the description of the single-child API shows. */
final class LiveStudentExamples {

  static final String DESCRIPTION =
      """
      The same rules, findings, versions and links as a delta submission of this child alone. The body is one student as a line of JSON Lines has it: a column left out is blank, \
      rows with the same key are replaced, rows not mentioned stay, a row with action `D` goes. `created_at` says as of when; without it the moment of the request counts. What is older \
      than what is known changes nothing alive. The address says whose record it is: `submitting_state` and `state_student_id` may be left out, and so may `action`.

      With status 200 or 201 the child is taken; `findings` are warnings. With 422 it is not. A request that was answered so is not done again: the same key within 24 hours gets the \
      same answer, with `Idempotent-Replayed: true`.\
      """;

  static final String SENT =
      """
      {"created_at": "2026-11-30T14:05:12-06:00", "state_student_id_type": "01", "action": "U", "first_name": "Ana", "last_name_1": "Cruz", "last_name_2": "Luna", "sex": "Female",
       "birth_date": "2014-03-14", "multiple_birth_flag": "N", "birth_date_verification": "1004",
       "enrollments": [{"record_key": "e1", "enrollment_date": "2026-08-17", "enrollment_type": "01", "school_or_project_name": "Synthetic Elementary", "facility_city": "Weslaco", "facility_state": "TX"}]}\
      """;

  static final String ANSWERED =
      """
      {"exchange_id": "123456789015", "outcome": "known", "state": "TX", "state_student_id": "T100", "unchanged": false, "older": false, "as_of": "2026-11-30T20:05:12Z",
       "findings": [{"pointer": "/enrollments/0/school_id", "record": "enrollment", "element": "school_id", "value": null, "code": "MON-3001", "severity": "warning",
                     "message": "…", "remedy": "…"}]}\
      """;

  private LiveStudentExamples() {}
}
