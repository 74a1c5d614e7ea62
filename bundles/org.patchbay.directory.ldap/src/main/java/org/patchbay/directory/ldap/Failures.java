// SPDX-License-Identifier: EPL-2.0
package org.patchbay.directory.ldap;

import java.security.cert.CertificateException;

import javax.net.ssl.SSLException;

import org.patchbay.spi.DirectoryException;
import org.patchbay.spi.DirectoryException.Problem;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;

/** What a server's result means for people. Its diagnostic message may name entries and is left out. */
final class Failures {

    private Failures() {
    }

    static DirectoryException of(LDAPException e) {
        Problem problem = isCertificate(e) ? Problem.SET_UP : problem(e.getResultCode());
        return new DirectoryException(problem, "result " + e.getResultCode(), e);
    }

    /** No trust in who is there: an administrator's matter. */
    private static boolean isCertificate(LDAPException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException || cause instanceof CertificateException) {
                return true;
            }
        }
        return e.getResultCode().equals(ResultCode.LOCAL_ERROR);
    }

    /** Whether it is that nobody talks to us, which another connection may mend. */
    static boolean isLost(LDAPException e) {
        return problem(e.getResultCode()) == Problem.UNREACHABLE;
    }

    private static Problem problem(ResultCode code) {
        return switch (code.intValue()) {
            case ResultCode.SERVER_DOWN_INT_VALUE, ResultCode.CONNECT_ERROR_INT_VALUE, ResultCode.UNAVAILABLE_INT_VALUE,
                 ResultCode.BUSY_INT_VALUE, ResultCode.DECODING_ERROR_INT_VALUE -> Problem.UNREACHABLE;
            case ResultCode.TIMEOUT_INT_VALUE, ResultCode.TIME_LIMIT_EXCEEDED_INT_VALUE -> Problem.SLOW;
            // an Active Directory says operations error to who did not sign in
            case ResultCode.OPERATIONS_ERROR_INT_VALUE, ResultCode.INVALID_CREDENTIALS_INT_VALUE, ResultCode.INSUFFICIENT_ACCESS_RIGHTS_INT_VALUE,
                 ResultCode.INAPPROPRIATE_AUTHENTICATION_INT_VALUE, ResultCode.AUTH_METHOD_NOT_SUPPORTED_INT_VALUE,
                 ResultCode.STRONG_AUTH_REQUIRED_INT_VALUE, ResultCode.CONFIDENTIALITY_REQUIRED_INT_VALUE,
                 ResultCode.AUTHORIZATION_DENIED_INT_VALUE, ResultCode.AUTH_UNKNOWN_INT_VALUE -> Problem.SIGN_IN;
            case ResultCode.NO_SUCH_OBJECT_INT_VALUE, ResultCode.INVALID_DN_SYNTAX_INT_VALUE,
                 ResultCode.UNDEFINED_ATTRIBUTE_TYPE_INT_VALUE, ResultCode.REFERRAL_INT_VALUE -> Problem.SET_UP;
            default -> Problem.FAILED;
        };
    }

    /** The server handed out what it would and stopped. */
    static boolean isLimit(ResultCode code) {
        return code.equals(ResultCode.SIZE_LIMIT_EXCEEDED) || code.equals(ResultCode.ADMIN_LIMIT_EXCEEDED);
    }
}
