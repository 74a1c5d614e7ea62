// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Asterisk, with real SIP phones as agents and customers. */
class AsteriskContractIT extends SwitchContract {

    @TempDir
    static Path directory;

    @Override
    SwitchFixture start() {
        return AsteriskSwitch.start(directory);
    }

    /** As somebody's own dialplan may let phones call each other, or a voicemail. */
    @Test
    @Tag("END-09")
    void aPhoneInACallThatAsteriskConnectsByItselfIsOffTheHook() {
        AsteriskSwitch asterisk = (AsteriskSwitch) fixture();
        String phone = asterisk.extension(2);
        asterisk.cli("dialplan add extension 700,1,Answer into phones");
        asterisk.cli("dialplan add extension 700,2,Wait,60 into phones");
        asterisk.dial(phone, "700");
        await("off hook " + phone);
        asterisk.hangUp(phone);
        await("on hook " + phone);
        assertEquals(0, log().countStarting("code "));
    }
}
