package org.monarca.exchange.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.platform.Actor;

/** The second wall: what PostgreSQL itself lets each of them see. */
@Control({"AC-3", "AC-6"})
class RowSecurityTest extends AtTheWall {

  /** A colleague of the first Texan, who sees to accounts. */
  private static final Actor TEXAN_USERS = Actor.person("tx3", "user-admin", "TX");

  private static final Actor TEXAN_SYSTEM = Actor.system("tx-1", "TX");

  private static final List<Actor> EVERYBODY =
      List.of(TEXAS, TEXAN_USERS, TEXAN_SYSTEM, CALIFORNIA, DEPARTMENT, EXCHANGE);

  /**
   * Of one row of Texas, one of California and one of the Department in each; where rows are
   * people's, of two of Texas ({@code tx}, {@code tx2}).
   */
  private static final List<String> SEEN =
      """
      table                      a Texan  their users' administrator  their system  a Californian  the Department  the exchange
      access.account             tx+tx2   tx+tx2                      tx+tx2        ca             us              all
      access.address_change  tx        -                           -             ca             us              all
      access.authenticator       tx       tx+tx2                      -             ca             us              all
      access.client              tx       tx                          tx            ca             -               all
      access.credential          tx       -                           -             ca             -               all
      access.drop_key            tx       -                           -             ca             -               all
      access.duty_told           -        -                           -             -              -               all
      access.federated_identity  tx    tx+tx2                      -             ca             us              all
      access.passkey             tx       tx+tx2                      -             ca             us              all
      access.personal_token      tx       tx+tx2                      -             ca             us              all
      access.recovery_code       tx       tx+tx2                      -             ca             us              all
      access.review              -        tx                          -             -              -               all
      access.review_item         -        tx                          -             -              -               all
      access.role_grant          tx+tx2   tx+tx2                      tx+tx2        ca             us              all
      access.rules_acceptance    tx       tx+tx2                      -             ca             us              all
      access.seen_assertion      -        -                           -             -              -               all
      access.training            tx       tx+tx2                      -             ca             us              all
      applications.application   -        tx                          -             -              -               all
      audit.entry                tx       -                           -             ca             us              all
      codes.used                 tx       -                           tx            ca             -               all
      codes.version              tx       -                           tx            ca             -               all
      corrections.value_check    -        -                           -             -              -               all
      credit.transcript          -        -                           -             -              -               all
      health.school_entry        tx+ca    tx+ca                       tx+ca         tx+ca          tx+ca           all
      identity.decision          -        -                           -             -              -               all
      identity.former_person     -        -                           -             -              -               all
      identity.person            -        -                           -             -              -               all
      identity.proposal          -        -                           -             -              -               all
      intake.content             tx       tx                          tx            ca             -               all
      intake.content_key         -        -                           -             -              -               all
      intake.data_check          tx       tx                          tx            ca             -               all
      intake.dropped             -        -                           tx            -              -               all
      intake.finding             tx       tx                          tx            ca             -               all
      intake.left_out            tx       tx                          tx            ca             -               all
      intake.live_request        -        -                           -             -              -               all
      intake.mend                tx       tx                          tx            ca             -               all
      intake.outcome             tx       tx                          tx            ca             -               all
      intake.refused             tx       tx                          tx            ca             -               all
      intake.severity_proposal   tx       tx                          tx            ca             tx+ca           all
      intake.submission          tx       tx                          tx            ca             tx+ca           all
      intake.unusual             tx       tx                          tx            ca             -               all
      intake.upload              tx       -                           -             ca             -               all
      intake.upload_part         -        -                           -             -              -               all
      mappings.draft             tx       -                           -             ca             -               all
      mappings.mapping           tx       -                           tx            ca             -               all
      mappings.used              tx       -                           tx            ca             -               all
      mappings.version           tx       -                           tx            ca             -               all
      notices.attempt            tx       -                           -             ca             us              all
      notices.failing            tx+tx2   tx+tx2                      tx+tx2        ca             tx+tx2+ca+us    all
      notices.notice             tx       -                           -             ca             us              all
      notices.preference         tx       -                           -             ca             us              all
      oversight.clock_hours          -        -                           -             -              -               all
      oversight.demand           -        -                           -             -              -               all
      oversight.demand_child          -        -                           -             -              -               all
      oversight.demand_decision          -        -                           -             -              -               all
      oversight.demand_named          -        -                           -             -              -               all
      oversight.incident          -        -                           -             -              -               all
      oversight.incident_clock          -        -                           -             -              -               all
      oversight.incident_concern          -        -                           -             -              -               all
      oversight.incident_step          -        -                           -             -              -               all
      oversight.incident_story          -        -                           -             -              -               all
      oversight.unusual          -        -                           -             -              -               all
      protection.claim           -        -                           -             -              -               all
      protection.mark            tx       -                           -             ca             -               all
      protection.opening         tx       -                           -             ca             -               all
      protection.told            tx       -                           -             ca             -               all
      protection.whereabouts     -        -                           -             -              -               all
      pulls.attempt              tx       -                           -             ca             -               all
      pulls.secret               -        -                           -             -              -               all
      pulls.source               tx       -                           -             ca             -               all
      retention.tombstone        -        -                           -             -              -               all
      roster.saved_view          tx       -                           -             ca             us              all
      roster.stay                -        -                           -             -              -               all
      sealing.data_key           -        -                           -             -              -               all
      sealing.resealing          -        -                           -             -              -               all
      students.early_withdrawal  -        -                           -             -              -               all
      students.full_list         -        -                           -             -              -               all
      students.full_list_named   -        -                           -             -              -               all
      students.source            -        -                           -             -              -               all
      students.telling           tx+ca    tx+ca                       tx+ca         tx+ca          tx+ca           all
      students.version           -        -                           -             -              -               all
      webhooks.address           tx       -                           -             ca             -               all
      webhooks.message           tx       -                           -             ca             -               all
      webhooks.secret            -        -                           -             -              -               all
      worklist.event             tx       tx                          tx            ca             us              all
      worklist.task              tx       tx                          tx            ca             us              all
      """
          .lines()
          .skip(1)
          .map(line -> line.replaceAll(" +", " "))
          .toList();

  /**
   * Views that lead to tables behind the wall, by way of others too, and look with their owner's
   * eyes; and functions that do.
   */
  private static final String THROUGH_A_VIEW =
      """
      with recursive leads (oid) as (
        select oid from pg_class where relforcerowsecurity
        union
        select view.oid
          from leads
          join pg_depend seen on seen.refobjid = leads.oid and seen.classid = 'pg_rewrite'::regclass
          join pg_rewrite rule on rule.oid = seen.objid
          join pg_class view on view.oid = rule.ev_class)
      select relname from pg_class join leads using (oid)
       where relkind in ('v', 'm') and not coalesce(reloptions, '{}') @> '{security_invoker=true}'
      union all
      select proname from pg_proc join pg_namespace n on n.oid = pronamespace
       where prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
      """;

  @Test
  void everyTableIsBehindTheWallOrOpenForAReason() {
    var walled = names(WALLED);

    assertThat(test.tables().stream().filter(table -> !walled.contains(table)))
        .containsExactlyElementsOf(OpenTables.names());
  }

  @Test
  void everybodySeesTheirOwn() {
    var seen =
        names(WALLED).stream()
            .map(table ->
                table
                    + " "
                    + EVERYBODY.stream()
                        .map(actor -> seenBy(actor, table))
                        .collect(Collectors.joining(" ")));

    assertThat(seen).containsExactlyElementsOf(SEEN);
  }

  @Test
  void whoDoesNotSayWhoWorksIsRefusedEverywhere() {
    var walled = names(WALLED);
    walled.remove("students.telling"); // its moments are no secret
    for (var table : walled) {
      assertThatThrownBy(
              () -> test.asService().sql("select count(*) from " + table).query().singleRow())
          .as(table)
          .rootCause()
          .hasMessageContaining("nobody is said to work");
    }
  }

  @Test
  void theOwnerOfTheTablesIsHeldToItToo() {
    assertThat(
            names("select relname from pg_class where relrowsecurity and not relforcerowsecurity"))
        .isEmpty();
  }

  @Test
  void noViewLetsThroughWhatItsReaderMayNotSee() {
    assertThat(names(THROUGH_A_VIEW)).isEmpty();
  }
}
