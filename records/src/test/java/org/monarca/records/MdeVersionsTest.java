package org.monarca.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MdeVersionsTest {

  private final MdeVersions versions = MdeVersions.published();

  @Test
  void theVersionInForceIsTheCatalogueThatIsPublished() {
    assertThat(versions.inForce().name()).isEqualTo("2023");
    assertThat(versions.inForce().catalogue()).isSameAs(Catalogue.published());
    assertThat(versions.on(LocalDate.parse("2026-03-10"))).isEqualTo(versions.inForce());
  }

  @Test
  void earlierVersionsFollowFromTheDifferences() {
    var of2022 = versions.on(LocalDate.parse("2022-06-30")).catalogue();
    var of2011 = versions.named("2011").orElseThrow().catalogue();
    var of2007 = versions.named("2007").orElseThrow().catalogue();

    assertThat(of2022.codeList("sex").codes()).containsExactly("Female", "Male", "Other");
    assertThat(of2022.element(RecordKind.ENROLLMENT, "idea_indicator").label())
        .isEqualTo("IEP Indicator");
    assertThat(of2022.find(RecordKind.STUDENT, "parent_1_email")).isPresent();
    assertThat(of2011.find(RecordKind.STUDENT, "parent_1_email")).isEmpty();
    assertThat(of2011.find(RecordKind.ENROLLMENT, "home_school_indicator")).isPresent();
    assertThat(of2007.find(RecordKind.ENROLLMENT, "home_school_indicator")).isEmpty();
    assertThat(of2007.find(RecordKind.ENROLLMENT, "district_id")).isEmpty();
  }

  @Test
  void beforeThereWasAnyTheFirstIsMeant() {
    assertThat(versions.on(LocalDate.parse("1999-01-01")).name()).isEqualTo("2007");
  }

  @Test
  void everyDifferenceThatChangesTheTablesMeetsSomethingInThem() {
    for (var version : versions.all()) {
      for (var difference : version.differences()) {
        var after = version.catalogue();
        switch (difference.change()) {
          case ELEMENT_ADDED, ELEMENT_RELABELLED ->
              assertThat(after.everyElement().filter(e -> e.isNamedBy(difference)))
                  .as(difference.toString())
                  .extracting(Element::label)
                  .containsOnly(difference.after());
          case ELEMENT_REMOVED ->
              assertThat(after.everyElement()).noneMatch(e -> e.isNamedBy(difference));
          case VALUE_ADDED ->
              assertThat(after.codeList(difference.codeList()).label(difference.code()))
                  .contains(difference.after());
          case VALUE_REMOVED ->
              assertThat(after.codeList(difference.codeList()).codes())
                  .doesNotContain(difference.code());
          case VALUE_RELABELLED, REMARK -> assertThat(difference.version()).isNotEmpty();
        }
      }
    }
  }

  @Test
  void whatIsAnnouncedHasNoDayAndStandsLast() {
    assertThat(versions.all().getLast())
        .returns("2025", MdeVersion::name)
        .returns(null, MdeVersion::inForceFrom);
  }

  @Test
  void aValueAddedInTheDataIsTakenFromItsDayOnWithoutCode() throws IOException {
    var announced =
        versions(
            """
            2023,2023-01-01,Y,,x,,
            2031,2031-07-01,,,x,,
            """,
            """
            2031,value-added,student,sex,sex,X,,Another,,,
            2031,value-relabelled,student,sex,sex,Male,Male,Boy,,,
            2031,element-relabelled,student,suffix,,,Suffix,Generation,,,
            """);

    assertThat(announced.judging(LocalDate.parse("2031-06-30")).codeList("sex").contains("X"))
        .isFalse();
    var later = announced.judging(LocalDate.parse("2031-07-01"));
    assertThat(later.codeList("sex").label("X")).contains("Another");
    assertThat(later.codeList("sex").label("Male")).contains("Boy");
    assertThat(later.element(RecordKind.STUDENT, "suffix").label()).isEqualTo("Generation");
  }

  @Test
  void whatWasMadeLongAgoIsJudgedByTodaysLists() {
    assertThat(versions.judging(LocalDate.parse("2012-01-01"))).isSameAs(Catalogue.published());
  }

  @Test
  void theTablesSayWhatIsToBeConfirmed() {
    var catalogue = Catalogue.published();
    var types = catalogue.codeList("assessment_type");
    var courses = catalogue.codeList("course_type");

    assertThat(types.codes().stream().filter(types::isToConfirm))
        .containsExactly("02", "03", "04", "05", "06", "07", "08", "10", "11");
    assertThat(courses.codes().stream().filter(courses::isToConfirm))
        .containsExactly("06", "07", "08", "09", "00");
    assertThat(catalogue.codeList("enrollment_type").isToConfirm("07")).isTrue();
    assertThat(catalogue.codeList("enrollment_type").isToConfirm("06")).isFalse();
    assertThat(catalogue.codeList("alternate_id_type").isToConfirm("03")).isTrue();
  }

  @Test
  void profilesAreData() {
    var secondary = Catalogue.applicability("secondary");

    assertThat(secondary.groups()).hasSize(2);
    assertThat(secondary.groups().getLast())
        .returns(14, Applicability.Group::leastAge)
        .returns(null, Applicability.Group::mostAge);
    assertThat(Catalogue.applicability("all").meansEveryone()).isTrue();
    assertThat(Catalogue.applicabilities()).extracting(Applicability::name).doesNotHaveDuplicates();
  }

  private static MdeVersions versions(String rows, String differences) throws IOException {
    var versions = "version,in_force_from,published,to_confirm,source,note,note_es\n" + rows;
    var changes =
        "version,change,record,key,code_list,code,before,after,to_confirm,note,note_es\n"
            + differences;
    return MdeVersions.of(
        Catalogue.published(),
        CatalogueTables.rows(new StringReader(versions)),
        CatalogueTables.rows(new StringReader(changes)),
        List.of());
  }
}
