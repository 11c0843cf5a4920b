package org.monarca.exchange.intake.drop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.intake.WideTable;
import org.monarca.exchange.mappings.Drafts;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.mappings.UsedVersion;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A State's tables are put as they are, each into the folder of the mapping that reads it. */
class MappingFoldersTest extends InTheDrop {

  private static final String STATE = "NE";

  @Autowired private Drafts drafts;
  @Autowired private Mappings mappings;
  @Autowired private Arrivals arrivals;
  @Autowired private JsonMapper json;

  private final String name = "m-" + id.substring(0, 8);

  MappingFoldersTest() {
    super(STATE);
  }

  @BeforeEach
  void aMapping() throws IOException {
    WideTable.keep(drafts, mappings, administrator, name);
  }

  @Test
  void aTableIsReadByTheMappingInWhoseFolderItIsPut() throws Exception {
    assertThat(system.list("in")).contains(name);
    assertThat(system.list("out")).contains(name);
    assertThat(system.files().stat("in/" + name).isDirectory()).isTrue();

    system.put("in/%s/kids.csv".formatted(name), WideTable.of(id));

    var receipt = receipt(name + "/kids.csv");
    assertThat(receipt.path("status").asString()).isEqualTo("done");
    assertThat(receipt.path("receipt").path("accepted").asInt()).isEqualTo(2);
    var submission = UUID.fromString(receipt.path("id").asString());
    assertThat(mappings.usedFor(administrator, submission)).contains(new UsedVersion(name, 1));
    assertThat(system.list("in/" + name)).isEmpty();
    assertThat(system.list("out/" + name)).contains("kids.csv.receipt.json");
    assertThat(system.list("out")).doesNotContain("kids.csv.receipt.json");
    system.files().remove("out/%s/kids.csv.receipt.json".formatted(name));
    assertThat(system.list("out/" + name)).doesNotContain("kids.csv.receipt.json");
  }

  @Test
  void filesOfOneNameInTwoFoldersAreTwoFiles() throws Exception {
    var file = id + ".zip";
    system.put("in/%s/%s".formatted(name, file), WideTable.zip(Map.of("a.csv", table())));
    system.put("in/" + file, SentBundle.delta(STATE, id).child(1).bytes());

    var mapped = receipt(name + "/" + file);
    var bundle = receipt(file);

    assertThat(mapped.path("receipt").path("accepted").asInt()).isEqualTo(2);
    assertThat(bundle.path("submission_id").asString()).isEqualTo(id);
    assertThat(bundle.path("id")).isNotEqualTo(mapped.path("id"));
  }

  @Test
  void whatIsOnItsWayInInIsTakenWhereItIsRenamedTo() throws Exception {
    var part = "in/" + id + ".csv.part";
    system.put(part, table());
    assertThatThrownBy(() -> system.files().rename(part, "in/" + name))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> system.files().rename(part, "in/none-kept/kids.csv"))
        .hasMessageContaining("keeps no mapping");

    system.files().rename(part, "in/%s/%s.csv".formatted(name, id));

    assertThat(receipt(name + "/" + id + ".csv").path("status").asString()).isEqualTo("done");
  }

  @Test
  void whatNoMappingReadsHasAReceiptThatSaysWhy() throws Exception {
    var broken = WideTable.zip(Map.of("a.csv", table()));
    broken[60] ^= 0x55;
    var own = WideTable.zip(Map.of("mapping.json", WideTable.mapping(STATE), "a.csv", table()));
    assertThat(refused("kids.xml", "<a/>".getBytes(UTF_8))).isEqualTo("unknown-form");
    assertThat(refused("kids.jsonl.gz", table())).isEqualTo("unknown-form");
    assertThat(refused("plain.csv.gz", table())).isEqualTo("broken-encoding");
    assertThat(refused("broken.zip", broken)).isEqualTo("unsound-zip");
    assertThat(refused("table.zip", table())).isEqualTo("unsound-zip");
    assertThat(refused("own.zip", own)).isEqualTo("mapping-twice");

    system.put("in/%s/packed.csv.gz".formatted(name), gzip(table()));
    assertThat(receipt(name + "/packed.csv.gz").path("status").asString()).isEqualTo("done");
  }

  @Test
  void anEndedMappingsFolderTakesNothingMoreAndGoesWhenNothingLiesThere() throws Exception {
    var part = "in/%s/kids.csv.part".formatted(name);
    system.put(part, table());

    mappings.end(administrator, name);

    assertThat(system.list("in")).contains(name);
    assertThat(system.list("in/" + name)).containsExactly("kids.csv.part");
    for (var path : List.of(part, "in/%s/more.csv".formatted(name))) {
      assertThatThrownBy(() -> system.put(path, table())).hasMessageContaining("keeps no mapping");
    }
    system.files().rename(part, "in/%s/kids.csv".formatted(name));
    assertThat(receipt(name + "/kids.csv").path("code").asString()).isEqualTo("mapping-ended");
    assertThat(system.list("in")).doesNotContain(name);
    assertThat(system.list("out")).contains(name);
    system.files().remove("out/%s/kids.csv.receipt.json".formatted(name));
    assertThat(system.list("out")).doesNotContain(name);
  }

  @Test
  void nobodyMakesOrRemovesFolders() throws Exception {
    for (var path : List.of("in/more", "in/" + name, "in/%s/more".formatted(name), "more")) {
      assertThatThrownBy(() -> system.files().mkdir(path))
          .hasMessageContaining("Nobody makes or removes folders");
      assertThatThrownBy(() -> system.files().rmdir(path))
          .hasMessageContaining("Nobody makes or removes folders");
    }
    assertThatThrownBy(() -> system.files().remove("in/" + name))
        .hasMessageContaining("Nobody makes or removes folders");
    for (var path : List.of("in/none-kept/", "in/none-kept/kids.csv", "in/Nightly/kids.csv")) {
      assertThatThrownBy(() -> system.put(path, table())).hasMessageContaining("keeps no mapping");
    }
    assertThatThrownBy(() -> system.put("in/" + name, table()))
        .hasMessageContaining("Files can be put into in/");
    assertThat(system.list("in")).contains(name).doesNotContain("more", "none-kept");
  }

  @Test
  void aFileOnItsWayOfANameThatAMappingGetsCanBeRenamedAndRemoved() throws Exception {
    var late = "l-" + id.substring(0, 8);
    var sender = Actor.system("sftp-1", STATE);
    arrivals.open(sender, new FileName("", late), new OpenFlags(0x1A));
    WideTable.keep(drafts, mappings, administrator, late);

    assertThatThrownBy(() -> system.files().rename("in/" + late, "in/" + id + ".part"))
        .hasMessageContaining("has not come whole");
    system.files().remove("in/" + late);

    assertThatThrownBy(() -> system.files().remove("in/" + late))
        .hasMessageContaining("Nobody makes or removes folders");
  }

  @Test
  void whatACutConnectionLeavesInAFolderCanBeGoneOnWith() throws Exception {
    var file = "in/%s/kids.csv".formatted(name);
    var bytes = table();
    var handle = system.files().open(file, OpenMode.Write, OpenMode.Create, OpenMode.Truncate);
    system.files().write(handle, 0, bytes, 0, 50);
    system.cut();

    try (var again = StateClient.of(server, STATE, key.pair())) {
      assertThat(again.list("in/" + name)).containsExactly("kids.csv");
      try (var rest = again.files().open(file, OpenMode.Write, OpenMode.Create)) {
        again.files().write(rest, 50, bytes, 50, bytes.length - 50);
      }
      assertThat(again.receipt(name + "/kids.csv")).contains("\"done\"");
    }
  }

  @Test
  void theSameTableByTheSameMappingIsTheSameSubmissionAndByAnotherItIsAnother() throws Exception {
    var other = "o-" + id.substring(0, 8);
    WideTable.keep(drafts, mappings, administrator, other);
    var first = submission(name, "kids.csv");

    assertThat(submission(name, "kids.csv")).isEqualTo(first);
    assertThat(submission(other, "kids.csv")).isNotEqualTo(first);
  }

  @Test
  void aMappingOfTheSameNameInAnotherStateIsAnother() throws Exception {
    var kansan = Actor.person("kansan", "state-data-admin", "KS");
    WideTable.keep(drafts, mappings, kansan, name);
    mappings.again(kansan, name, 1);

    var sent = UUID.fromString(submission(name, "kids.csv"));

    assertThat(mappings.usedFor(administrator, sent)).contains(new UsedVersion(name, 1));
    assertThat(mappings.usedFor(kansan, sent)).isEmpty();
  }

  @Test
  void noFolderLeadsOutOfWhatTheStateSees() throws Exception {
    for (var path :
        List.of(
            "in/%s/../../../etc/passwd",
            "out/%s/../../etc/passwd",
            "in/%s/deeper/kids.csv",
            "in/%s/../../out/kids.csv",
            "in/%s/a\u202Ecsv.csv")) {
      var there = path.formatted(name);
      assertThatThrownBy(() -> system.get(there)).as(path).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> system.put(there, table())).as(path).isInstanceOf(IOException.class);
    }
    assertThat(system.files().canonicalPath("in/%s/..".formatted(name))).isEqualTo("/in");
  }

  @Test
  void anotherStatesMappingIsNoFolder() throws Exception {
    desk.of(administrator).forEach(old -> desk.end(administrator, old.id(), true));
    keys.setUp("KS", "Kansan", key.publicLine());
    try (var kansan = StateClient.of(server, "KS", key.pair())) {
      assertThat(kansan.list("in")).doesNotContain(name);
      assertThatThrownBy(() -> kansan.put("in/%s/kids.csv".formatted(name), table()))
          .hasMessageContaining("keeps no mapping");
    }
  }

  @Test
  void everyRefusalHasWordsForThePageOfTheConnection() throws IOException {
    for (var language : List.of("", "_es")) {
      var words = words("/messages-connection%s.properties".formatted(language));
      for (var refusal : DropRefusal.values()) {
        assertThat(words).containsKey("connection.refused." + refusal.code());
      }
    }
  }

  private static Properties words(String file) throws IOException {
    var words = new Properties();
    try (var bytes = MappingFoldersTest.class.getResourceAsStream(file)) {
      words.load(Objects.requireNonNull(bytes));
    }
    return words;
  }

  private String submission(String folder, String file) throws IOException {
    system.put("in/%s/%s".formatted(folder, file), table());
    return receipt(folder + "/" + file).path("id").asString();
  }

  private byte[] table() throws IOException {
    return WideTable.of(id);
  }

  private String refused(String file, byte[] bytes) throws IOException {
    system.put("in/%s/%s".formatted(name, file), bytes);
    var receipt = receipt(name + "/" + file);
    assertThat(receipt.path("status").asString()).isEqualTo("rejected");
    assertThat(receipt.path("file").asString()).isEqualTo(name + "/" + file);
    return receipt.path("code").asString();
  }

  private JsonNode receipt(String path) throws IOException {
    return json.readTree(system.receipt(path));
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }
}
