// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

import java.util.List;
import java.util.stream.Collectors;

/** A centre file is wrong; the message names everything that is, a line each. */
public final class CentreFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public CentreFileException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of lines. */
    public List<Problem> problems() {
        return problems;
    }
}
