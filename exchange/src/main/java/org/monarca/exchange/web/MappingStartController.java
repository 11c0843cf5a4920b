package org.monarca.exchange.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.mappings.Drafts;
import org.monarca.exchange.mappings.Drafts.Begun;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.sample.Sample;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes a sample of tables, from which a mapping is made. */
@Controller
class MappingStartController {

  private static final String PAGE = "/mappings/new";

  private final Drafts drafts;
  private final Readers readers;

  MappingStartController(Drafts drafts, Readers readers) {
    this.drafts = drafts;
    this.readers = readers;
  }

  @GetMapping(PAGE)
  String form(
      Actor actor,
      @RequestParam(defaultValue = "") String of,
      @RequestParam(name = "too-large", required = false) @Nullable String tooLarge,
      @RequestParam(required = false) @Nullable String busy,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var problem = tooLarge != null ? "too-large" : busy != null ? "busy" : "";
    return problem.isEmpty()
        ? show(actor, of, Problems.NONE, words, model)
        : again(actor, of, problem, words, model);
  }

  @PostMapping(PAGE)
  String begin(
      Actor actor,
      @RequestParam(required = false) @Nullable List<MultipartFile> file,
      @RequestParam(defaultValue = "") String of,
      Locale locale,
      Model model)
      throws IOException {
    var words = readers.wordsFor(actor, locale);
    var sent = new ArrayList<Sample.Sent>();
    long bytes = 0;
    for (var one : file == null ? List.<MultipartFile>of() : file) {
      var name = Objects.requireNonNullElse(one.getOriginalFilename(), "");
      bytes += one.getSize();
      if (bytes > Sample.MOST_BYTES) {
        return again(actor, of, "too-large", words, model);
      }
      if (!name.isEmpty()) {
        sent.add(new Sample.Sent(name, one.getBytes()));
      }
    }
    return switch (drafts.begin(actor, sent, of.isEmpty() ? null : of)) {
      case Begun.Draft(var id) -> "redirect:/mapping-drafts/" + id;
      case Begun.Unfit(var flaw) -> again(actor, of, flaw.code(), words, model);
      case Begun.OfXml xml -> again(actor, of, "of-xml", words, model);
      case Begun.Enough enough -> again(actor, of, "enough", words, model);
      case Begun.Unusable(var fault) -> {
        var finding =
            Finding.ofFile(
                "mapping.json", 0, Problem.MAPPING_UNUSABLE, fault.reason(), fault.place());
        yield show(actor, of, Problems.of("file", finding.message(locale)), words, model);
      }
    };
  }

  private static String again(Actor actor, String of, String problem, Wording words, Model model) {
    var most = words.number(Sample.MOST_BYTES >> 20);
    var problems = Problems.of("file", words.say("map.problem." + problem, most, Drafts.MOST));
    return show(actor, of, problems, words, model);
  }

  private static String show(
      Actor actor, String of, Problems problems, Wording words, Model model) {
    model.addAttribute(
        "start",
        new MappingStartPage(
            words.state(actor.ownState().orElseThrow()),
            of,
            words.number(Sample.MOST_BYTES >> 20),
            problems));
    return "mappings/start";
  }
}
