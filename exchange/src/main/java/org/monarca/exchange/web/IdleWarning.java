package org.monarca.exchange.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells the script of every page of somebody who has signed in when it must warn them that they
 * will be signed out (AC-11), and whose page it is.
 */
@ControllerAdvice(
    basePackageClasses = IdleWarning.class,
    assignableTypes = BasicErrorController.class)
class IdleWarning {

  /** How long before the end it warns. */
  private static final Duration BEFORE = Duration.ofMinutes(2);

  /** The session's time begins with the request, the page's when it has arrived. */
  private static final Duration ON_THE_WAY = Duration.ofSeconds(5);

  private final Duration idle;

  IdleWarning(@Value("${spring.session.timeout}") Duration idle) {
    this.idle = idle;
  }

  @ModelAttribute
  void warn(@Nullable Actor actor, Model model) {
    if (actor != null) {
      model.addAttribute(
          "idle", new Idle(idle.minus(ON_THE_WAY).toSeconds(), BEFORE.toSeconds(), whose(actor)));
    }
  }

  /**
   * Whose a page is: a person's in the role that they act in, for what was typed in one is not sent
   * in another.
   */
  static String whose(Actor actor) {
    return actor.grant() == null ? actor.id() : actor.id() + "-" + actor.grant();
  }

  /**
   * When a page is over.
   *
   * @param seconds after which it hides what it shows
   * @param warning so many seconds before
   * @param person whose page it is, by a text that means nothing to others
   */
  record Idle(long seconds, long warning, String person) {}
}
