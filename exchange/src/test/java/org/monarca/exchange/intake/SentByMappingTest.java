package org.monarca.exchange.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.mappings.Drafts;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.mappings.UsedVersion;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.sample.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** A table is sent as it is, by a mapping that its State keeps. */
class SentByMappingTest extends WholeExchange {

  private static final Actor CLERK = Actor.person("person", "state-data-admin", "TX");
  private static final Path EXAMPLE = Path.of("..", "docs", "formats", "examples", "wide-table");

  @Autowired private MockMvcTester web;
  @Autowired private Drafts drafts;
  @Autowired private Mappings mappings;
  @Autowired private Submissions submissions;
  @Autowired private JsonMapper json;

  private byte[] table = {};

  @BeforeEach
  void aMapping() throws IOException {
    table = Files.readAllBytes(EXAMPLE.resolve("history.csv"));
    if (mappings.find(CLERK, "wide").isEmpty()) {
      var mapping = Files.readAllBytes(EXAMPLE.resolve("mapping.json"));
      var sent =
          List.of(new Sample.Sent("history.csv", table), new Sample.Sent("mapping.json", mapping));
      var draft = (Drafts.Begun.Draft) drafts.begin(CLERK, sent, null);
      mappings.save(CLERK, draft.id(), "wide", "Synthetic wide table");
    }
  }

  @Test
  void aSystemSendsATableAndItsChildrenAreCounted() {
    var answer = send("text/csv", table, "wide");

    assertThat(answer).hasStatus(HttpStatus.ACCEPTED);
    var done = new Sending(submissions, "TX").finished(id(answer));
    assertThat(done.receipt()).isNotNull().extracting(Receipt::accepted).isEqualTo(2L);
    assertThat(mappings.usedFor(CLERK, done.id())).contains(new UsedVersion("wide", 1));
    assertThat(mappings.find(CLERK, "wide").orElseThrow().used()).isNotNull();

    assertThat(send("text/csv", table, "wide")).as("the same again").hasStatus(HttpStatus.OK);
    mappings.again(CLERK, "wide", 1);
    var anew = send("text/csv", table, "wide");
    assertThat(anew).as("by another version").hasStatus(HttpStatus.ACCEPTED);
    new Sending(submissions, "TX").finished(id(anew));
  }

  @Test
  void aZipOfTablesIsReadByItUnlessItHasAMappingOfItsOwn() throws IOException {
    var zip = send("application/zip", zip("history.csv", table), "wide");
    assertThat(zip).hasStatus(HttpStatus.ACCEPTED);
    assertThat(new Sending(submissions, "TX").finished(id(zip)).receipt()).isNotNull();

    var own = zip("mapping.json", Files.readAllBytes(EXAMPLE.resolve("mapping.json")));
    var twice = send("application/zip", own, "wide");
    assertThat(twice).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(body(twice)).contains("mapping-twice");
  }

  @Test
  void aZipThatCannotBeUnpackedIsRefusedAndWhatIsNoTableIsToo() throws IOException {
    var broken = zip("history.csv", table);
    broken[60] ^= 0x55;
    var unsound = send("application/zip", broken, "wide");
    assertThat(unsound).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(body(unsound)).contains("unsound-zip");

    assertThat(send("application/x-ndjson", "{}".getBytes(UTF_8), "wide"))
        .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void aTableWithoutAMappingIsOfNoFormAndAnUnknownMappingIsSaid() {
    assertThat(send("text/csv", table, null)).hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    var unknown = send("text/csv", table, "nothing");
    assertThat(unknown).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(body(unknown)).contains("unknown-mapping");
  }

  @Test
  void aPersonChoosesItOnTheUploadPage() {
    var clerk = as(Role.STATE_DATA_ADMIN, "TX");
    var form = web.get().uri("/uploads").with(clerk).exchange();
    assertThat(body(form)).contains("Synthetic wide table (wide, version ");

    var sent =
        web.post()
            .uri("/uploads")
            .multipart()
            .file(new MockMultipartFile("file", "history_20261130.csv", "text/csv", table))
            .param("mapping", "wide")
            .param("dry_run", "true")
            .with(clerk)
            .with(csrf())
            .exchange();

    var place = String.valueOf(sent.getResponse().getRedirectedUrl());
    assertThat(place).startsWith("/submissions/");
    new Sending(submissions, "TX").finished(UUID.fromString(place.substring(13)));
    assertThat(body(web.get().uri(place).with(clerk).exchange()))
        .contains("Read by the mapping", "href=\"/mappings/wide#version-");
  }

  private MvcTestResult send(String type, byte[] body, @Nullable String mapping) {
    return web.post()
        .uri("/api/v1/submissions" + (mapping == null ? "" : "?mapping=" + mapping))
        .contentType(type)
        .content(body)
        .with(as(Role.STATE_SYSTEM, "TX"))
        .exchange();
  }

  private UUID id(MvcTestResult answer) {
    return UUID.fromString(json.readTree(body(answer)).path("id").asString(""));
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  private static byte[] zip(String entry, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
    }
    return bytes.toByteArray();
  }
}
