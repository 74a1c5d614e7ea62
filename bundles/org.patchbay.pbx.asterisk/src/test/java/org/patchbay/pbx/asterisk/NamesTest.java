// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"c-17:3", "desk/alice/4", "..", "a~b=c", "patchbay-1795162624.5", "Zürich 线", "%2F?x#y", "=41"})
    void anyIdComesBackAsItWasAndIsSafeInAPathAndAFileName(String id) {
        String name = Names.of(new LegId(id));
        assertTrue(name.matches("[A-Za-z0-9_:=-][A-Za-z0-9_:=.-]*"), name);
        assertEquals(new LegId(id), Names.leg(name));
    }

    @Test
    void asterisksOwnIdsStayAsTheyAre() {
        assertEquals("patchbay-1795162624.5", Names.of(new LegId("patchbay-1795162624.5")));
    }

    @Test
    void aSideOfARecordingIsKnownByItsName() {
        RecordingId id = new RecordingId("contact~7/1");
        assertEquals(new Names.Side(id, 1795162624123L, true), Names.Side.parse(Names.side(id, 1795162624123L, true)));
        assertTrue(Names.side(id, 1, false).startsWith(Names.prefix(id)));
        assertNull(Names.Side.parse(Names.ear(new LegId("l"), 1)));
        assertNull(Names.Side.parse("voicemail"));
    }
}
