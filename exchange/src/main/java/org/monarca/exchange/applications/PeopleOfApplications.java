package org.monarca.exchange.applications;

import java.util.Optional;
import org.monarca.exchange.notices.Correspondents;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Component;

/** Applicants and those who vouch for them, as receivers of mail. */
@Component
class PeopleOfApplications implements Correspondents {

  private final ApplicationStore store;

  PeopleOfApplications(Database database) {
    this.store = new ApplicationStore(database);
  }

  @Override
  public Optional<Correspondent> find(String receiver) {
    var applicant =
        Letters.ofApplicant(receiver)
            .flatMap(store::find)
            .map(Application::form)
            .map(form -> new Correspondent(form.email(), form.language()));
    return applicant.or(() ->
        Letters.ofAuthority(receiver)
            .flatMap(store::find)
            .map(Application::form)
            .map(form -> new Correspondent(form.authority().email(), form.language())));
  }
}
