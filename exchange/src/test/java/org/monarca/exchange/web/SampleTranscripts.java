package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.credit.CourseMappings.Mapping;
import org.monarca.exchange.credit.CourseMappings.Page;
import org.monarca.exchange.credit.CourseMappings.Said;
import org.monarca.exchange.credit.PlanVersion;
import org.monarca.exchange.credit.Transcript;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.credit.courses.Proposals;
import org.monarca.exchange.credit.courses.Sced;
import org.monarca.exchange.credit.plans.Plan;
import org.monarca.exchange.credit.plans.Plans;
import org.monarca.exchange.platform.Confirmation;
import org.monarca.exchange.web.MappingsController.Form;
import org.monarca.exchange.web.SampleReaders.Sample;
import org.monarca.exchange.web.VerifyPage.Answer;
import org.monarca.exchange.web.VerifyPage.Compared;

/** Transcripts, what is told of them, requirements and titles without a code, in every state. */
final class SampleTranscripts {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");

  private final Wording words;
  private final SampleReaders readers;

  SampleTranscripts(Wording words) {
    this.words = words;
    this.readers = new SampleReaders(words);
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("transcript", transcript(SampleChildren.ana()));
    samples.put("transcript-too-long", transcript(SampleChildren.withFarTooMuch()));
    samples.put("transcript-empty", transcript(SampleChildren.withNothing()));
    samples.put("transcript-withheld", transcript(SampleChildren.withheld()));
    verify(samples);
    requirements(samples);
    samples.put("course-mappings", mappings(titles(), null));
    samples.put("course-mappings-empty", mappings(List.of(), null));
    samples.put("course-mappings-wrong", mappings(titles(), new Form("algebra 1", "0205", 7, 1)));
  }

  private Sample transcript(ChildRecord child) {
    return page(
        "children/transcript",
        readers.school(),
        "transcript",
        sheet(child, null),
        "number",
        "210744390183");
  }

  TranscriptPage sheet(ChildRecord child, @Nullable String code) {
    var shelter = new ShelterWords(state -> List.of(), words);
    return new TranscriptPages(Transcript.of(child, CourseBook.SHIPPED, List.of(1L)), words)
        .page(
            new ChildPages(child, shelter, words, TODAY),
            shelter,
            "210744390183",
            code,
            "https://exchange.example.org/verify-transcript",
            words.say("arrival.made", "Ana Registrar", words.moment(NOW)));
  }

  private void verify(Map<String, Sample> samples) {
    var code = "7K2QX-ABCDE-FGHJK-MNPQR-STVWX";
    samples.put("verify-transcript", verify(VerifyPage.BLANK));
    samples.put(
        "verify-transcript-issued",
        verify(
            new VerifyPage(
                code,
                "12.50",
                "",
                Problems.NONE,
                new Answer(
                    words.say("verify.issued.current"),
                    "mark-good",
                    words.say("verify.by", "Texas", words.day(NOW)),
                    List.of(
                        new Compared(words.say("verify.sum.agrees"), "mark-good"),
                        new Compared(words.say("verify.not-compared"), ""))))));
    samples.put(
        "verify-transcript-other-file",
        verify(
            new VerifyPage(
                code,
                "",
                "0".repeat(64),
                Problems.NONE,
                new Answer(
                    words.say("verify.issued.not-current"),
                    "mark-warn",
                    words.say("verify.by.exchange", words.day(NOW)),
                    List.of(new Compared(words.say("verify.file.differs"), "mark-bad"))))));
    samples.put(
        "verify-transcript-unknown",
        verify(
            new VerifyPage(
                code,
                "",
                "",
                Problems.NONE,
                new Answer(words.say("verify.unknown"), "mark-bad", null, List.of()))));
    samples.put(
        "verify-transcript-wrong",
        verify(VerifyPage.BLANK.wrong("code", words.say("verify.problem.code"))));
  }

  private Sample verify(VerifyPage page) {
    return page("verify-transcript", Map.of(), "verify", page);
  }

  private void requirements(Map<String, Sample> samples) {
    var plans = new Plans(List.of());
    samples.put(
        "requirements", requirements("TX", plans.of("TX"), List.of(), "", TypedFields.NONE));
    samples.put(
        "requirements-confirmed",
        requirements("MI", confirmed(plans), history(plans), "", TypedFields.NONE));
    samples.put(
        "requirements-none", requirements("GU", List.of(), List.of(), "", TypedFields.NONE));
    samples.put(
        "requirements-local", requirements("MA", plans.of("MA"), List.of(), "", TypedFields.NONE));
    samples.put(
        "requirements-wrong",
        requirements(
            "TX",
            plans.of("TX"),
            List.of(),
            plans.of("TX").getFirst().key(),
            new TypedFields(
                Map.of("confirm_source", "TAC"),
                Problems.of("confirm_source", words.say("requirements.problem.source")))));
  }

  private List<Plan> confirmed(Plans plans) {
    var plan = plans.of("MI").getFirst();
    return List.of(
        new Plan(
            plan.state(),
            plan.program(),
            plan.classes(),
            plan.requirements(),
            plan.total(),
            plan.unit(),
            true,
            "MCL 380.1278a",
            "",
            TODAY,
            "",
            confirmation()));
  }

  private static Confirmation confirmation() {
    return new Confirmation("MCL 380.1278a", TODAY, "mi", NOW);
  }

  private List<VersionLine> history(Plans plans) {
    var version = new PlanVersion(1, plans.of("MI").getFirst(), confirmation(), TODAY, false);
    return List.of(
        new VersionLine(
            version.plan().program(),
            words.number(version.number()),
            words.say("requirements.standing.holds"),
            words.say("requirements.said", "MCL 380.1278a", words.date(TODAY), words.date(TODAY)),
            words.moment(NOW),
            "Ana Ruiz",
            List.of()));
  }

  private Sample requirements(
      String state, List<Plan> plans, List<VersionLine> history, String back, TypedFields typed) {
    return page(
        "graduation-requirements",
        readers.state(),
        "requirements",
        new RequirementsPage(
            state,
            words.state(state),
            List.of(new Choice("TX", "Texas"), new Choice("MI", "Michigan")),
            true,
            !history.isEmpty(),
            new RequirementsWords(words, person -> "Ana Ruiz").plans(plans, true),
            history,
            history.size(),
            back,
            typed));
  }

  private Sample mappings(List<Mapping> all, @Nullable Form form) {
    return page(
        "course-mappings",
        readers.state(),
        "mappings",
        MappingsController.page(
            new Page(all, 1, all.isEmpty() ? 1 : 3, 50 + all.size(), NOW, 7),
            "TX",
            !all.isEmpty(),
            form,
            "mappings.problem",
            words));
  }

  private static List<Mapping> titles() {
    var proposals = new Proposals(Sced.shipped());
    return List.of(
        new Mapping(
            "algebra 1",
            "ALG 1",
            "Mathematics",
            1_234,
            proposals.propose("ALG 1", "01", "Mathematics", "01").orElseThrow(),
            null),
        new Mapping("mth 100", "MTH-100", "", 3, null, null),
        new Mapping(
            "biology",
            "BIO",
            "Life and Physical Sciences",
            BigDecimal.TEN.longValue(),
            proposals.propose("BIO", "01", "Science", "01").orElseThrow(),
            new Said("03051", "Biology")),
        new Mapping("homeroom", "Homeroom", "Other", 2, null, new Said(null, "")));
  }
}
