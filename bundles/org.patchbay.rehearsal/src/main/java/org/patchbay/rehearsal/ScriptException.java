// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.List;
import java.util.stream.Collectors;

/** A rehearsal that can't be played; tells everything that is wrong with it. */
public final class ScriptException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ScriptException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
