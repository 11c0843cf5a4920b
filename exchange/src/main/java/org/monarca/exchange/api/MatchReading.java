package org.monarca.exchange.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.monarca.exchange.api.MatchBody.Fault;
import org.monarca.exchange.consolidated.Question;
import org.monarca.exchange.consolidated.QuestionProblem;
import org.monarca.records.Element;
import tools.jackson.databind.JsonNode;

/** Goes through one body and gathers what is wrong, up to where more would tell nothing new. */
final class MatchReading {

  private static final int MOST_FAULTS = 100;

  /** Of a key that is not ours so much is shown. */
  private static final int KEY_SHOWN = 50;

  private static final Set<String> KEYS =
      Question.ELEMENTS.stream().map(Element::key).collect(Collectors.toUnmodifiableSet());

  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  MatchBody one(JsonNode body) {
    var student = student(body, "");
    return faults.isEmpty() ? new MatchBody.One(student) : new MatchBody.Unfit(faults);
  }

  MatchBody many(JsonNode body) {
    for (var key : body.propertyNames()) {
      if (!key.equals("students")) {
        fault(pointer("", key), QuestionProblem.ELEMENT_NOT_ASKED);
      }
    }
    var students = students(body.path("students"));
    return faults.isEmpty() ? new MatchBody.Many(students) : new MatchBody.Unfit(faults);
  }

  private List<Question> students(JsonNode array) {
    if (!array.isArray() || array.isEmpty() || array.size() > MatchBody.MOST) {
      fault("/students", QuestionProblem.TOO_MANY);
      return List.of();
    }
    var students = new ArrayList<Question>(array.size());
    for (var each : array) {
      var place = "/students/" + students.size();
      var student = student(each, place);
      students.add(student);
      if (student.stateStudentId().filter(id -> !ids.add(id)).isPresent()) {
        fault(place + "/state_student_id", QuestionProblem.ASKED_TWICE);
      }
    }
    return students;
  }

  private Question student(JsonNode student, String place) {
    int before = faults.size();
    var said = new LinkedHashMap<String, String>();
    if (!student.isObject()) {
      fault(place, QuestionProblem.NOT_A_STUDENT);
    }
    for (var property : student.properties()) {
      var value = property.getValue();
      if (!KEYS.contains(property.getKey())) {
        fault(pointer(place, property.getKey()), QuestionProblem.ELEMENT_NOT_ASKED);
      } else if (value.isString()) {
        said.put(property.getKey(), value.stringValue());
      } else if (!value.isNull()) {
        fault(pointer(place, property.getKey()), QuestionProblem.NOT_TEXT);
      }
    }
    var question = new Question(said);
    question.unfit().forEach((key, problem) -> fault(pointer(place, key), problem));
    if (faults.size() == before && !question.saysEnough()) {
      fault(place, QuestionProblem.TOO_LITTLE);
    }
    return question;
  }

  private void fault(String pointer, QuestionProblem problem) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Fault(pointer, problem));
    }
  }

  /** As RFC 6901 writes a key. */
  static String pointer(String place, String key) {
    int end = key.offsetByCodePoints(0, Math.min(KEY_SHOWN, key.codePointCount(0, key.length())));
    return place + "/" + key.substring(0, end).replace("~", "~0").replace("/", "~1");
  }
}
