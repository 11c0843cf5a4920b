/**
 * Which course a course is: the School Courses for the Exchange of Data (SCED) as a table, what
 * stands for it where no code is sent, and when two rows are of one course. Pure.
 */
@NamedInterface("courses")
@NullMarked
package org.monarca.exchange.credit.courses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
