package org.monarca.exchange.codes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.codes.CodeTables.Saved;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.records.translation.CodeFault;
import org.monarca.records.translation.CodeTable;
import org.monarca.records.translation.CodeTable.Entry;
import tools.jackson.databind.json.JsonMapper;

/** A State's table in versions: said list by list, by a file, taken again. */
class CodeTablesTest {

  private static final Actor TEXAN = Actor.person("texan", "state-data-admin", "TX");
  private static final Actor OTHER = Actor.person("other", "state-data-admin", "TX");
  private static final Actor CALIFORNIAN = Actor.person("ca", "state-data-admin", "CA");
  private static final Entry MEXICO = new Entry("country", "MEX", "MX");

  private final TestDatabase database = TestDatabase.fresh();
  private final InstantSource clock = InstantSource.system();
  private final CodeTables tables =
      new CodeTables(
          database.database(), new Audit(database.database(), clock, new JsonMapper()), clock);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsSaidOfOneListLeavesTheOthers() {
    assertThat(tables.current(TEXAN).version()).isZero();
    tables.replace(TEXAN, 0, "list,theirs,ours\nsex,F,Female\ncountry,USA,US\n".getBytes(UTF_8));

    var saved = tables.say(TEXAN, 1, "country", List.of("mex", "usa"), List.of(MEXICO));

    assertThat(saved).isEqualTo(new Saved.Done(2));
    assertThat(tables.current(TEXAN).table())
        .isEqualTo(CodeTable.of(List.of(MEXICO, new Entry("sex", "F", "Female"))));
    assertThat(tables.versions(TEXAN)).extracting(TableVersion::number).containsExactly(2, 1);
    assertThat(tables.versions(TEXAN)).extracting(TableVersion::madeBy).containsOnly("texan");
    assertThat(tables.current(CALIFORNIAN).version()).isZero();
    assertThat(tables.file(CALIFORNIAN, 1)).isEmpty();
    assertThat(trail()).containsExactly("texan TX 1 2", "texan TX 2 2");
  }

  @Test
  void whoSawAnEarlierVersionKeepsNothing() {
    tables.say(TEXAN, 0, "country", List.of("mex"), List.of(MEXICO));

    var late = tables.say(OTHER, 0, "country", List.of("mex"), List.of());

    assertThat(late).isEqualTo(new Saved.Moved());
    assertThat(tables.current(TEXAN).table().entries()).containsExactly(MEXICO);
  }

  @Test
  void whoSendsAFileBesideAnotherVersionKeepsNothing() {
    tables.say(TEXAN, 0, "country", List.of("mex"), List.of(MEXICO));
    var file = "list,theirs,ours\nsex,F,Female\n".getBytes(UTF_8);

    assertThat(tables.replace(OTHER, 0, file)).isEqualTo(new Saved.Moved());

    assertThat(tables.replace(OTHER, 1, file)).isEqualTo(new Saved.Done(2));
  }

  @Test
  void ofTwoWhoKeepAtOnceOneIsToldOfTheOther() throws Exception {
    var begin = new CountDownLatch(1);
    try (var both = Executors.newFixedThreadPool(2)) {
      var answers =
          Stream.of(TEXAN, OTHER)
              .map(actor ->
                  both.submit(() -> {
                    begin.await();
                    var ours = actor.equals(TEXAN) ? "MX" : "GT";
                    var entry = new Entry("country", "MEX", ours);
                    return tables.say(actor, 0, "country", List.of("mex"), List.of(entry));
                  }))
              .toList();
      begin.countDown();

      assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
          .containsExactlyInAnyOrder(new Saved.Done(1), new Saved.Moved());
    }
    assertThat(tables.versions(TEXAN)).hasSize(1);
  }

  @Test
  void theSameMakesNoVersionAndAnEarlierOneIsTakenAgain() {
    tables.say(TEXAN, 0, "country", List.of("mex"), List.of(MEXICO));
    assertThat(tables.say(TEXAN, 1, "country", List.of("mex"), List.of(MEXICO)))
        .isEqualTo(new Saved.Same(1));
    tables.say(TEXAN, 1, "country", List.of("mex"), List.of());
    assertThat(tables.current(TEXAN).table().isEmpty()).isTrue();

    assertThat(tables.again(TEXAN, 1)).isEqualTo(new Saved.Done(3));

    assertThat(tables.versions(TEXAN).getFirst().again()).isEqualTo(1);
    assertThat(tables.file(TEXAN, 3))
        .hasValueSatisfying(
            file -> assertThat(file).isEqualTo(tables.file(TEXAN, 1).orElseThrow()));
    assertThat(tables.again(TEXAN, 9)).isEqualTo(new Saved.Gone());
    assertThat(tables.again(CALIFORNIAN, 1)).isEqualTo(new Saved.Gone());
  }

  @Test
  void aFileWithAFaultIsKeptByNoPart() {
    var saved =
        tables.replace(TEXAN, 0, "list,theirs,ours\nsex,F,Female\nsex,M,Mann\n".getBytes(UTF_8));

    assertThat(saved)
        .isEqualTo(
            new Saved.Unfit(
                List.of(new CodeFault(3, CodeFault.Reason.OURS_UNKNOWN, "Mann", "sex"))));
    assertThat(tables.versions(TEXAN)).isEmpty();
    assertThat(tables.say(TEXAN, 0, "sex", List.of(), List.of(new Entry("sex", "Female", "Male"))))
        .isInstanceOf(Saved.Unfit.class);
  }

  @Test
  void aVersionNeverChanges() {
    tables.say(TEXAN, 0, "country", List.of("mex"), List.of(MEXICO));

    assertThat(
            database
                .jdbc()
                .sql(
                    """
                    select has_table_privilege('monarca_service', 'codes.version', 'update')
                        or has_table_privilege('monarca_service', 'codes.version', 'delete')
                        or has_table_privilege('monarca_service', 'codes.used', 'update')
                    """)
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  private List<String> trail() {
    return database
        .jdbc()
        .sql(
            """
            select actor || ' ' || object_id || ' ' || (facts ->> 'version') || ' ' || (facts ->> 'entries')
              from audit.entry where action = 'code-translation.save' order by 1
            """)
        .query(String.class)
        .list();
  }
}
