package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.util.List;
import java.util.Map;
import org.monarca.exchange.web.SampleReaders.Sample;
import org.monarca.records.MdeVersions;
import org.monarca.records.problems.Problem;

/** The data dictionary and the problems, whole and searched, for whoever reads and for nobody. */
final class SampleDictionary {

  private final SampleReaders readers;
  private final DictionaryWords dictionary;
  private final ProblemWords problems;

  SampleDictionary(Wording words) {
    this.readers = new SampleReaders(words);
    this.dictionary = new DictionaryWords(words);
    this.problems = new ProblemWords(words);
  }

  void addTo(Map<String, Sample> samples) {
    var versions = MdeVersions.published();
    samples.put("dictionary", dictionary("", versions.inForce().name()));
    samples.put("dictionary-searched", dictionary("gemelo twin multiple", "2023"));
    samples.put("dictionary-none", dictionary("nothing like it", "2023"));
    samples.put("dictionary-earlier", dictionary("", "2011"));
    samples.put("dictionary-announced", dictionary("sex", "2025"));
    samples.put("element", element("student", "birth_date_verification"));
    samples.put("element-long-list", element("student", "birth_country"));
    samples.put("element-plain", element("course", "credits_granted"));
    samples.put("code-list", list("course_type"));
    samples.put("code-list-long", list("country"));
    samples.put("versions", page("versions", Map.of(), "versions", dictionary.versions()));
    samples.put("problems", problems(""));
    samples.put("problems-searched", problems("zip"));
    samples.put("problems-none", problems("nothing like it"));
    samples.put("problem", problem(Problem.ELIGIBILITY_TOO_LONG));
    samples.put("problem-whole", problem(Problem.NOT_A_ZIP));
    samples.put("problem-warning", problem(Problem.VERIFICATION_1013));
    samples.put("problem-proposed", proposed(Problems.NONE, false));
    samples.put("problem-to-propose", proposed(Problems.of("reason", "Say why."), true));
  }

  private Sample dictionary(String asked, String version) {
    var shown = MdeVersions.published().named(version).orElseThrow();
    return page(
        "dictionary", readers.state(), "dictionary", dictionary.page(shown, Sought.of(asked)));
  }

  private Sample element(String record, String key) {
    return page("element", Map.of(), "element", dictionary.element(record, key).orElseThrow());
  }

  private Sample list(String name) {
    return page("code-list", Map.of(), "list", dictionary.list(name).orElseThrow());
  }

  private Sample problems(String asked) {
    return page("problems", readers.state(), "problems", problems.page(Sought.of(asked)));
  }

  private Sample proposed(Problems wrong, boolean open) {
    var line =
        new ProposalsPart.Line(
            1, "Nothing should be said", "Texas, Rosa Ruiz", "Mostly wrong. ".repeat(70), true);
    var part =
        new ProposalsPart(
            open ? List.of() : List.of(line),
            open,
            List.of(new Choice("silent", "Nothing should be said")),
            "silent",
            "",
            wrong);
    return page(
        "problem",
        Map.of("proposals", part),
        "problem",
        problems.page(Problem.GRADE_UNUSUAL_FOR_AGE));
  }

  private Sample problem(Problem problem) {
    return page("problem", Map.of(), "problem", problems.page(problem));
  }
}
