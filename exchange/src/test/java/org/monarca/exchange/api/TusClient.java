package org.monarca.exchange.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A client of the tus protocol, as plain as it can be, over a real connection. */
record TusClient(int port, String token) {

  static final String BYTES = "application/offset+octet-stream";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  HttpResponse<String> send(String method, String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
            .header("Authorization", "Bearer " + token);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  /** Begins an upload. */
  HttpResponse<String> begin(long length, String... metadata)
      throws IOException, InterruptedException {
    return send(
        "POST",
        "/api/v1/uploads",
        new byte[0],
        "Tus-Resumable",
        "1.0.0",
        "Upload-Length",
        Long.toString(length),
        "Upload-Metadata",
        metadata(metadata));
  }

  HttpResponse<String> append(String path, byte[] file, int from, int to)
      throws IOException, InterruptedException {
    return send(
        "PATCH",
        path,
        Arrays.copyOfRange(file, from, to),
        "Tus-Resumable",
        "1.0.0",
        "Content-Type",
        BYTES,
        "Upload-Offset",
        Integer.toString(from));
  }

  HttpResponse<String> head(String path) throws IOException, InterruptedException {
    return send("HEAD", path, new byte[0], "Tus-Resumable", "1.0.0");
  }

  /** How many bytes the service says that it keeps. */
  int offset(String path) throws IOException, InterruptedException {
    return Integer.parseInt(header(head(path), "Upload-Offset"));
  }

  static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  static String metadata(String... keysAndValues) {
    var text = new StringBuilder();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      var value = keysAndValues[i + 1].getBytes(StandardCharsets.UTF_8);
      text.append(text.isEmpty() ? "" : ",")
          .append(keysAndValues[i])
          .append(' ')
          .append(Base64.getEncoder().encodeToString(value));
    }
    return text.toString();
  }
}
