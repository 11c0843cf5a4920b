package org.monarca.immunization.schedule;

import java.util.List;

/**
 * Antigens that people think of as one vaccine.
 *
 * @param full whether all antigens are given although only some are needed
 */
public record VaccineGroup(String name, List<String> antigens, boolean full) {}
