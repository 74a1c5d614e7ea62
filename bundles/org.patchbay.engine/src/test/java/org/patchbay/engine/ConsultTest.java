// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.Scene.ENTRY_POINT;
import static org.patchbay.engine.Scene.NUMBER;
import static org.patchbay.engine.Scene.ORGANIZATION;
import static org.patchbay.engine.Scene.QUEUE;
import static org.patchbay.engine.Scene.TO_BEN;
import static org.patchbay.engine.Scene.TO_CARLA;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;
import static org.patchbay.engine.Settings.CARLA;
import static org.patchbay.engine.Settings.DORA;
import static org.patchbay.engine.Settings.EMMA;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.patchbay.engine.state.Place;
import org.patchbay.model.AgentState;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.Reason;
import org.patchbay.model.Target;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.LegView;
import org.patchbay.model.desk.PartRole;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.model.media.Party.Dial;
import org.patchbay.model.media.Party.Kind;

/** Asking somebody about a call. */
class ConsultTest {

    static final List<Target> TARGETS = List.of(TO_BEN, QUEUE, NUMBER, ENTRY_POINT, ORGANIZATION);

    @ParameterizedTest
    @FieldSource("TARGETS")
    @Tag("CONSULT-02")
    @Tag("CONSULT-12")
    @Tag("CONSULT-48")
    @Tag("CONSULT-49")
    @Tag("HOLD-07")
    void aConsultToAnyTargetHoldsTheCustomerAndSaysConsultRequested(Target target) {
        Scene scene = Scene.talking().consults(ANNA, target);
        assertEquals("ON_HOLD CONSULT_REQUESTED", scene.panes(ANNA));
        assertEquals("anna:ringing customer:music", scene.sound());
    }

    record NotNow(String name, Supplier<Scene> scene, Reason reason) {
    }

    static final List<NotNow> NOT_NOW = List.of(
            new NotNow("ringing", () -> Scene.offered(new Settings()).rings(ANNA), Reason.NOT_ACCEPTED),
            new NotNow("outdial not answered", () -> Scene.outdial(new Settings()).accepts(ANNA),
                    Reason.NOT_ANSWERED_YET),
            new NotNow("wrap-up", () -> Scene.talking().customerHangsUp(), Reason.IN_WRAP_UP),
            new NotNow("transfer under way", () -> Scene.talking().transfers(ANNA, TO_CARLA),
                    Reason.TRANSFER_PENDING),
            new NotNow("post call", () -> Scene.consulting().customerHangsUp(), Reason.POST_CALL));

    @ParameterizedTest
    @FieldSource("NOT_NOW")
    @Tag("CONSULT-01")
    @Tag("CONF-36")
    @Tag("CONF-46")
    void onlyAnActiveCallIsConsultedAbout(NotNow c) {
        assertEquals(Optional.of(c.reason), consult(c.scene.get(), TO_BEN));
    }

    @Test
    @Tag("CONSULT-04")
    @Tag("CONF-08")
    @Tag("XFER-05")
    @Tag("CONSULT-47")
    @Tag("CONF-17")
    void nothingThatAPhoneDoesStartsAConsult() {
        Scene scene = Scene.talking();
        scene.reports(new SwitchReport.LegRinging(scene.line(ANNA)))
                .reports(new SwitchReport.LegAnswered(scene.line(ANNA)))
                .reports(new SwitchReport.HeldAtPhone(scene.contact().customer().leg().orElseThrow(), true))
                .reports(new SwitchReport.DigitPressed(scene.contact().customer().leg().orElseThrow(), '*'))
                .reports(new SwitchReport.FeatureCodeDialled("1001", "1002"));
        assertEquals("anna+customer rec(customer,anna)", scene.sound());
        assertEquals("TALKING", scene.panes(ANNA));
    }

    @Test
    @Tag("CONSULT-14")
    @Tag("CONSULT-15")
    @Tag("CONSULT-16")
    @Tag("CONSULT-17")
    @Tag("CONSULT-18")
    @Tag("CONSULT-45")
    @Tag("CONSULT-46")
    void acceptedThereAreTwoPanesAndTheCustomerWaits() {
        Scene scene = Scene.consulting();
        assertEquals("ON_HOLD CONSULTING", scene.panes(ANNA));
        assertEquals("CONSULTING", scene.panes(BEN));
        assertEquals("anna+ben customer:music", scene.sound(), "nothing of a consult is recorded");
        assertEquals("Customer 1", scene.pane(ANNA, LegView.Role.CUSTOMER).orElseThrow().party());
        assertEquals("ben", scene.pane(ANNA, LegView.Role.CONSULT).orElseThrow().party());
        assertEquals("anna", scene.pane(BEN, LegView.Role.CONSULT).orElseThrow().party());
        assertEquals(PartRole.PRIMARY, scene.view(ANNA).orElseThrow().role());
        assertEquals(PartRole.CONSULTED, scene.view(BEN).orElseThrow().role());
        assertEquals(scene.view(ANNA).orElseThrow().variables(), scene.view(BEN).orElseThrow().variables());
        assertFalse(scene.view(BEN).orElseThrow().variables().isEmpty());
    }

    static final Function<ContactId, AgentCommand> HOLD = c -> new AgentCommand.Hold(ANNA, c);
    static final Function<ContactId, AgentCommand> RESUME = c -> new AgentCommand.Resume(ANNA, c);
    static final Function<ContactId, AgentCommand> HOLD_CONSULT = c -> new AgentCommand.HoldConsult(ANNA, c);
    static final Function<ContactId, AgentCommand> RESUME_CONSULT = c -> new AgentCommand.ResumeConsult(ANNA, c);
    static final Function<ContactId, AgentCommand> SWITCH = c -> new AgentCommand.SwitchLegs(ANNA, c);

    record Switched(String name, List<Function<ContactId, AgentCommand>> commands, String panes, String consulted,
            String sound) {
    }

    static final List<Switched> SWITCHED = List.of(
            new Switched("Hold on the consult's pane", List.of(HOLD_CONSULT), "TALKING CONSULT_ON_HOLD",
                    "CONSULT_ON_HOLD", "anna+customer ben:music rec(customer,anna)"),
            new Switched("Resume on the customer's pane", List.of(RESUME), "TALKING CONSULT_ON_HOLD",
                    "CONSULT_ON_HOLD", "anna+customer ben:music rec(customer,anna)"),
            new Switched("Switch", List.of(SWITCH), "TALKING CONSULT_ON_HOLD", "CONSULT_ON_HOLD",
                    "anna+customer ben:music rec(customer,anna)"),
            new Switched("there and back", List.of(SWITCH, SWITCH), "ON_HOLD CONSULTING", "CONSULTING",
                    "anna+ben customer:music"),
            new Switched("Resume on the consult's pane", List.of(HOLD_CONSULT, RESUME_CONSULT),
                    "ON_HOLD CONSULTING", "CONSULTING", "anna+ben customer:music"),
            new Switched("Hold on the customer's pane", List.of(RESUME, HOLD), "ON_HOLD CONSULTING",
                    "CONSULTING", "anna+ben customer:music"));

    @ParameterizedTest
    @FieldSource("SWITCHED")
    @Tag("CONSULT-19")
    @Tag("CONSULT-20")
    @Tag("CONSULT-39")
    @Tag("CONSULT-54")
    @Tag("CONSULT-56")
    @Tag("CONSULT-65")
    @Tag("HOLD-08")
    @Tag("HOLD-09")
    void customerAndConsultedPartyAreNeverBothOnHold(Switched c) {
        Scene scene = Scene.consulting();
        c.commands.forEach(command -> scene.does(command.apply(scene.id)));
        assertEquals(c.panes, scene.panes(ANNA));
        assertEquals(c.consulted, scene.panes(BEN));
        assertEquals(c.sound, scene.sound());
    }

    @Test
    @Tag("HOLD-09")
    void aSwitchThatTheSwitchDoesNotConfirmLeavesOneOfTheTwoTalking() {
        Scene scene = Scene.consulting();
        scene.asksOnly(new AgentCommand.SwitchLegs(ANNA, scene.id)).after(5);
        assertEquals("anna+ben customer:music", scene.sound());
        assertEquals("notice.resume-failed", scene.told(ANNA));
        scene.switches(ANNA).asksOnly(new AgentCommand.SwitchLegs(ANNA, scene.id)).after(5);
        assertEquals("anna+customer ben:music rec(customer,anna)", scene.sound());
    }

    record Ended(String name, Consumer<Scene> how, String panes, String sound, String told) {
    }

    static final List<Ended> ENDED = List.of(
            new Ended("End Consult", s -> s.does(new AgentCommand.EndConsult(ANNA, s.id)), "ON_HOLD",
                    "anna:silence customer:music", ""),
            new Ended("End Consult when switched", s -> s.switches(ANNA).does(new AgentCommand.EndConsult(ANNA, s.id)),
                    "TALKING", "anna+customer rec(customer,anna)", ""),
            new Ended("Exit Consult", s -> s.does(new AgentCommand.ExitConsult(BEN, s.id)), "ON_HOLD",
                    "anna:silence customer:music", "notice.consult-exited"),
            new Ended("Exit Consult when switched",
                    s -> s.switches(ANNA).does(new AgentCommand.ExitConsult(BEN, s.id)), "TALKING",
                    "anna+customer rec(customer,anna)", "notice.consult-exited"),
            new Ended("the consulted agent hangs up", s -> s.hangsUpPhone(BEN), "ON_HOLD",
                    "anna:silence customer:music", "notice.consult-exited"));

    @ParameterizedTest
    @FieldSource("ENDED")
    @Tag("CONSULT-21")
    @Tag("CONSULT-43")
    @Tag("CONSULT-44")
    @Tag("CONSULT-53")
    @Tag("CONSULT-62")
    @Tag("CONSULT-67")
    @Tag("CONSULT-68")
    void aConsultThatEndsLeavesTheCustomersCallAsItWas(Ended c) {
        Scene scene = Scene.consulting();
        c.how.accept(scene);
        assertEquals(c.panes, scene.panes(ANNA));
        assertEquals(c.sound, scene.sound());
        assertEquals(c.told, scene.told(ANNA));
        assertEquals(AgentState.ENGAGED, scene.state(ANNA));
        assertFalse(scene.wrapsUp(ANNA), "the dialog comes when the part is over");
        assertEquals(AgentState.AVAILABLE, scene.state(BEN), "without wrap-up");
        scene.does(new AgentCommand.Consult(ANNA, scene.id, TO_CARLA, false));
        assertEquals("ON_HOLD CONSULT_REQUESTED", scene.panes(ANNA), "a second consult");
    }

    @Test
    @Tag("CONSULT-44")
    @Tag("CONSULT-68")
    void theWrapUpDialogFollowsWhenThePartIsOver() {
        Scene scene = Scene.consulting();
        scene.does(new AgentCommand.EndConsult(ANNA, scene.id)).does(new AgentCommand.Resume(ANNA, scene.id))
                .does(new AgentCommand.End(ANNA, scene.id));
        assertTrue(scene.wrapsUp(ANNA));
        assertFalse(scene.wrapsUp(BEN));
        assertEquals(Optional.of(Reason.NOT_IN_WRAP_UP),
                scene.refusal(new AgentCommand.WrapUp(BEN, scene.id, "solved")));
    }

    @ParameterizedTest
    @CsvSource({ "true, HUNG_UP, true", "false, HUNG_UP, false", "false, UNREACHABLE, true" })
    @Tag("CONSULT-63")
    @Tag("CONSULT-64")
    void thePrimaryAgentsHangUpEndsTheConsultAndTheOwnPart(boolean requeue, Cause cause, boolean waits) {
        Settings settings = new Settings();
        settings.requeueOnHangUpInConsult = requeue;
        Scene scene = Scene.consulting(settings).idle(BEN, CARLA, DORA, EMMA).phoneEnds(ANNA, cause);
        assertEquals(AgentState.WRAP_UP, scene.state(ANNA));
        assertEquals(AgentState.IDLE, scene.state(BEN), "the consulted party is let go");
        assertEquals(waits ? "customer:music" : "", scene.sound());
        assertEquals(waits ? Optional.of(Place.FRONT) : Optional.empty(), scene.contact().place().map(Place::rank));
    }

    record Lost(String name, Consumer<Scene> how) {
    }

    static final List<Lost> LOST = List.of(new Lost("no answer", s -> s.rings(BEN).after(18)),
            new Lost("never rang", s -> s.after(18)), new Lost("rejected", s -> s.phoneEnds(BEN, Cause.REJECTED)),
            new Lost("unreachable", s -> s.phoneEnds(BEN, Cause.UNREACHABLE)),
            new Lost("phone fails", s -> s.rings(BEN).phoneEnds(BEN, Cause.FAILED)));

    @ParameterizedTest
    @FieldSource("LOST")
    @Tag("CONSULT-25")
    @Tag("CONSULT-26")
    @Tag("CONSULT-27")
    @Tag("STATE-09")
    @Tag("ANS-13")
    void aConsultedAgentWhoDoesNotAcceptBecomesRona(Lost c) {
        for (boolean idle : List.of(false, true)) {
            Scene scene = Scene.talking();
            scene = idle ? scene.idle(BEN) : scene;
            scene.consults(ANNA, TO_BEN);
            c.how.accept(scene);
            assertEquals(AgentState.RONA, scene.state(BEN));
            assertEquals(List.of(PopoverView.Kind.RONA),
                    scene.centre.desk(BEN).popovers().stream().map(PopoverView::kind).toList());
            assertEquals("notice.consult-failed", scene.told(ANNA));
            assertEquals("ON_HOLD", scene.panes(ANNA), "as after End Consult");
            assertEquals("anna:silence customer:music", scene.sound());
        }
    }

    @ParameterizedTest
    @CsvSource({ "BUSY", "NO_ANSWER", "INVALID_NUMBER", "CONGESTION" })
    @Tag("CONSULT-27")
    void aNumberThatCannotBeReachedIsTold(Cause cause) {
        Scene scene = Scene.talking().consults(ANNA, NUMBER).guestEnds(cause);
        assertEquals("notice.consult-failed", scene.told(ANNA));
        assertEquals("ON_HOLD", scene.panes(ANNA));
        Scene unanswered = Scene.talking().consults(ANNA, NUMBER).guestRings().after(60);
        assertEquals("ON_HOLD", unanswered.panes(ANNA), "given up after the centre's dial time");
    }

    @Test
    @Tag("CONSULT-02")
    void inAQueueAConsultWaitsWithoutLimitAndGoesToTheNextWhenOneDoesNotAnswer() {
        Scene scene = Scene.talking().idle(BEN, CARLA, DORA, EMMA).consults(ANNA, QUEUE).after(7_200);
        assertEquals("ON_HOLD CONSULT_REQUESTED", scene.panes(ANNA));
        assertTrue(waitsInAQueue(scene), "nobody is asked yet");
        scene.centre.send(new AgentCommand.GoAvailable(BEN));
        assertFalse(waitsInAQueue(scene), "somebody is");
        scene.rings(BEN).after(18);
        assertEquals(AgentState.RONA, scene.state(BEN));
        assertEquals("ON_HOLD CONSULT_REQUESTED", scene.panes(ANNA), "others may come");
        scene.centre.send(new AgentCommand.GoAvailable(CARLA));
        scene.accepts(CARLA);
        assertEquals("anna+carla customer:music", scene.sound());
    }

    private static boolean waitsInAQueue(Scene scene) {
        return scene.pane(ANNA, LegView.Role.CONSULT).orElseThrow().waitsIn().isPresent();
    }

    @Test
    @Tag("CONSULT-53")
    void takenBackBeforeAnybodyAcceptsNobodyIsBlamed() {
        Scene scene = Scene.talking().consults(ANNA, TO_BEN).rings(BEN);
        scene.does(new AgentCommand.EndConsult(ANNA, scene.id));
        assertEquals(AgentState.AVAILABLE, scene.state(BEN));
        assertEquals("ON_HOLD", scene.panes(ANNA));
        scene.idle(BEN, CARLA, DORA, EMMA).consults(ANNA, QUEUE).does(new AgentCommand.EndConsult(ANNA, scene.id));
        scene.centre.send(new AgentCommand.GoAvailable(CARLA));
        assertEquals(AgentState.AVAILABLE, scene.state(CARLA), "nothing waits any more");
    }

    @ParameterizedTest
    @CsvSource({ "false, REQUESTED, CONSULT_NOT_ACCEPTED", "false, RINGING, CONSULT_NOT_ACCEPTED",
            "false, ACCEPTED, enabled", "true, REQUESTED, CONSULT_NOT_ACCEPTED", "true, RINGING, enabled",
            "true, ACCEPTED, enabled" })
    @Tag("CONSULT-28")
    @Tag("CONSULT-29")
    @Tag("CONSULT-30")
    void transferAndConferenceWaitForTheAcceptanceOrTheRinging(boolean whileRinging, String moment, String expected) {
        Settings settings = new Settings();
        settings.consultActionsWhileRinging = whileRinging;
        Scene agent = Scene.talking(settings).consults(ANNA, TO_BEN);
        Scene number = Scene.talking(settings).consults(ANNA, NUMBER);
        if (!moment.equals("REQUESTED")) {
            agent.rings(BEN);
            number.guestRings();
        }
        if (moment.equals("ACCEPTED")) {
            agent.accepts(BEN);
            number.guestAnswers();
        }
        for (Scene scene : List.of(agent, number)) {
            assertEquals(expected, scene.consult(ANNA, Control.TRANSFER));
            assertEquals(expected, scene.consult(ANNA, Control.CONFERENCE));
        }
    }

    @Test
    @Tag("CONSULT-30")
    @Tag("CONSULT-29")
    void aConferenceAskedForWhileItRingsBeginsWithTheAnswer() {
        Settings settings = new Settings();
        settings.consultActionsWhileRinging = true;
        Scene scene = Scene.talking(settings).consults(ANNA, TO_BEN).rings(BEN);
        scene.does(new AgentCommand.Conference(ANNA, scene.id));
        assertEquals("anna+customer rec(customer,anna)", scene.sound());
        scene.accepts(BEN);
        assertEquals("anna+ben+customer rec(customer,anna)", scene.sound());
        assertEquals("CONFERENCE", scene.panes(ANNA));
    }

    @Test
    @Tag("CONSULT-31")
    void resumedWhileItRingsWhoAnswersWaitsOnHold() {
        Scene scene = Scene.talking().consults(ANNA, TO_BEN).rings(BEN);
        assertEquals("enabled", scene.call(ANNA, Control.RESUME));
        scene.does(RESUME.apply(scene.id));
        assertEquals("TALKING CONSULT_REQUESTED", scene.panes(ANNA));
        assertEquals(AgentState.RINGING, scene.state(BEN));
        assertEquals("anna+customer rec(customer,anna)", scene.sound());
        scene.accepts(BEN);
        assertEquals("TALKING CONSULT_ON_HOLD", scene.panes(ANNA));
        assertEquals("anna+customer ben:music rec(customer,anna)", scene.sound());
        scene.switches(ANNA);
        assertEquals("anna+ben customer:music", scene.sound());
    }

    @ParameterizedTest
    @CsvSource({ "AGENT, nobody, UNKNOWN_TARGET", "AGENT, anna, TARGET_NOT_AVAILABLE", "QUEUE, gone, UNKNOWN_TARGET",
            "ENTRY_POINT, gone, UNKNOWN_TARGET", "DIAL_NUMBER, 12, INVALID_NUMBER", "DIAL_NUMBER, hello, INVALID_NUMBER",
            "ORGANIZATION, 1234567890123456789, INVALID_NUMBER" })
    @Tag("CONSULT-37")
    void anInvalidTargetIsRefusedBeforeAnythingIsDialled(Target.Kind kind, String target, Reason reason) {
        Scene scene = Scene.talking();
        int before = scene.centre.history.size();
        assertEquals(Optional.of(reason), consult(scene, new Target(kind, target)));
        assertEquals(before, scene.centre.history.size());
        assertEquals("anna+customer rec(customer,anna)", scene.sound());
    }

    @ParameterizedTest
    @CsvSource({ "true, 0800 222, 0", "false, 0800 222, 1", "true, 0800 2223, 1" })
    @Tag("CONSULT-22")
    @Tag("CONSULT-24")
    void anEntryPointsNumberLeadsThereAnyOtherIsDialled(boolean setting, String number, int dialled) {
        Settings settings = new Settings();
        settings.entryPointsInDialNumbers = setting;
        Scene scene = Scene.talking(settings).consults(ANNA, new Target(Target.Kind.DIAL_NUMBER, number));
        assertEquals(dialled, scene.contact().guests().size());
        assertEquals(dialled == 0, scene.contact().consulted().isPresent(), "an agent of its queue is asked");
    }

    record Conferred(String name, boolean goesOn, Consumer<Scene> how, String sound, String panes) {
    }

    /** Anna consults Carla from a conference with Ben. */
    static final List<Conferred> CONFERRED = List.of(
            new Conferred("on its way, the others go on", true, _ -> { }, "ben+customer anna:ringing",
                    "CONFERENCE CONSULT_REQUESTED"),
            new Conferred("on its way, the others hear music", false, _ -> { },
                    "anna:ringing ben:music customer:music", "ON_HOLD CONSULT_REQUESTED"),
            new Conferred("accepted, the others go on", true, s -> s.accepts(CARLA), "ben+customer anna+carla",
                    "CONFERENCE CONSULTING"),
            new Conferred("accepted, the others hear music", false, s -> s.accepts(CARLA),
                    "anna+carla ben:music customer:music", "ON_HOLD CONSULTING"),
            new Conferred("switched to those who go on", true, s -> s.accepts(CARLA).switches(ANNA),
                    "anna+ben+customer carla:music rec(customer,anna)", "CONFERENCE CONSULT_ON_HOLD"),
            new Conferred("switched to those who heard music", false, s -> s.accepts(CARLA).switches(ANNA),
                    "anna+ben+customer carla:music rec(customer,anna)", "CONFERENCE CONSULT_ON_HOLD"),
            new Conferred("there and back, the others go on", true,
                    s -> s.accepts(CARLA).switches(ANNA).switches(ANNA), "ben+customer anna+carla",
                    "CONFERENCE CONSULTING"),
            new Conferred("there and back, the others hear music", false,
                    s -> s.accepts(CARLA).switches(ANNA).switches(ANNA), "anna+carla ben:music customer:music",
                    "ON_HOLD CONSULTING"),
            new Conferred("ended, the others went on", true,
                    s -> s.accepts(CARLA).does(new AgentCommand.EndConsult(ANNA, s.id)),
                    "anna+ben+customer rec(customer,anna)", "CONFERENCE"),
            new Conferred("ended, the others heard music", false,
                    s -> s.accepts(CARLA).does(new AgentCommand.EndConsult(ANNA, s.id)),
                    "anna+ben+customer rec(customer,anna)", "CONFERENCE"),
            new Conferred("left by the consulted agent", false,
                    s -> s.accepts(CARLA).does(new AgentCommand.ExitConsult(CARLA, s.id)),
                    "anna+ben+customer rec(customer,anna)", "CONFERENCE"),
            new Conferred("joined in", true, s -> s.accepts(CARLA).does(new AgentCommand.Conference(ANNA, s.id)),
                    "anna+ben+carla+customer rec(customer,anna)", "CONFERENCE"),
            new Conferred("joined in from music", false,
                    s -> s.accepts(CARLA).does(new AgentCommand.Conference(ANNA, s.id)),
                    "anna+ben+carla+customer rec(customer,anna)", "CONFERENCE"));

    @ParameterizedTest
    @FieldSource("CONFERRED")
    @Tag("CONSULT-48")
    @Tag("CONSULT-50")
    @Tag("CONSULT-55")
    @Tag("CONF-22")
    @Tag("CONF-49")
    @Tag("HOLD-07")
    @Tag("HOLD-09")
    void fromAConferenceTheAgentChoosesWhetherItGoesOn(Conferred c) {
        Scene scene = Scene.conference().consults(ANNA, TO_CARLA, c.goesOn);
        c.how.accept(scene);
        assertEquals(c.sound, scene.sound());
        assertEquals(c.panes, scene.panes(ANNA));
    }

    /** Resuming after the first consult failed at the switch: everybody but Anna still hears music. */
    @Test
    @Tag("HOLD-09")
    void aConferenceThatIsHeldDoesNotGoOn() {
        Scene scene = Scene.conference().consults(ANNA, TO_CARLA, false);
        scene.asksOnly(new AgentCommand.EndConsult(ANNA, scene.id));
        scene.reports(new SwitchReport.PlanFailed(scene.id, scene.contact().planVersion()));
        assertTrue(scene.contact().isHeld());
        scene.idle(CARLA).consults(BEN, TO_CARLA, true).accepts(CARLA).switches(BEN);
        assertEquals("enabled", scene.consult(BEN, Control.RESUME), "the consulted party waits");
        assertFalse(scene.contact().isHeld(), "and the conference is resumed");
    }

    @Test
    @Tag("CONSULT-74")
    void thereIsOneConsultAtATime() {
        Scene scene = Scene.conference().consults(ANNA, TO_CARLA);
        assertEquals("CONSULT_RUNNING", scene.call(ANNA, Control.CONSULT));
        assertEquals("CONSULT_RUNNING", scene.call(BEN, Control.CONSULT));
        scene.does(new AgentCommand.EndConsult(ANNA, scene.id));
        assertEquals("enabled", scene.call(ANNA, Control.CONSULT));
        assertEquals("enabled", scene.call(BEN, Control.CONSULT));
        Scene plain = Scene.consulting();
        assertEquals(Optional.of(Reason.CONSULT_RUNNING), consult(plain, TO_CARLA));
    }

    @Test
    @Tag("CONSULT-66")
    @Tag("CONSULT-67")
    @Tag("CONSULT-68")
    void aConsultedAgentCanOnlyLeave() {
        Scene scene = Scene.consulting().switches(ANNA);
        List<AgentCommand> refused = List.of(new AgentCommand.Resume(BEN, scene.id),
                new AgentCommand.ResumeConsult(BEN, scene.id), new AgentCommand.HoldConsult(BEN, scene.id),
                new AgentCommand.SwitchLegs(BEN, scene.id), new AgentCommand.EndConsult(BEN, scene.id),
                new AgentCommand.Conference(BEN, scene.id), new AgentCommand.TransferToConsulted(BEN, scene.id),
                new AgentCommand.Hold(BEN, scene.id), new AgentCommand.End(BEN, scene.id),
                new AgentCommand.Consult(BEN, scene.id, TO_CARLA, true),
                new AgentCommand.Transfer(BEN, scene.id, TO_CARLA));
        for (AgentCommand command : refused) {
            assertEquals(Optional.of(Reason.CONSULTED_ONLY), scene.refusal(command), command::toString);
        }
        assertEquals(Optional.of(Reason.NOT_IN_WRAP_UP),
                scene.refusal(new AgentCommand.WrapUp(BEN, scene.id, "solved")));
        assertEquals("enabled", scene.consult(BEN, Control.EXIT_CONSULT));
    }

    @Test
    @Tag("CONSULT-73")
    @Tag("CONF-37")
    @Tag("CONF-30")
    void whoWasDialledHasNoControlsEvenAColleague() {
        Scene scene = Scene.talking().consults(ANNA, new Target(Target.Kind.DIAL_NUMBER, "1002")).guestAnswers();
        assertEquals("anna+guest customer:music", scene.sound());
        assertEquals("", scene.panes(BEN));
        assertEquals(Kind.EXTENSION, lastDialled(scene).kind());
        assertEquals("anna", lastDialled(scene).callerName());
        Dial outside = lastDialled(Scene.talking().consults(ANNA, NUMBER));
        assertEquals(Kind.EXTERNAL, outside.kind());
        assertEquals("+49302312500", outside.callerNumber(), "outside, a number of the centre is shown");
        scene.does(new AgentCommand.Conference(ANNA, scene.id));
        List<AgentCommand> commands = List.of(new AgentCommand.ExitConsult(BEN, scene.id),
                new AgentCommand.End(BEN, scene.id), new AgentCommand.Consult(BEN, scene.id, TO_CARLA, true),
                new AgentCommand.ExitConference(BEN, scene.id));
        commands.forEach(c -> assertEquals(Optional.of(Reason.NO_SUCH_CONTACT), scene.refusal(c)));
        scene.reports(new SwitchReport.HeldAtPhone(scene.contact().guests().getFirst().leg(), true));
        assertEquals("anna+customer+guest rec(customer,anna)", scene.sound());
        scene.guestEnds(Cause.HUNG_UP);
        assertEquals("anna+customer rec(customer,anna)", scene.sound(), "hanging up takes only itself out");
    }

    private static Dial lastDialled(Scene scene) {
        return scene.centre.plan(scene.id).parties().getLast().dial().orElseThrow();
    }

    private static Optional<Reason> consult(Scene scene, Target target) {
        return scene.refusal(new AgentCommand.Consult(ANNA, scene.id, target, true));
    }
}
