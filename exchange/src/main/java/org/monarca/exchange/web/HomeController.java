package org.monarca.exchange.web;

import java.util.Locale;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.worklist.TaskLists;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: for each role the task it comes for. */
@Controller
class HomeController {

  private static final int RECENT = 5;

  private final Readers readers;
  private final SearchForms forms;
  private final Submissions submissions;
  private final TaskLists tasks;

  HomeController(Readers readers, SearchForms forms, Submissions submissions, TaskLists tasks) {
    this.readers = readers;
    this.forms = forms;
    this.submissions = submissions;
    this.tasks = tasks;
  }

  @GetMapping("/")
  String home(Actor actor, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    return switch (Role.of(actor.role()).orElseThrow()) {
      case SCHOOL_USER, QUERY_USER, RECRUITER, STATE_SYSTEM -> school(actor, words, model);
      case DISTRICT_ADMIN, REGION_ADMIN, STATE_DIRECTOR -> office(actor, words, model);
      case STATE_DATA_ADMIN -> state(actor, words, model);
      case FEDERAL_USER -> department(actor, words, model);
      case REGION_SETUP -> "redirect:/directory";
      case PRIVACY_OFFICER -> "redirect:/protected";
      case USER_ADMIN, FEDERAL_ADMIN, HELP_DESK, AUDITOR -> "redirect:/accounts";
      case OPERATOR -> "redirect:/linkage";
    };
  }

  private String school(Actor actor, Wording words, Model model) {
    forms.show(actor, SearchForm.BLANK, Problems.NONE, words, model);
    return "home/school";
  }

  private String office(Actor actor, Wording words, Model model) {
    forms.show(actor, SearchForm.BLANK, Problems.NONE, words, model);
    tasks(actor, words, model);
    return "home/office";
  }

  private void tasks(Actor actor, Wording words, Model model) {
    model.addAttribute("tasks", TaskPanel.of(tasks.counts(actor), words));
  }

  private String state(Actor actor, Wording words, Model model) {
    var recent = submissions.list(actor, null, RECENT).orElseThrow().submissions();
    var inWords = new SubmissionWords(words);
    model.addAttribute("state", words.state(actor.ownState().orElse("")));
    model.addAttribute(
        "waiting", submissions.waiting(actor).stream().flatMap(inWords::decision).toList());
    model.addAttribute("recent", recent.stream().map(inWords::line).toList());
    tasks(actor, words, model);
    return "home/state";
  }

  private String department(Actor actor, Wording words, Model model) {
    var lines = submissions.byState(actor).stream().map(new SubmissionWords(words)::line).toList();
    model.addAttribute("byState", lines);
    tasks(actor, words, model);
    return "home/department";
  }
}
