package org.monarca.exchange.access.doors;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.monarca.exchange.access.limits.UploadSettings;

/**
 * Ends requests whose bodies trickle, whoever reads them: a controller, or the container itself,
 * which puts forms and files aside before any filter of ours could count what comes.
 */
final class SlowBodies extends ValveBase {

  private final UploadSettings settings;
  private final Closing closing;

  SlowBodies(UploadSettings settings, Closing closing) {
    super(true);
    this.settings = settings;
    this.closing = closing;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    var connection = request.getCoyoteRequest();
    var body = connection.getInputBuffer();
    var paced = new PacedBody(body, settings, closing, System::nanoTime);
    connection.setInputBuffer(paced);
    try {
      getNext().invoke(request, response);
    } finally {
      connection.setInputBuffer(body);
    }
    if (paced.isTooSlow()) {
      // The rest of a body is read before the next request; of this one nobody waits for the rest.
      response.finishResponse();
      response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
    }
  }
}
