package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.consolidated.Question;
import org.monarca.exchange.consolidated.Search;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * No search, list or export asks by where a child was born, by its language or by its parents'
 * names. To compare a child that a State has (match) is no search: what stands there is said of one
 * child who is named.
 */
class NothingAsksByOriginTest extends WholeExchange {

  private static final List<String> ORIGIN =
      List.of(
          "birthcountry",
          "birthcity",
          "birthstate",
          "birthplace",
          "language",
          "nationality",
          "citizenship",
          "parent",
          "guardian",
          "mother",
          "father",
          "household");

  /** Of the reader, and of no child. */
  private static final Set<String> OF_THE_READER = Set.of("language", "lang", "mail_language");

  @Autowired private MockMvcTester web;

  @Autowired private List<RequestMappingHandlerMapping> mappings;

  @Test
  void theCatalogueHasSuchElementsSoTheListIsNoEmptyWord() {
    assertThat(origins()).contains("birth_country", "birth_city", "parent_1_last_name");
  }

  @Test
  void theSearchOfPagesAndOfTheInterfaceHasNoneOfThem() {
    assertThat(components(Search.class)).noneMatch(NothingAsksByOriginTest::isOrigin);
    assertThat(components(SearchForm.class)).noneMatch(NothingAsksByOriginTest::isOrigin);
    assertThat(TrailQuestion.FIELDS).noneMatch(NothingAsksByOriginTest::isOrigin);
  }

  /** Who is compared is named: by what is asked for here alone nobody is found. */
  @Test
  void byOriginAloneNobodyIsCompared() {
    var origin =
        Map.of(
            "birth_country", "MX",
            "birth_city", "Oaxaca",
            "parent_1_first_name", "Ana",
            "parent_1_last_name", "Synthetic");

    assertThat(new Question(origin).saysEnough()).isFalse();
  }

  @Test
  void noRouteReadsOneOfThem() {
    var read =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
            .flatMap(NothingAsksByOriginTest::parameters)
            .filter(name -> !OF_THE_READER.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(read).contains("page", "cursor").noneMatch(NothingAsksByOriginTest::isOrigin);
  }

  @Test
  void noParameterOfTheInterfaceIsOneOfThem() throws Exception {
    var answer = web.get().uri("/api/v1/openapi.json").exchange();
    assertThat(answer).hasStatusOk();
    var described =
        new JsonMapper().readTree(answer.getResponse().getContentAsString()).path("paths");
    var asked = new TreeSet<String>();
    for (var path : described) {
      for (var operation : path) {
        operation.path("parameters").forEach(one -> asked.add(one.path("name").asString("")));
      }
    }

    assertThat(asked).contains("cursor").noneMatch(NothingAsksByOriginTest::isOrigin);
    var search =
        described.path("/api/v1/students/search").path("post").path("requestBody").toString();
    assertThat(search).isNotEmpty();
    assertThat(properties(answer.getResponse().getContentAsString(), search))
        .contains("last_name_1")
        .noneMatch(NothingAsksByOriginTest::isOrigin);
  }

  /** Names of what the body of a request may have. */
  private static Set<String> properties(String document, String body) {
    var named = body.replaceAll(".*#/components/schemas/([A-Za-z0-9_.]+).*", "$1");
    JsonNode schema =
        new JsonMapper().readTree(document).path("components").path("schemas").path(named);
    return new TreeSet<>(schema.path("properties").propertyNames());
  }

  private static Stream<String> parameters(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters()).flatMap(NothingAsksByOriginTest::names);
  }

  private static Stream<String> names(MethodParameter parameter) {
    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
    var asked = parameter.getParameterAnnotation(RequestParam.class);
    if (asked != null) {
      return Stream.of(
          asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name());
    }
    var type = parameter.getParameterType();
    boolean form = type.isRecord() && parameter.getParameterAnnotations().length == 0;
    return form ? components(type).stream() : Stream.empty();
  }

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static List<String> origins() {
    return Catalogue.published().elements(RecordKind.STUDENT).stream()
        .map(Element::key)
        .filter(NothingAsksByOriginTest::isOrigin)
        .toList();
  }

  private static boolean isOrigin(String name) {
    var plain = name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    return ORIGIN.stream().anyMatch(plain::contains);
  }
}
