package org.monarca.exchange.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The forms that a session keeps, the oldest first: of several windows one each. */
record KeptForms(List<KeptForm> forms) implements Serializable {

  private static final long serialVersionUID = 1;

  private static final String NAME = KeptForms.class.getName();
  private static final int MOST = 4;

  static void keep(HttpServletRequest request, KeptForm form) {
    var session = request.getSession();
    var all = new ArrayList<>(of(session).forms);
    all.add(form);
    put(session, all.subList(Math.max(0, all.size() - MOST), all.size()));
  }

  static List<KeptForm> all(HttpServletRequest request) {
    return of(request.getSession(false)).forms;
  }

  static Optional<KeptForm> find(HttpServletRequest request, UUID id) {
    return of(request.getSession(false)).forms.stream()
        .filter(form -> form.id().equals(id))
        .findFirst();
  }

  /** What is done is not kept. */
  static void drop(HttpServletRequest request, String path) {
    var session = request.getSession(false);
    var kept = of(session).forms;
    if (session != null && kept.stream().anyMatch(form -> form.path().equals(path))) {
      put(session, kept.stream().filter(form -> !form.path().equals(path)).toList());
    }
  }

  private static KeptForms of(@Nullable HttpSession session) {
    return session != null && session.getAttribute(NAME) instanceof KeptForms kept
        ? kept
        : new KeptForms(List.of());
  }

  /** A new value each time, for the session sees what is put into it and not what becomes of it. */
  private static void put(HttpSession session, List<KeptForm> forms) {
    session.setAttribute(NAME, new KeptForms(new ArrayList<>(forms)));
  }
}
