// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import org.patchbay.model.Cause;

/**
 * Why a channel ended: Asterisk's cause is one of ITU-T Q.850, its technical cause a final status of SIP
 * (RFC 3261) or 0. What phones do with them, not only the letter of the standards, was taken from real ones.
 */
final class Causes {

    private static final int Q850_NOT_ANSWERED = 19;
    private static final int Q850_NO_ANSWER_FROM_USER = 18;
    /** No sound for the time that the endpoint's rtp_timeout allows. */
    private static final int Q850_CHANNEL_UNAVAILABLE = 44;

    private Causes() {
    }

    /** A channel that had been answered. */
    static Cause afterAnswer(int q850) {
        return q850 == Q850_CHANNEL_UNAVAILABLE ? Cause.LOST : Cause.HUNG_UP;
    }

    /**
     * A channel that we dialled and nobody answered.
     *
     * @param rang whether the far end had said that it rings
     * @param phone whether it is an extension: only a person at a phone rejects with "busy"
     */
    static Cause beforeAnswer(int q850, int sip, boolean rang, boolean phone) {
        Cause told = ofSip(sip, rang, phone);
        return told == null ? ofQ850(q850, rang, phone) : told;
    }

    private static Cause ofSip(int sip, boolean rang, boolean phone) {
        return switch (sip) {
            case 404, 410, 414, 416, 484, 485, 604 -> Cause.INVALID_NUMBER;
            case 486, 600 -> busy(rang, phone);
            case 603, 607, 608 -> Cause.REJECTED;
            case 408, 480, 487 -> rang ? Cause.NO_ANSWER : Cause.UNREACHABLE;
            case 502, 503, 504 -> Cause.CONGESTION;
            default -> null;
        };
    }

    private static Cause busy(boolean rang, boolean phone) {
        return rang && phone ? Cause.REJECTED : Cause.BUSY;
    }

    private static Cause ofQ850(int q850, boolean rang, boolean phone) {
        return switch (q850) {
            case 1, 22, 28 -> Cause.INVALID_NUMBER;
            case 17 -> busy(rang, phone);
            case 21 -> Cause.REJECTED;
            case Q850_NO_ANSWER_FROM_USER, Q850_NOT_ANSWERED -> rang ? Cause.NO_ANSWER : Cause.UNREACHABLE;
            case 2, 3, 20, 27 -> Cause.UNREACHABLE;
            case 34, 38, 41, 42, 47 -> Cause.CONGESTION;
            default -> Cause.FAILED;
        };
    }
}
