// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

/** A directory can't answer. The message is for the log: no names, no secrets. */
public final class DirectoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Told to agents in their own words. */
    public enum Problem {
        /** Nobody is there, or the link broke. */
        UNREACHABLE,
        /** No answer in time. */
        SLOW,
        /** It wants a sign-in that it did not get, or refused the one it got (DIR-19). */
        SIGN_IN,
        /** It is set up wrongly: it has no such place, or is not open. */
        SET_UP,
        /** Anything else. */
        FAILED
    }

    private final Problem problem;

    public DirectoryException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    public DirectoryException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
