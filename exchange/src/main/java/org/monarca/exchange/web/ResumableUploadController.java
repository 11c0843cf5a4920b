package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.monarca.exchange.intake.uploads.TusDoor;
import org.monarca.exchange.intake.uploads.Uploads;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** What the script of the upload page speaks to: the tus protocol, within a person's session. */
@Controller
class ResumableUploadController {

  private static final TusDoor.Places PLACES =
      new TusDoor.Places("/uploads/unfinished/", "/submissions/");

  private final TusDoor tus;
  private final Uploads uploads;

  ResumableUploadController(TusDoor tus, Uploads uploads) {
    this.tus = tus;
    this.uploads = uploads;
  }

  @PostMapping("/uploads/unfinished")
  ResponseEntity<Object> begin(Actor actor, HttpServletRequest request) throws IOException {
    return tus.begin(actor, PLACES, request);
  }

  @RequestMapping(path = "/uploads/unfinished/{id}", method = RequestMethod.HEAD)
  ResponseEntity<Object> head(Actor actor, @PathVariable String id, HttpServletRequest request) {
    return tus.head(actor, PLACES, id, request);
  }

  @PatchMapping("/uploads/unfinished/{id}")
  ResponseEntity<Object> append(Actor actor, @PathVariable String id, HttpServletRequest request)
      throws IOException {
    return tus.patch(actor, PLACES, id, request);
  }

  /** The button of the page, with script or without. */
  @PostMapping("/uploads/unfinished/{id}/removal")
  String remove(Actor actor, @PathVariable UUID id) {
    uploads.end(actor, id);
    return "redirect:/uploads";
  }
}
