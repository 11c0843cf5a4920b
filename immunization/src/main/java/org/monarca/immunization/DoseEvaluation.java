package org.monarca.immunization;

/** What a dose counts for in one vaccine group. */
public record DoseEvaluation(String group, Dose dose, Verdict verdict, Reason reason) {}
