package org.monarca.acceptance.bundles;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A submission as XML or JSON Lines that nothing of may be stored.
 *
 * @param name what is wrong with it
 * @param code the finding that must say so
 * @param mediaType as what it is sent
 * @param made makes the bytes that are sent
 */
public record BadText(String name, String code, String mediaType, Supplier<byte[]> made) {

  public static final String XML = "application/xml";
  public static final String JSON_LINES = "application/x-ndjson";

  private static final String ROOT = "<submission xmlns";

  /** Each way to be refused as a whole, for a sender of that State. */
  public static List<BadText> all(String state) {
    return Stream.concat(xml(state), jsonLines(state)).toList();
  }

  @Override
  public String toString() {
    return name;
  }

  private static Stream<BadText> xml(String state) {
    return Stream.of(
        xml("XML, counts not met", "MON-1208", state, t -> t.replace("count>2<", "count>3<")),
        xml("XML cut off", "MON-1110", state, text -> text.substring(0, text.length() / 2)),
        xml(
            "XML with a bare &",
            "MON-1110",
            state,
            text -> text.replace("Zo\u00EB", "Zo\u00EB & co")),
        xml("a bundle sent as XML", "MON-1110", state, text -> "PK\u0003\u0004"),
        xml("XML with a document type", "MON-1111", state, inFront("<!DOCTYPE submission>")),
        xml("XML that asks for a file", "MON-1111", state, asking("file:///etc/passwd")),
        xml("XML that asks for an address", "MON-1111", state, asking("http://127.0.0.1:1/x")),
        xml("a billion laughs", "MON-1111", state, BadText::laughing),
        xml(
            "XML with a style sheet",
            "MON-1111",
            state,
            inFront("<?xml-stylesheet href='x.xsl'?>")),
        xml("XML of another namespace", "MON-1112", state, t -> t.replace("submission:1", "other")),
        xml("an unknown element", "MON-1113", state, inside("<shoe_size>36</shoe_size>")),
        xml("an included document", "MON-1113", state, inside(include())),
        xml("an element twice", "MON-1114", state, inside("<sex>Male</sex>")),
        xml("a schema location", "MON-1115", state, BadText::located),
        xml("text between elements", "MON-1116", state, inside("hello")),
        xml(
            "XML without a header",
            "MON-1201",
            state,
            text -> text.replaceAll("(?s)<header>.*</header>", "")),
        xml("elements 100,000 deep", "MON-1113", state, inside("<x>".repeat(100_000))),
        xml("a name of 10 MB", "MON-1105", state, inside("<" + "n".repeat(10 << 20) + "/>")),
        new BadText(
            "XML in Windows-1252",
            "MON-1101",
            XML,
            () -> good(state, true).getBytes(Charset.forName("windows-1252"))));
  }

  private static Stream<BadText> jsonLines(String state) {
    return Stream.of(
        lines(
            "JSON, counts not met",
            "MON-1208",
            state,
            t -> t.replace("count\":\"2", "count\":\"3")),
        lines("JSON cut off", "MON-1120", state, text -> text.substring(0, text.length() - 30)),
        lines(
            "a student over two lines", "MON-1121", state, t -> t.replace("\"sex\"", "\n\"sex\"")),
        lines(
            "an array of students",
            "MON-1121",
            state,
            t -> "[" + t.strip().replace("\n", ",") + "]"),
        lines(
            "an unknown key",
            "MON-1122",
            state,
            t -> t.replace("\"sex\"", "\"shoe_size\":36,\"sex\"")),
        lines(
            "a key twice",
            "MON-1123",
            state,
            t -> t.replace("\"sex\"", "\"sex\":\"Male\",\"sex\"")),
        lines(
            "an object for a value", "MON-1124", state, t -> t.replace("\"Female\"", "{\"a\":1}")),
        lines("half a character", "MON-1125", state, t -> t.replace("Rosalinda", "Ro\\ud83dsa")),
        lines("a NUL escape", "MON-1102", state, t -> t.replace("Rosalinda", "Ro\\u0000sa")),
        lines("JSON without a header", "MON-1201", state, t -> t.substring(t.indexOf('\n') + 1)),
        lines(
            "JSON 100,000 deep",
            "MON-1120",
            state,
            t -> t.replace("\"Female\"", "[".repeat(100_000))),
        lines(
            "a value of 10 MB",
            "MON-1105",
            state,
            t -> t.replace("Rosalinda", "R".repeat(10 << 20))),
        new BadText(
            "JSON in UTF-16",
            "MON-1101",
            JSON_LINES,
            () -> good(state, false).getBytes(StandardCharsets.UTF_16)));
  }

  private static BadText xml(String name, String code, String state, UnaryOperator<String> change) {
    return new BadText(name, code, XML, () -> changed(good(state, true), change));
  }

  private static BadText lines(
      String name, String code, String state, UnaryOperator<String> change) {
    return new BadText(name, code, JSON_LINES, () -> changed(good(state, false), change));
  }

  private static UnaryOperator<String> inFront(String markup) {
    return text -> text.replace(ROOT, markup + ROOT);
  }

  private static UnaryOperator<String> inside(String markup) {
    return text -> text.replaceFirst("</sex>", "</sex>" + markup);
  }

  private static UnaryOperator<String> asking(String address) {
    return text ->
        inFront("<!DOCTYPE x [<!ENTITY e SYSTEM '%s'>]>".formatted(address))
            .apply(text)
            .replace("Rosalinda", "&e;");
  }

  private static String located(String text) {
    return text.replace(
        ROOT,
        "<submission xmlns:i='http://www.w3.org/2001/XMLSchema-instance' "
            + "i:schemaLocation='urn:x http://127.0.0.1:1/x.xsd' xmlns");
  }

  private static String include() {
    return "<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='/etc/passwd'/>";
  }

  private static String laughs() {
    var entities = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 'lol'>");
    for (int i = 1; i < 10; i++) {
      entities.append("<!ENTITY l%d '%s'>".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
    }
    return entities.append("]>").toString();
  }

  private static String laughing(String text) {
    return inFront(laughs()).apply(text).replace("Rosalinda", "&l9;");
  }

  private static String good(String state, boolean markup) {
    var bundle =
        Bundle.of(
            state,
            Pupil.named(state + "-1", "Rosalinda", "Quintanilla", "2014-03-14"),
            Pupil.named(state + "-2", "Zo\u00EB", "N\u00FA\u00F1ez", "2015-07-01"));
    return new String(markup ? bundle.xml() : bundle.jsonLines(), StandardCharsets.UTF_8);
  }

  /** The text with its fault; a change that finds nothing to change would send a good one. */
  private static byte[] changed(String good, UnaryOperator<String> change) {
    var bad = change.apply(good);
    if (bad.equals(good)) {
      throw new IllegalStateException("nothing is wrong with " + good);
    }
    return bad.getBytes(StandardCharsets.UTF_8);
  }
}
