// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.model.AnsweredBy;

class AnalysesTest {

    /** As Asterisk 22.10 said it. */
    @ParameterizedTest
    @Tag("CAMP-07")
    @CsvSource({"HUMAN,   HUMAN-800-800,            0, LIVE", "MACHINE, LONGGREETING-1500-1500,   0, MACHINE",
            "MACHINE, MAXWORDS-3-3,             0, MACHINE", "MACHINE, LONGGREETING-1500-1500,   1, FAX",
            "HUMAN,   HUMAN-800-800,            2, FAX", "MACHINE, INITIALSILENCE-3500-3500, 0, UNKNOWN",
            "NOTSURE, TOOLONG-6000,             0, UNKNOWN", "HANGUP,  '',                       0, UNKNOWN",
            "'',      '',                       '', UNKNOWN"})
    void silenceIsNobodysMark(String status, String cause, String faxTones, AnsweredBy answeredBy) {
        assertEquals(answeredBy, Analyses.result(List.of(Requests.ANALYSED, status, cause, faxTones)));
    }
}
