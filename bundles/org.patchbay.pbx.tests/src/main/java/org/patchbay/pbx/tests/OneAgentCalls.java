// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.media.Sound;
import org.patchbay.spi.SwitchControl.Reaction;

/** A customer and one agent; and what is killed meanwhile. */
interface OneAgentCalls extends WholeCallWords {

    Duration GAP = Duration.ofMillis(900);
    /** Asterisk writes 32 KB of a recording at once. */
    Duration WRITTEN = Duration.ofMillis(2100);

    private String hans() {
        return phone("hans");
    }

    @Test
    @Tag("ANS-02")
    @Tag("ANS-04")
    @Tag("ANS-05")
    @Tag("ANS-06")
    @Tag("ANS-07")
    @Tag("ANS-08")
    @Tag("HOLD-01")
    @Tag("HOLD-02")
    @Tag("HOLD-03")
    @Tag("HOLD-04")
    @Tag("HOLD-05")
    @Tag("HOLD-06")
    @Tag("REC-01")
    @Tag("REC-09")
    @Tag("END-04")
    @Tag("END-08")
    default void aCustomerIsAnsweredHeldResumedRecordedAndWrappedUp() throws IOException {
        annaIsAvailable();
        long began = System.nanoTime();
        customerIsConnected();
        assertEquals(List.of("[]", "[CONNECTING]", "[CONTACT_REQUEST]", "[]"), centre().history(s -> s.popovers().toString()));
        assertEquals("Casey Customer", centre().screen().title());
        hearEachOther(anna(), customer());
        isRecorded();
        long recorded = System.nanoTime();
        fixture().pass(TALK);

        assertEquals("ENABLED", centre().screen().button("HOLD"));
        double least = since(recorded);
        act("hold");
        shows("ON_HOLD");
        double most = since(began);
        assertTrue(centre().history(DeskScreen::call).toString().endsWith("TALKING, HOLDING, ON_HOLD]"),
                "held before the switch had done it: " + centre().history(DeskScreen::call));
        assertFalse(centre().screen().heard());
        assertTrue(centre().screen().button("END").startsWith("DISABLED "), centre().screen().button("END"));
        hearsOnly(customer(), Sound.MUSIC);
        hearsOnly(anna(), Sound.SILENCE);
        fixture().pass(TALK);

        long resumed = System.nanoTime();
        act("resume");
        shows("TALKING");
        long again = System.nanoTime();
        hearEachOther(anna(), customer());
        fixture().pass(TALK);
        least += since(again);
        fixture().customerHangsUp(customer());
        wrapUp();
        most += since(resumed);
        holdsBoth(recording(), customer(), least, most);
    }

    @Test
    @Tag("END-09")
    default void theNextCallIsOfferedWhenThePhoneIsOnHook() {
        annaIsAvailable();
        fixture().liftUncalled(anna());
        sees("the phone off the hook", DeskScreen::offHook);
        fixture().customerCalls(customer(), "Casey Customer");
        hearsOnly(customer(), Sound.MUSIC);
        assertEquals("AVAILABLE", centre().screen().state());
        fixture().hangUp(anna());
        sees("a contact request", s -> s.popovers().equals(List.of("CONTACT_REQUEST")) && !s.offHook());
        lifts("anna");
        hearEachOther(anna(), customer());
        act("end");
        wrapUp();
    }

    @Test
    @Tag("OUT-01")
    @Tag("END-01")
    @Tag("END-03")
    default void anAgentCallsACustomer() throws IOException {
        String number = fixture().number(Reaction.ANSWERS);
        annaIsAvailable();
        long began = System.nanoTime();
        centre().act("anna", "dial", number);
        lifts("anna");
        shows("TALKING");
        hearEachOther(anna(), number);
        isRecorded();
        long recorded = System.nanoTime();
        fixture().pass(TALK);
        double least = since(recorded);
        act("end");
        wrapUp();
        double most = since(began);
        fixture().await("the customer to be on hook", () -> !fixture().isBusy(number) && !fixture().isBusy(anna()));
        holdsBoth(recording(), number, least, most);
    }

    @Test
    @Tag("DESK-02")
    @Tag("DESK-03")
    default void theCentreIsKilledInTheMiddleOfACallAndOfARecording() throws IOException {
        annaIsAvailable();
        customerIsConnected();
        hearEachOther(anna(), customer());
        Listening customers = fixture().listen(customer());
        Listening annas = fixture().listen(anna());
        isRecorded();
        long recorded = System.nanoTime();
        for (int kill = 0; kill < 2; kill++) {
            fixture().pass(TALK);
            DeskScreen before = centre().screen();
            centre().kill();
            hearEachOther(anna(), customer());
            centre().forget();
            deskIsOpen();
            sees("the call as it was before: " + before.lasting(), s -> s.lasting().equals(before.lasting()));
            hearEachOther(anna(), customer());
        }
        double least = since(recorded);
        assertTrue(customers.without(fixture().tone(anna())).compareTo(GAP) < 0, "the customer noticed: " + customers.without(fixture().tone(anna())));
        assertTrue(annas.without(fixture().tone(customer())).compareTo(GAP) < 0, "the agent noticed: " + annas.without(fixture().tone(customer())));
        act("hold");
        shows("ON_HOLD");
        act("resume");
        shows("TALKING");
        act("end");
        wrapUp();
        holdsBoth(recording(), customer(), least, since(recorded) + 1);
    }

    /** Killed when the journal has the hold, and so many requests of its plan, none to all, have gone to Asterisk. */
    @Test
    @Tag("DESK-02")
    @Tag("DESK-03")
    @Tag("HOLD-03")
    default void theCentreIsKilledInTheMiddleOfAPlan() {
        annaIsAvailable();
        customerIsConnected();
        hearEachOther(anna(), customer());
        int between = 0;
        for (int requests = 0; requests < 4; requests++) {
            DeskScreen before = centre().screen();
            if (killedAfter(requests, "hold", before)) {
                between += requests > 0 ? 1 : 0;
            }
            comesTrue("hold", "ON_HOLD", before);
            hearsOnly(customer(), Sound.MUSIC);
            hearsOnly(anna(), Sound.SILENCE);
            killedAfter(requests, "resume", centre().screen());
            comesTrue("resume", "TALKING", before);
            hearEachOther(anna(), customer());
        }
        assertTrue(between > 0, "a hold takes several requests");
        act("end");
        wrapUp();
        areKept(1);
    }

    /** A centre that comes back after more time than a switch may take says that it has failed; then it is asked again. */
    private void comesTrue(String command, String wanted, DeskScreen before) {
        sees("the same call, settled", s -> s.contact().equals(before.contact()) && s.title().equals(before.title())
                && Set.of("TALKING", "ON_HOLD").contains(s.call()));
        if (!centre().screen().call().equals(wanted)) {
            assertTrue(centre().screen().notices().contains("notice." + command + "-failed"), centre().screen().toString());
            act(command);
            shows(wanted);
        }
    }

    /** @return false where the plan took fewer requests, and it lives on */
    private boolean killedAfter(int requests, String command, DeskScreen shown) {
        assertEquals("done", centre().ask("die", "AFTER_REQUESTS", Integer.toString(requests)));
        boolean died = !centre().ask("do", "anna", command, shown.contact()).equals("done")
                || centre().endsWithin(Duration.ofSeconds(2));
        if (died) {
            centre().forget();
            deskIsOpen();
        } else {
            assertEquals("done", centre().ask("die", "NEVER", "0"));
        }
        return died;
    }

    @Test
    @Tag("PHONE-01")
    @Tag("PHONE-02")
    @Tag("PHONE-03")
    default void aColleagueWorksByPhoneOnly() throws IOException {
        configure("queue: main }", "queue: phones }");
        deskIsOpen(); // anna's, who has nothing to do today
        dials("*11");
        fixture().customerCalls(customer(), "Casey Customer");
        hearsOnly(customer(), Sound.MUSIC);
        assertFalse(fixture().isBusy(hans()), "signed in, but not yet available");
        dials("*12");
        fixture().await("the phone to ring", () -> fixture().isBusy(hans()));
        fixture().await("RONA", () -> !fixture().isBusy(hans()));
        hearsOnly(customer(), Sound.MUSIC);
        assertFalse(fixture().isBusy(hans()), "RONA, and yet offered a call");
        fixture().liftUncalled(hans());
        fixture().await("the phone to be taken for lifted", () -> fixture().isConnected(hans()));
        fixture().hangUp(hans());
        answers(customer());
        fixture().await("it to be recorded", () -> !centre().ask("at-switch").equals("[]"));
        fixture().customerHangsUp(customer());
        fixture().await("the phone to be on hook", () -> !fixture().isBusy(hans()));
        areKept(1);
        // wrapped up with the team's reason: the next one rings
        String next = fixture().customer(1);
        fixture().customerCalls(next, "Noor Next");
        answers(next);
        fixture().await("it to be recorded", () -> !centre().ask("at-switch").equals("[]"));
        fixture().hangUp(hans());
        fixture().await("the customer to be on hook", () -> !fixture().isBusy(next));
        areKept(2);
        dials("*14");
    }

    private void dials(String code) {
        fixture().dial(hans(), code);
        fixture().await(code + " to be taken", () -> !fixture().isDialling(hans(), code));
    }

    private void answers(String caller) {
        fixture().await("the phone to ring", () -> fixture().isBusy(hans()));
        fixture().lift(hans());
        hearEachOther(hans(), caller);
    }

    @Test
    @Tag("REC-01")
    default void asteriskIsKilledAndTheNextCallWorks() throws IOException {
        annaIsAvailable();
        customerIsConnected();
        hearEachOther(anna(), customer());
        isRecorded();
        fixture().pass(WRITTEN.plus(TALK));
        centre().forget();
        fixture().restart();
        wrapUp();
        assertTrue(centre().history(s -> Boolean.toString(s.switchUp())).contains("false"), "the desk did not say that the switch was gone");
        sees("the switch", DeskScreen::switchUp);
        assertTrue(recording().seconds(0, fixture().tone(customer())) > 0.5, "nothing is left of what was recorded before");
        centre().forget();
        customerIsConnected();
        hearEachOther(anna(), customer());
        act("end");
        wrapUp();
        areKept(2);
    }
}
