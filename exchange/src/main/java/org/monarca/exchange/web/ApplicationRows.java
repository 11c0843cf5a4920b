package org.monarca.exchange.web;

import java.util.List;
import org.monarca.exchange.applications.Application;
import org.monarca.exchange.intake.Table;

/** Applications as rows of a file, in codes. */
final class ApplicationRows {

  static final List<String> COLUMNS =
      List.of(
          "id",
          "stage",
          "since",
          "name",
          "email",
          "title",
          "work_address",
          "phone",
          "language",
          "zone",
          "role",
          "state",
          "region",
          "district",
          "need",
          "security_training",
          "rules_of_behavior",
          "authority_name",
          "authority_title",
          "authority_email",
          "asked",
          "confirmed",
          "vouched",
          "decided",
          "decided_by",
          "reason",
          "account");

  private ApplicationRows() {}

  static void write(Application application, Table table) {
    var form = application.form();
    var authority = form.authority();
    table.row(
        application.id(),
        application.stage().code(),
        application.changed(),
        form.name(),
        form.email(),
        form.title(),
        form.workAddress(),
        form.phone(),
        form.language().code(),
        form.zone(),
        form.role().code(),
        form.state(),
        form.region(),
        form.district(),
        form.need(),
        form.trained(),
        form.rules(),
        authority.name(),
        authority.title(),
        authority.email(),
        application.asked(),
        application.confirmed(),
        application.vouched(),
        application.decided(),
        application.decidedBy(),
        application.reason(),
        application.account());
  }
}
