package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.duties.RulesOfBehavior;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.Second;
import org.monarca.exchange.applications.Application;
import org.monarca.exchange.applications.Form;
import org.monarca.exchange.applications.Stage;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.District;
import org.monarca.exchange.jurisdictions.Region;
import org.monarca.exchange.web.ApplicationsPage.Fact;
import org.monarca.exchange.web.ApplicationsPage.Line;

/** Applications for accounts in the reader's language. */
final class ApplicationWords {

  /** The roles that people may ask for, as the list offers them. */
  static final List<Role> ROLES =
      Stream.of(Role.values()).filter(role -> role != Role.STATE_SYSTEM).toList();

  private final Wording words;
  private final Directory directory;

  ApplicationWords(Wording words, Directory directory) {
    this.words = words;
    this.directory = directory;
  }

  Line line(Application application) {
    var form = application.form();
    return new Line(
        application.id().toString(),
        form.name(),
        form.email(),
        access(form),
        stage(application.stage()),
        words.day(application.changed()));
  }

  String stage(Stage stage) {
    return words.say("application.stage." + stage.code());
  }

  List<Choice> stages() {
    return Stage.listed().stream().map(stage -> new Choice(stage.code(), stage(stage))).toList();
  }

  List<Choice> roles() {
    return ROLES.stream().map(role -> new Choice(role.code(), role(role))).toList();
  }

  private String role(Role role) {
    return words.say("role." + role.code());
  }

  /** "District administrator, Synthetic District, Texas". */
  String access(Form form) {
    var state = form.state();
    var place =
        Stream.of(
                district(form.district()),
                region(form.region()),
                state == null ? null : words.state(state))
            .filter(part -> part != null)
            .toList();
    return place.isEmpty()
        ? role(form.role())
        : words.say("role.in", role(form.role()), String.join(", ", place));
  }

  private @Nullable String district(@Nullable String leaId) {
    return leaId == null ? null : directory.district(leaId).map(District::name).orElse(leaId);
  }

  private @Nullable String region(@Nullable Long id) {
    return id == null
        ? null
        : directory.region(id).map(Region::name).orElseGet(() -> words.say("value.not-known"));
  }

  /** What the applicant said, as whoever vouches for it and whoever decides read it. */
  List<Fact> facts(Application application) {
    var form = application.form();
    var phone = form.phone();
    var facts = new ArrayList<Fact>();
    facts.add(fact("access", access(form)));
    facts.add(fact("need", form.need()));
    facts.add(fact("name", form.name()));
    facts.add(fact("title", form.title()));
    facts.add(fact("work-address", form.workAddress()));
    facts.add(fact("email", form.email()));
    facts.add(new Fact(label("phone"), phone, null));
    facts.add(fact("language", words.say("notices.language." + form.language().code())));
    facts.add(fact("zone", words.zone(form.zone())));
    facts.add(fact("trained", words.date(form.trained())));
    facts.add(fact("rules", words.say("application.rules.version", form.rules())));
    var authority = form.authority();
    facts.add(
        new Fact(
            label("authority"), authority.name() + ", " + authority.title(), authority.email()));
    return facts;
  }

  /**
   * Who did what with it, and when.
   *
   * @param names what whoever decided is called
   */
  List<Fact> course(Application application, UnaryOperator<String> names) {
    var facts = new ArrayList<Fact>();
    facts.add(fact("asked", words.moment(application.asked())));
    Optional.ofNullable(application.confirmed())
        .ifPresent(at -> facts.add(fact("confirmed", words.moment(at))));
    Optional.ofNullable(application.vouched())
        .ifPresent(at ->
            facts.add(
                new Fact(
                    label("vouched"), words.moment(at), application.form().authority().name())));
    var by = application.decidedBy();
    Optional.ofNullable(application.decided())
        .ifPresent(at ->
            facts.add(
                new Fact(label("decided"), words.moment(at), by == null ? null : names.apply(by))));
    Optional.ofNullable(application.reason()).ifPresent(why -> facts.add(fact("reason", why)));
    return facts;
  }

  /** Who is to confirm the role that came with the account, or did, or why nobody did. */
  Optional<Fact> second(RoleGrant access, List<String> people, UnaryOperator<String> names) {
    if (access.isWaiting()) {
      return Optional.of(
          new Fact(
              label("waits-for"),
              words.say("grant.waits-for." + GrantWords.second(access.role(), access.standIn())),
              people.isEmpty() ? null : String.join(", ", people)));
    }
    var by = access.confirmedBy();
    var why = access.endReason();
    return access.waits() && why != null
        ? Optional.of(fact("not-confirmed", words.say("grant.end-reason." + why.code())))
        : Optional.ofNullable(by).map(names).map(name -> fact("confirmed-by", name));
  }

  /** What is still to come once it is approved. */
  String toCome(Application application, Second second) {
    return second.isNobody()
        ? words.say("application.to-come.nobody")
        : words.say(
            "application.to-come."
                + GrantWords.second(application.form().role(), second.standIn()));
  }

  /** How it stands with whoever applied: code of the words for it. */
  static String means(Application application, Optional<RoleGrant> access, boolean isOutside) {
    if (application.stage() != Stage.APPROVED || !isOutside) {
      return application.stage().code();
    }
    return access.filter(RoleGrant::isWaiting).isPresent() ? "waits" : "not-confirmed";
  }

  private Fact fact(String key, String value) {
    return new Fact(label(key), value, null);
  }

  private String label(String key) {
    return words.say("application." + key);
  }

  List<String> rules() {
    return Stream.iterate(1, i -> i <= RulesOfBehavior.COUNT, i -> i + 1)
        .map(i -> words.say("rules.behavior." + i))
        .toList();
  }

  /** The application's number as addresses have it; none where it is none. */
  static Optional<UUID> id(String typed) {
    return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(typed))
        : Optional.empty();
  }
}
