package org.monarca.exchange.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.platform.TestDatabase;

/**
 * Real things of Texas, and things that never were, for the places in the paths of routes.
 *
 * @param district that of the district's administrators of Texas
 * @param region that of the region's
 */
record TexanThings(
    UUID submission,
    String account,
    long grant,
    UUID application,
    long task,
    long districtTask,
    long userTask,
    long token,
    long proposal,
    long region,
    String district,
    String child,
    String client,
    long credential,
    long dropKey,
    long webhook,
    long pull,
    long entry) {

  private static final UUID NO_UUID = UUID.fromString("00000000-0000-4000-8000-000000000000");
  private static final String NO_NUMBER = "999999999";

  static TexanThings make(TestDatabase database, UUID submission, Account person, String child) {
    var jdbc = database.jdbc();
    var application =
        jdbc.sql(
                """
                insert into applications.application (id, stage, email, name, title, work_address, language, zone, role, state, need, trained, rules,
                                                      authority_name, authority_title, authority_email, asked, changed)
                values (gen_random_uuid(), 'declined', gen_random_uuid() || '@example.org', 'Synthetic Applicant', 'Clerk', 'Synthetic Street 1', 'en', 'UTC',
                        'school-user', 'TX', 'need', current_date, '1', 'Synthetic Head', 'Head', 'head@example.org', now(), now())
                returning id
                """)
            .query(UUID.class)
            .single();
    long region =
        jdbc.sql(
                "insert into jurisdictions.region (state, name) values ('TX', gen_random_uuid()::text) returning id")
            .query(Long.class)
            .single();
    var district =
        jdbc.sql(
                "insert into jurisdictions.district (lea_id, state, name, region) select '48' || lpad((count(*) + 1)::text, 5, '0'), 'TX', 'Synthetic Schools', ? from jurisdictions.district returning lea_id")
            .param(region)
            .query(String.class)
            .single();
    long grant =
        jdbc.sql("select id from access.role_grant where account = ?")
            .param(person.id())
            .query(Long.class)
            .single();
    long token =
        jdbc.sql(
                "insert into access.personal_token (hash, account, role_grant, name, made, expires) values (sha256(?::bytea), ?, ?, 'mine', now(), now() + interval '1 day') returning id")
            .params(person.id(), person.id(), grant)
            .query(Long.class)
            .single();
    long proposal =
        jdbc.sql(
                "insert into intake.severity_proposal (problem, state, severity, reason, person, proposed) values ('MON-3001', 'TX', 'silent', 'reason', 'tx', now()) returning id")
            .query(Long.class)
            .single();
    var client = "tx-" + UUID.randomUUID();
    jdbc.sql("insert into access.client (client_id, state, created) values (?, 'TX', now())")
        .param(client)
        .update();
    long credential =
        jdbc.sql(
                "insert into access.credential (client_id, kind, secret_hash, added) values (?, 'secret', '-', now()) returning id")
            .param(client)
            .query(Long.class)
            .single();
    long dropKey =
        jdbc.sql(
                "insert into access.drop_key (state, name, kind, body, fingerprint, added, waits) values ('TX', 'Synthetic', 'ssh-ed25519', '', 'SHA256:' || gen_random_uuid(), now(), false) returning id")
            .query(Long.class)
            .single();
    long webhook =
        jdbc.sql(
                "insert into webhooks.address (state, url, added, waits) values ('TX', 'https://sis.invalid/' || gen_random_uuid(), now(), true) returning id")
            .query(Long.class)
            .single();
    long pull =
        jdbc.sql(
                "insert into pulls.source (state, url, sign_in, every, added, waits) values ('TX', 'https://sis.invalid/' || gen_random_uuid(), 'none', 6, now(), true) returning id")
            .query(Long.class)
            .single();
    long entry =
        jdbc.sql(
                "insert into audit.entry (at, actor_kind, actor, role, state, action, object_kind, outcome) values (now(), 'PERSON', ?, 'school-user', 'TX', 'child.search', 'child', 'done') returning sequence")
            .param(person.id())
            .query(Long.class)
            .single();
    return new TexanThings(
        submission,
        person.id(),
        grant,
        application,
        task(database, "data-request", "state", region, district),
        task(database, "data-request", "district", region, district),
        task(database, "account", "state", region, district),
        token,
        proposal,
        region,
        district,
        child,
        client,
        credential,
        dropKey,
        webhook,
        pull,
        entry);
  }

  private static long task(
      TestDatabase database, String kind, String level, long region, String district) {
    return database
        .jdbc()
        .sql(
            "insert into worklist.task (kind, subject, level, state, region, district, due, due_days, opened, exchange_ids) values (?, gen_random_uuid()::text, ?, 'TX', ?, ?, current_date, 5, now(), '{}') returning id")
        .params(kind, level, region, district)
        .query(Long.class)
        .single();
  }

  /** The path with the real things in it; itself, where none of them has a place in it. */
  String path(String pattern) {
    return filled(pattern, true, task);
  }

  /** The same with a task that somebody of that role has. */
  String pathOf(Role role, String pattern) {
    return switch (role) {
      case DISTRICT_ADMIN, REGION_ADMIN -> filled(pattern, true, districtTask);
      case USER_ADMIN -> filled(pattern, true, userTask);
      default -> path(pattern);
    };
  }

  /** The same with things that never were. */
  String missing(String pattern) {
    return filled(pattern, false, 0);
  }

  private String filled(String pattern, boolean real, long someTask) {
    for (var known : known(someTask).entrySet()) {
      var at = known.getKey().substring(0, known.getKey().indexOf('{'));
      var place = known.getKey().substring(known.getKey().indexOf('{'));
      if (pattern.startsWith(at)) {
        return pattern
            .replace(place, known.getValue().get(real ? 0 : 1))
            .replace("{grant}", grant(real))
            .replace("{credential}", real ? Long.toString(credential) : NO_NUMBER)
            .replace("{file}", "record.csv")
            .replace("{part}", "recruiter")
            .replace("{number}", "1")
            .replace("{year}", "1");
      }
    }
    return pattern;
  }

  private String grant(boolean real) {
    return real ? Long.toString(grant) : NO_NUMBER;
  }

  private Map<String, List<String>> known(long someTask) {
    var tasks = List.of(Long.toString(someTask), NO_NUMBER);
    var submissions = List.of(submission.toString(), NO_UUID.toString());
    return Map.ofEntries(
        Map.entry(
            "/problems/{code}/proposals/{id}",
            List.of("MON-3001/proposals/" + proposal, "MON-3001/proposals/" + NO_NUMBER)),
        Map.entry("/submissions/{id}", submissions),
        Map.entry("/api/v1/submissions/{id}", submissions),
        Map.entry("/accounts/{id}", List.of(account, NO_UUID.toString())),
        Map.entry("/applications/{id}", List.of(application.toString(), NO_UUID.toString())),
        Map.entry("/tasks/{id}", tasks),
        Map.entry("/api/v1/tasks/{id}", tasks),
        Map.entry("/clients/{id}", List.of(client, "tx-none")),
        Map.entry("/sftp-keys/{id}", List.of(Long.toString(dropKey), NO_NUMBER)),
        Map.entry("/webhooks/{id}", List.of(Long.toString(webhook), NO_NUMBER)),
        Map.entry("/pulls/{id}", List.of(Long.toString(pull), NO_NUMBER)),
        Map.entry("/profile/tokens/{id}", List.of(Long.toString(token), NO_NUMBER)),
        Map.entry("/directory/regions/{id}", List.of(Long.toString(region), NO_NUMBER)),
        Map.entry("/directory/districts/{leaId}", List.of(district, "4800000")),
        Map.entry("/audit/entries/{sequence}", List.of(Long.toString(entry), NO_NUMBER)),
        Map.entry("/children/{exchangeId}", List.of(child, "123456789015")));
  }

  /** An answer without what names the thing, the request or the session. */
  String plain(String body) {
    var text = body;
    for (var name :
        List.of(
            submission.toString(),
            account,
            client,
            "tx-none",
            Long.toString(credential),
            Long.toString(dropKey),
            Long.toString(webhook),
            Long.toString(pull),
            application.toString(),
            NO_UUID.toString(),
            Long.toString(grant),
            Long.toString(proposal),
            NO_NUMBER,
            district,
            "4800000")) {
      text = text.replace(name, "-");
    }
    return text.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("(/tasks/|/regions/|/tokens/|/entries/)\\d+", "$1-")
        .replaceAll("\"(instance|request|requestId)\":\"[^\"]*\"", "");
  }

  /** What a list must not show to whoever has nothing to do with it. */
  List<String> marks() {
    return List.of(
        submission.toString(),
        account,
        application.toString(),
        "/tasks/" + task + "\"",
        "/tasks/" + districtTask + "\"");
  }
}
