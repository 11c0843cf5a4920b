package org.monarca.exchange.applications;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.duties.DutyTerms;
import org.monarca.exchange.access.duties.RulesOfBehavior;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.applications.Form.Authority;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.Region;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.notices.Preference.Language;
import org.monarca.exchange.platform.PlainText;

/** Reads a form, and says all that is wrong with it at once. */
final class FormReader {

  static final int LONGEST_LINE = 200;
  static final int LONGEST_ADDRESS = 500;
  static final int LONGEST_PHONE = 40;
  static final int LONGEST_TEXT = 2_000;

  private final States states;
  private final Directory directory;
  private final InstantSource clock;
  private final DutyTerms terms = DutyTerms.published();

  FormReader(States states, Directory directory, InstantSource clock) {
    this.states = states;
    this.directory = directory;
    this.clock = clock;
  }

  Read read(Typed typed) {
    return new Reading(typed, clock.instant()).read();
  }

  /** What came of reading. */
  sealed interface Read {
    record Good(Form form) implements Read {}

    record Bad(List<Fault> faults) implements Read {}
  }

  private final class Reading {

    private final Typed typed;
    private final Instant now;
    private final List<Fault> faults = new ArrayList<>();

    private Reading(Typed typed, Instant now) {
      this.typed = typed;
      this.now = now;
    }

    private Read read() {
      var role = role();
      var state = role.filter(Role::ofOneState).isPresent() ? state() : null;
      var region = role.filter(Role.REGION_ADMIN::equals).isPresent() ? region(state) : null;
      var district = role.filter(this::isOfDistrict).isPresent() ? district(state) : null;
      var need = text("need", LONGEST_TEXT);
      var name = line("name");
      var title = line("title");
      var address = text("work_address", LONGEST_ADDRESS);
      var phone = phone();
      var email = email("email");
      var language = Language.of(typed.line("mail_language"));
      missing(language, "mail_language");
      var zone = zone(state);
      var trained = trained();
      var authority =
          new Authority(line("authority_name"), line("authority_title"), authority(email));
      if (!typed.line("rules").equals(RulesOfBehavior.VERSION)) {
        faults.add(new Fault("rules", "missing"));
      }
      return faults.isEmpty()
          ? new Read.Good(
              new Form(
                  email,
                  name,
                  title,
                  address,
                  phone,
                  language.orElseThrow(),
                  zone.orElseThrow(),
                  role.orElseThrow(),
                  state,
                  region,
                  district,
                  need,
                  trained.orElseThrow(),
                  RulesOfBehavior.VERSION,
                  authority))
          : new Read.Bad(List.copyOf(faults));
    }

    private Optional<Role> role() {
      var role = Role.of(typed.line("role")).filter(found -> found != Role.STATE_SYSTEM);
      missing(role, "role");
      return role;
    }

    private @Nullable String state() {
      var code = typed.line("state");
      var found = states.find(code).map(state -> state.code());
      missing(found, "state");
      return found.orElse(null);
    }

    private @Nullable Long region(@Nullable String state) {
      var number = typed.line("region");
      var found =
          number.matches("\\d{1,18}")
              ? directory
                  .region(Long.parseLong(number))
                  .filter(region -> region.state().equals(state))
              : Optional.<Region>empty();
      missing(found, "region");
      return found.map(region -> region.id()).orElse(null);
    }

    /** Where one may be named and is not, the role is one of the whole State. */
    private boolean isOfDistrict(Role role) {
      return switch (role.district()) {
        case ALWAYS -> true;
        case MAYBE -> !typed.line("district").isEmpty();
        case NEVER -> false;
      };
    }

    private @Nullable String district(@Nullable String state) {
      var leaId = typed.line("district");
      var found = directory.district(leaId).filter(district -> district.state().equals(state));
      if (found.isEmpty()) {
        faults.add(new Fault("district", leaId.isEmpty() ? "missing" : "unknown"));
      }
      return found.map(district -> district.leaId()).orElse(null);
    }

    private String line(String field) {
      return bounded(field, typed.line(field), LONGEST_LINE);
    }

    private String text(String field, int most) {
      return bounded(field, typed.lines(field), most);
    }

    private String bounded(String field, String said, int most) {
      if (said.isEmpty()) {
        faults.add(new Fault(field, "missing"));
      } else if (PlainText.isLonger(said, most)) {
        faults.add(new Fault(field, "long"));
      }
      return said;
    }

    private @Nullable String phone() {
      var said = typed.line("phone");
      if (PlainText.isLonger(said, LONGEST_PHONE)) {
        faults.add(new Fault("phone", "long"));
      }
      return said.isEmpty() ? null : said;
    }

    private String email(String field) {
      var said = typed.line(field).toLowerCase(Locale.ROOT);
      if (said.isEmpty()) {
        faults.add(new Fault(field, "missing"));
      } else if (!Account.isEmail(said)) {
        faults.add(new Fault(field, "unfit"));
      }
      return said;
    }

    private String authority(String own) {
      var said = email("authority_email");
      if (!said.isEmpty() && said.equals(own)) {
        faults.add(new Fault("authority_email", "own"));
      }
      return said;
    }

    /** That of the State, where nothing else is chosen. */
    private Optional<ZoneId> zone(@Nullable String state) {
      if (typed.line("zone").isEmpty()) {
        return Optional.of(state == null ? Zones.DEPARTMENT : zoneOf(state));
      }
      var zone = Zones.of(typed.line("zone"));
      missing(zone, "zone");
      return zone;
    }

    private ZoneId zoneOf(String state) {
      return states.find(state).orElseThrow().zone();
    }

    /** Once a year, as the regulation of federal systems has it (AT-2). */
    private Optional<LocalDate> trained() {
      var date = date();
      var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
      if (date.isEmpty()) {
        faults.add(new Fault("trained", "missing"));
      } else if (date.get().isAfter(today)) {
        faults.add(new Fault("trained", "future"));
      } else if (date.get().isBefore(terms.oldestGood(now))) {
        faults.add(new Fault("trained", "old"));
      }
      return date;
    }

    private Optional<LocalDate> date() {
      try {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(typed.line("trained_year")),
                Integer.parseInt(typed.line("trained_month")),
                Integer.parseInt(typed.line("trained_day"))));
      } catch (NumberFormatException | DateTimeException notADate) {
        return Optional.empty();
      }
    }

    private void missing(Optional<?> found, String field) {
      if (found.isEmpty()) {
        faults.add(new Fault(field, "missing"));
      }
    }
  }
}
