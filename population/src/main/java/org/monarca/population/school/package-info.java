/**
 * What a child did at school and at the clinic, as it really was: attendance by school year,
 * courses, examinations, vaccinations.
 *
 * <p>Invariants: attendances lie within the child's stays and do not overlap; every child has at
 * least one, were it residency only; after graduation there is nothing more, nor long after its
 * eligibility has ended. Schools and districts are made up and say so; their ids begin with the
 * State's FIPS code and {@code 99}, which no real district uses.
 */
@NullMarked
package org.monarca.population.school;

import org.jspecify.annotations.NullMarked;
