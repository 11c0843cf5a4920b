package org.monarca.immunization.schedule;

import java.util.List;

/** All that the schedule says of one disease: its series in the order of the data. */
public record Antigen(
    String name,
    List<Series> series,
    Immunity immunity,
    List<Contraindication> contraindications) {}
