package org.monarca.exchange.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a person was about to do when they were asked to prove who they are: all that they typed.
 *
 * @param path within the application, with what was asked by its query where nothing is sent
 * @param fields of a form, in the order in which they came; empty where nothing is sent
 * @param what key of what it is called, in the catalogues
 * @param whole whether all that was typed is kept; of a form that is too long nothing is
 */
public record KeptForm(
    UUID id,
    String method,
    String path,
    Map<String, List<String>> fields,
    String what,
    boolean whole)
    implements Serializable {

  private static final long serialVersionUID = 1;

  /** Of all that is typed in a form, in characters. */
  private static final int LONGEST = 64 * 1024;

  /** Of no worth once more, and secret. */
  private static final Set<String> NEVER =
      Set.of(
          "_csrf", "password", "current", "again", "code", "new-code", "assertion", "credential");

  static KeptForm of(HttpServletRequest request, String what) {
    var path = pathOf(request);
    var fields = new LinkedHashMap<String, List<String>>();
    if (request.getMethod().equals("POST")) {
      request.getParameterMap().entrySet().stream()
          .filter(field -> !NEVER.contains(field.getKey()))
          .forEach(field -> fields.put(field.getKey(), List.of(field.getValue())));
      boolean fits = length(fields) <= LONGEST;
      return new KeptForm(UUID.randomUUID(), "POST", path, fits ? fields : Map.of(), what, fits);
    }
    return new KeptForm(UUID.randomUUID(), "GET", path, fields, what, true);
  }

  /** Within the application, with what was asked by its query where nothing is sent. */
  static String pathOf(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    var query = request.getQueryString();
    return request.getMethod().equals("POST") || query == null ? path : path + "?" + query;
  }

  /** Whether something is to be sent, and not only read. */
  public boolean sends() {
    return method.equals("POST");
  }

  private static int length(Map<String, List<String>> fields) {
    return fields.entrySet().stream()
        .mapToInt(field ->
            field.getKey().length() + field.getValue().stream().mapToInt(String::length).sum())
        .sum();
  }

  /** Without what was typed, for logs. */
  @Override
  public String toString() {
    return "KeptForm[" + what + "]";
  }
}
