package org.monarca.exchange.web;

import java.util.List;
import org.monarca.exchange.web.ChildPage.Identity;

/**
 * Asks why somebody must see now what is withheld of a child.
 *
 * @param id digits of the number
 */
record EmergencyPage(
    String id,
    Identity identity,
    List<Choice> reasons,
    String reason,
    String note,
    int minutes,
    int shortest,
    int longest,
    Problems problems) {}
