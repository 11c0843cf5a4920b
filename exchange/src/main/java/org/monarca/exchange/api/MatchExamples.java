package org.monarca.exchange.api;

/** The words and examples of the description of {@code /api/v1/students/match}; all synthetic. */
final class MatchExamples {

  static final String DESCRIPTION =
      """
      Compares what you say with every State's records by the same rules as a submission, and tells what would be decided: \
      `known` (it is that child), `review` (a person would decide among the candidates) or `new`. \
      No number is issued and nothing of what you say is kept; the audit trail keeps who asked and which numbers were shown. \
      With `state_student_id` your own record of the child is left out of the comparison, and `present_exchange_id` tells its number. \
      An exchange ID cannot be sent: what a State claims by sending one is judged when it submits. \
      Students of one batch are not compared with each other. \
      Of a child who must not be found neither parents nor birth place are compared.\
      """;

  static final String ONE =
      """
      {"state_student_id": "4711", "first_name": "Guadalupe", "last_name_1": "Martínez", "last_name_2": "López", \
      "birth_date": "2012-03-14", "sex": "Female", "multiple_birth_flag": "N", "parent_1_first_name": "Rosa", "parent_1_last_name": "López"}\
      """;

  static final String MANY =
      """
      {"students": [{"first_name": "Guadalupe", "last_name_1": "Martínez", "birth_date": "2012-03-14"}, \
      {"first_name": "Kevin", "last_name_1": "Tran", "birth_date": "2009-11-30"}]}\
      """;

  static final String REVIEW =
      """
      {"state_student_id": "4711", "outcome": "review", "exchange_id": null, "present_exchange_id": "210744390183", \
      "candidates": [{"exchange_id": "123456789015", "weight": 8.25, "probability": 0.9967, \
      "reasons": ["The birth dates are the same: strong evidence for one child."], \
      "cautions": ["The given names may be those of two children of one family."], \
      "evidence": {"model": "2026-11", "prior": -16.5, \
      "elements": [{"element": "birth-date", "level": "birth-date-same", "bits": 12.5, "rarity": 0.0}, \
      {"element": "surnames", "level": "surnames-both-same", "bits": 9.75, "rarity": 2.5}], \
      "cautions": ["may-be-sibling"]}}]}\
      """;

  static final String MATCHES =
      """
      {"students": [{"state_student_id": null, "outcome": "known", "exchange_id": "123456789015", "present_exchange_id": null, "candidates": []}, \
      {"state_student_id": null, "outcome": "new", "exchange_id": null, "present_exchange_id": null, "candidates": []}]}\
      """;

  private MatchExamples() {}
}
