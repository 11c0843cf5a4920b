package org.monarca.acceptance.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.demo.Launcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of libraries (CycloneDX) beside the packaged application names what is in it, no more
 * and no less, with the checksums of the very files.
 */
@Control("SR-4")
class ListOfLibrariesTest {

  /** Names of others in one, with nothing in them that runs; no jar of theirs is shipped. */
  private static final String BUNDLES_OF_NAMES = "spring-boot-starter";

  private static Path app = Path.of("");
  private static JsonNode list = new JsonMapper().createObjectNode();

  /** Any command builds what is not built yet. */
  @BeforeAll
  static void itIsBuilt() throws Exception {
    assertThat(Launcher.run("--version").status()).isZero();
    app = Launcher.home().resolve("exchange/target/app");
    list = new JsonMapper().readTree(Files.readString(app.resolve("monarca.cdx.json")));
  }

  @Test
  void itIsInTheFormThatScannersRead() {
    assertThat(list.path("bomFormat").asString("")).isEqualTo("CycloneDX");
    assertThat(list.path("specVersion").asString("")).matches("1\\.[5-9]");
    assertThat(list.path("metadata").path("component").path("name").asString(""))
        .isEqualTo("monarca-exchange");
    assertThat(components())
        .allSatisfy(
            library -> assertThat(library.path("purl").asString("")).startsWith("pkg:maven/"));
  }

  @Test
  void itNamesTheLibrariesOfTheApplicationAndNoOthers() throws Exception {
    var listed =
        components().stream()
            .map(ListOfLibrariesTest::file)
            .filter(name -> !name.startsWith(BUNDLES_OF_NAMES))
            .toList();

    assertThat(shipped().keySet()).hasSizeGreaterThan(50);
    assertThat(listed).containsExactlyInAnyOrderElementsOf(shipped().keySet());
  }

  @Test
  void itsChecksumsAreThoseOfTheFiles() throws Exception {
    var listed =
        components().stream()
            .filter(library -> !file(library).startsWith(BUNDLES_OF_NAMES))
            .collect(Collectors.toMap(ListOfLibrariesTest::file, ListOfLibrariesTest::checksum));

    assertThat(listed).isEqualTo(shipped());
  }

  /** The same list is inside, for whoever has the jar alone. */
  @Test
  void theApplicationHoldsItToo() throws Exception {
    try (var jar = new JarFile(app.resolve("monarca-exchange.jar").toFile());
        var inside = jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json"))) {
      assertThat(inside.readAllBytes())
          .isEqualTo(Files.readAllBytes(app.resolve("monarca.cdx.json")));
    }
  }

  /** The same sources give the same list: it says nothing of when, where and by whom. */
  @Test
  void itSaysNothingOfTheBuild() throws Exception {
    assertThat(list.path("metadata").has("timestamp")).isFalse();
    assertThat(list.toString()).doesNotContain("/home/", "/root/", "localhost", "file:");
  }

  private static List<JsonNode> components() {
    return StreamSupport.stream(list.path("components").spliterator(), false).toList();
  }

  private static String file(JsonNode library) {
    return "%s-%s.jar"
        .formatted(library.path("name").asString(""), library.path("version").asString(""));
  }

  private static String checksum(JsonNode library) {
    for (var hash : library.path("hashes")) {
      if (hash.path("alg").asString("").equals("SHA-256")) {
        return hash.path("content").asString("");
      }
    }
    return "none";
  }

  private static Map<String, String> shipped() throws Exception {
    var files = new ArrayList<Path>();
    try (var all = Files.newDirectoryStream(app.resolve("lib"), "*.jar")) {
      all.forEach(files::add);
    }
    var checksums = new TreeMap<String, String>();
    for (var file : files) {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      checksums.put(file.getFileName().toString(), HexFormat.of().formatHex(digest));
    }
    return checksums;
  }
}
