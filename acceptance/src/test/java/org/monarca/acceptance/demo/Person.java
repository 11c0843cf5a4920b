package org.monarca.acceptance.demo;

import tools.jackson.databind.JsonNode;

/**
 * Somebody who may sign in to the demo.
 *
 * @param totpSecret key of their authenticator; empty for whoever has none
 * @param state postal code, empty for the Department's people
 */
public record Person(String email, String password, String totpSecret, String role, String state) {

  static Person of(JsonNode user) {
    return new Person(
        user.path("email").asString(""),
        user.path("password").asString(""),
        user.path("totp_secret").asString(""),
        user.path("role").asString(""),
        user.path("state").asString(""));
  }
}
