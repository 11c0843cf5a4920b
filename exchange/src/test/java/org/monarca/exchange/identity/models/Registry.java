package org.monarca.exchange.identity.models;

import java.time.Instant;
import java.util.List;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.identity.Exchange;
import org.monarca.exchange.identity.models.KnownModel.Status;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.Thresholds;
import org.monarca.linkage.weigh.Model;
import tools.jackson.databind.json.JsonMapper;

/** The models of a test's exchange, and people who act on them. */
public final class Registry {

  public static final Actor DEPARTMENT =
      new Actor(Actor.Kind.PERSON, "federal-1", "federal-user", null);

  private final Database database;
  private final Audit audit;
  private final Models models;

  public Registry(Exchange exchange) {
    this.database = exchange.test().database();
    this.audit = new Audit(database, () -> Exchange.NOW, JsonMapper.builder().build());
    this.models = new Models(database, () -> Exchange.NOW, audit);
  }

  /** The shipped model under another name, and by other thresholds. */
  public static LinkageModel like(String version, Thresholds thresholds) {
    var standard = LinkageModel.standard();
    var weights = standard.weights();
    var renamed =
        new Model(
            version,
            weights.matches(),
            weights.twins(),
            weights.siblings(),
            weights.features(),
            weights.training());
    return standard.with(renamed).with(thresholds);
  }

  public static LinkageModel like(String version) {
    return like(version, LinkageModel.standard().thresholds());
  }

  /** As a start of the product that brings this model along. */
  public Registry ship(LinkageModel model) {
    new ShippedModel(database, () -> Exchange.NOW, audit, model).enter();
    return this;
  }

  public Registry propose(LinkageModel model) {
    return enter(model.version(), model.write(), Status.PROPOSED);
  }

  Registry enter(String version, String file, Status status) {
    database.write(
        DEPARTMENT,
        () -> new ModelStore(database).enter(version, file, status, "test", Exchange.NOW));
    return this;
  }

  /** As if that model had been tried beside that one and had changed nothing. */
  public Registry tried(String version, String against) {
    database
        .jdbc()
        .sql(
            """
            insert into identity.shadow_run (model, against, asked, asked_by, total) values (?, ?, now(), 'test', 0)
            """)
        .params(version, against)
        .update();
    database
        .jdbc()
        .sql("update identity.shadow_run set status = 'done', finished = now() where model = ?")
        .param(version)
        .update();
    return this;
  }

  public Models models() {
    return models;
  }

  public Audit audit() {
    return audit;
  }

  /** {@code version status}, by version. */
  public List<String> standing() {
    return database
        .jdbc()
        .sql("select version || ' ' || status from identity.model order by version")
        .query(String.class)
        .list();
  }

  static Instant now() {
    return Exchange.NOW;
  }
}
