// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.media.Sound;
import org.patchbay.spi.SwitchControl.Reaction;

/** Several agents in one customer's call. */
interface TogetherCalls extends WholeCallWords {

    @Test
    @Tag("CONSULT-14")
    @Tag("HOLD-07")
    @Tag("HOLD-09")
    @Tag("CONF-07")
    @Tag("CONF-09")
    @Tag("CONF-23")
    default void aColleagueIsConsultedSwitchedJoinedAndLeftWithTheCustomer() {
        annaIsAvailable();
        colleagueIsAvailable("ben");
        customerIsConnected();
        hearEachOther(anna(), customer());

        act("consult", "AGENT", "ben");
        consultShows("CONSULT_REQUESTED");
        hearsOnly(customer(), Sound.MUSIC);
        lifts("ben");
        for (int times = 0; times < 2; times++) {
            consultShows("CONSULTING");
            hearEachOther(anna(), phone("ben"));
            hearsOnly(customer(), Sound.MUSIC);
            act("switch");
            consultShows("CONSULT_ON_HOLD");
            hearEachOther(anna(), customer());
            hearsOnly(phone("ben"), Sound.MUSIC);
            act("switch");
        }
        consultShows("CONSULTING");

        act("conference");
        shows("CONFERENCE");
        hearEachOther(List.of(anna(), customer(), phone("ben")));
        speak(3, "anna", "ben");
        fixture().talks(customer(), false);
        speak(2, "anna", "ben");
        fixture().talks(customer(), true);
        act("exit-conference");
        speak(0, "anna", "ben");
        sees("ben", "the call as his own", s -> s.role().equals("PRIMARY") && s.call().equals("TALKING"));
        hearEachOther(phone("ben"), customer());
        sees("ben", "a recording of his own", s -> s.recording().equals("RUNNING"));
        wrapUp();
        fixture().customerHangsUp(customer());
        wrapUp("ben");
        areKept(2);
    }

    @Test
    @Tag("CONF-03")
    @Tag("CONF-05")
    @Tag("CONF-06")
    @Tag("CONF-12")
    @Tag("CONF-28")
    @Tag("CONF-29")
    default void eightAreInAConferenceThatGoesOnWhenTheFirstAgentLeaves() {
        List<String> agents = new ArrayList<>(List.of("ben", "carla", "dora", "emma", "finn", "gus"));
        annaIsAvailable();
        agents.forEach(this::colleagueIsAvailable);
        customerIsConnected();
        agents.forEach(this::joins);
        sees("eight", s -> s.participants() == 8);
        assertEquals("DISABLED CONFERENCE_FULL", centre().screen().button("CONSULT"));
        List<String> parties = new ArrayList<>(List.of(customer(), anna()));
        agents.forEach(agent -> parties.add(phone(agent)));
        hearEachOther(parties);

        fixture().hangUp(phone("ben"));
        sees("seven", s -> s.participants() == 7);
        act("exit-conference");
        sees("carla", "the conference as her own", s -> s.role().equals("PRIMARY") && s.participants() == 6);
        parties.removeAll(List.of(anna(), phone("ben")));
        hearEachOther(parties);
        wrapUp();
        acts("gus", "end");
        wrapUp("carla");
        parties.forEach(party -> fixture().await(party + " to be on hook", () -> !fixture().isBusy(party)));
    }

    @Test
    @Tag("XFER-30")
    @Tag("XFER-31")
    default void aCustomerIsHandedOverAtOnce() {
        annaIsAvailable();
        colleagueIsAvailable("ben");
        customerIsConnected();
        act("transfer", "AGENT", "ben");
        shows("TRANSFERRING");
        lifts("ben");
        hearEachOther(phone("ben"), customer());
        wrapUp();
        fixture().await("the phone to be on hook", () -> !fixture().isBusy(anna()));
        acts("ben", "end");
        wrapUp("ben");
    }

    @Test
    @Tag("CONSULT-40")
    @Tag("CONSULT-41")
    default void aCustomerIsHandedToANumberAfterAConsult() {
        String number = fixture().number(Reaction.ANSWERS);
        annaIsAvailable();
        customerIsConnected();
        act("consult", "DIAL_NUMBER", number);
        consultShows("CONSULTING");
        hearEachOther(anna(), number);
        hearsOnly(customer(), Sound.MUSIC);
        act("transfer-to-consulted");
        hearEachOther(customer(), number);
        wrapUp();
        fixture().customerHangsUp(customer());
        fixture().await("both to be on hook", () -> !fixture().isBusy(number) && !fixture().isBusy(customer()));
    }

    @Test
    @Tag("HOLD-03")
    @Tag("PHONE-04")
    default void whoHoldsAtThePhoneHoldsAtTheDesk() {
        annaIsAvailable();
        customerIsConnected();
        hearEachOther(anna(), customer());
        for (int times = 0; times < 2; times++) {
            fixture().toggleHold(anna());
            shows("ON_HOLD");
            hearsOnly(customer(), Sound.MUSIC);
            assertEquals("DISABLED HELD_AT_PHONE", centre().screen().button("RESUME"));
            fixture().toggleHold(anna());
            shows("TALKING");
            hears(customer(), anna());
        }
        act("end");
        wrapUp();
    }
}
