package org.lotuslearning.systemtests.wrong.xapi.statement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.lotuslearning.systemtests.wrong.learning.course.Course;

/** A name that says nothing, a container in the model, a use of another module. */
@Entity
public record StatementUtil(@Id Course course) {}
