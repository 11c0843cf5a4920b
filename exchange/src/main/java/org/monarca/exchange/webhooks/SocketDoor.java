package org.monarca.exchange.webhooks;

import java.time.Duration;
import java.util.LinkedHashMap;
import org.monarca.exchange.outside.Heard;
import org.monarca.exchange.outside.Listener;
import org.monarca.exchange.outside.OutsideDoor;
import org.monarca.exchange.outside.Patience;
import org.monarca.exchange.outside.Request;

/** Sends messages over sockets, and reads the status of the answer and no more. */
final class SocketDoor implements Door {

  private final OutsideDoor door;
  private final Patience patience;

  /**
   * @param patience for everything, from the look-up of the name to the status
   */
  SocketDoor(OutsideDoor door, Duration patience) {
    this.door = door;
    this.patience = Patience.of(patience);
  }

  @Override
  public Answer send(Letter letter) {
    return switch (door.ask(request(letter), patience, Listener.OF_STATUS)) {
      case Heard.Answered(var status) -> Answer.of(status);
      case Heard.Failed(var fault) -> new Answer.Failed(fault.code());
    };
  }

  private static Request request(Letter letter) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Accept", "*/*");
    headers.put("Content-Type", "application/json");
    headers.put("webhook-id", letter.id().toString());
    headers.put("webhook-timestamp", Long.toString(letter.at().getEpochSecond()));
    headers.put("webhook-signature", letter.signature());
    return new Request("POST", letter.url(), headers, letter.body());
  }
}
