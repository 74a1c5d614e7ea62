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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.patchbay.engine.configuration.Policies.NotAccepted;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.model.AgentState;
import org.patchbay.model.Cause;
import org.patchbay.model.Label;
import org.patchbay.model.Reason;
import org.patchbay.model.Target;
import org.patchbay.model.Variable;
import org.patchbay.model.VariableType;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.PartRole;

/** Handing a call over, blind or after a consult. */
class TransferTest {

    record NotYet(String name, Supplier<Scene> scene, Reason reason) {
    }

    static final List<NotYet> NOT_YET = List.of(
            new NotYet("connecting", () -> Scene.offered(new Settings()), Reason.NOT_ACCEPTED),
            new NotYet("ringing", () -> Scene.offered(new Settings()).rings(ANNA), Reason.NOT_ACCEPTED),
            new NotYet("outdial not answered", () -> Scene.outdial(new Settings()).accepts(ANNA),
                    Reason.NOT_ANSWERED_YET),
            new NotYet("consult running", Scene::consulting, Reason.CONSULT_RUNNING),
            new NotYet("conference", Scene::conference, Reason.IN_CONFERENCE),
            new NotYet("on its way already", () -> Scene.talking().transfers(ANNA, TO_BEN), Reason.TRANSFER_PENDING),
            new NotYet("wrap-up", () -> Scene.talking().customerHangsUp(), Reason.IN_WRAP_UP));

    @ParameterizedTest
    @FieldSource("NOT_YET")
    @Tag("XFER-03")
    @Tag("CONF-10")
    void onlyAnAcceptedCallIsTransferred(NotYet c) {
        Scene scene = c.scene.get();
        assertEquals(Optional.of(c.reason), scene.refusal(new AgentCommand.Transfer(ANNA, scene.id, TO_CARLA)));
        assertTrue(List.of("hidden", c.reason.name()).contains(scene.call(ANNA, Control.TRANSFER)));
    }

    static final List<Supplier<Scene>> CALLS = List.of(Scene::talking, TransferTest::held, TransferTest::outbound);

    private static Scene held() {
        Scene scene = Scene.talking();
        return scene.does(new AgentCommand.Hold(ANNA, scene.id));
    }

    private static Scene outbound() {
        return Scene.outdial(new Settings()).accepts(ANNA).customerAnswers();
    }

    /** A supervisor is an agent like others to the rules. */
    @ParameterizedTest
    @FieldSource("CALLS")
    @Tag("XFER-02")
    @Tag("XFER-30")
    @Tag("XFER-31")
    @Tag("XFER-36")
    @Tag("OUT-06")
    @Tag("SUP-06")
    @Tag("ANS-13")
    void blindToAnAgentItGoesToThatAgentAndUntilThenTheSenderStaysEngaged(Supplier<Scene> call) {
        Scene scene = call.get().transfers(ANNA, TO_CARLA);
        assertEquals("TRANSFERRING", scene.panes(ANNA));
        assertEquals("anna:silence customer:music", scene.sound());
        assertEquals(AgentState.ENGAGED, scene.state(ANNA));
        assertEquals(AgentState.RESERVED, scene.state(CARLA));
        assertEquals("TRANSFER_PENDING", scene.call(ANNA, Control.END));
        assertEquals("TRANSFER_PENDING", scene.call(ANNA, Control.HOLD));
        scene.centre.call(Settings.SUPPORT_NUMBER);
        assertEquals(1, scene.centre.desk(ANNA).contacts().size(), "no new offer");
        scene.rings(CARLA).after(17);
        assertEquals(AgentState.RINGING, scene.state(CARLA));
        scene.accepts(CARLA);
        assertEquals("carla+customer rec(customer,carla)", scene.sound());
        assertEquals(PartRole.PRIMARY, scene.view(CARLA).orElseThrow().role());
        assertEquals("TALKING", scene.panes(CARLA));
        assertEquals(AgentState.WRAP_UP, scene.state(ANNA));
        assertTrue(scene.wrapsUp(ANNA));
    }

    static final List<Target> NUMBERS = List.of(NUMBER, ORGANIZATION);

    @ParameterizedTest
    @FieldSource("NUMBERS")
    @Tag("XFER-30")
    @Tag("XFER-36")
    @Tag("CONSULT-73")
    void blindToANumberCustomerAndDialledPartyTalkWithoutControls(Target number) {
        Scene scene = Scene.talking().transfers(ANNA, number).guestRings();
        assertEquals("TRANSFERRING", scene.panes(ANNA));
        assertEquals("anna:silence customer:music", scene.sound());
        scene.guestAnswers();
        assertEquals("customer+guest", scene.sound());
        assertTrue(scene.wrapsUp(ANNA));
        scene.does(new AgentCommand.WrapUp(ANNA, scene.id, "solved")).customerHangsUp();
        assertTrue(scene.isOver());
    }

    @Test
    @Tag("XFER-31")
    @Tag("XFER-36")
    void toAQueueItIsOverAtOnceAndAnyAgentOfItMayGetIt() {
        Scene scene = Scene.talking().idle(BEN, CARLA, DORA, EMMA).transfers(ANNA, QUEUE);
        assertTrue(scene.wrapsUp(ANNA));
        assertEquals("customer:music", scene.sound());
        assertEquals(scene.contact().origin().arrived(), scene.contact().place().orElseThrow().since());
        scene.centre.send(new AgentCommand.GoAvailable(DORA));
        scene.accepts(DORA);
        assertEquals("customer+dora rec(customer,dora)", scene.sound());
        Scene back = Scene.talking().idle(BEN, CARLA, DORA, EMMA).transfers(ANNA, QUEUE);
        back.does(new AgentCommand.WrapUp(ANNA, back.id, "solved"));
        assertEquals(AgentState.RESERVED, back.state(ANNA), "a queue may give it back");
    }

    @Test
    @Tag("XFER-20")
    @Tag("XFER-36")
    void fromAnEntryPointItNeverComesBackToTheSender() {
        Scene scene = Scene.talking().idle(BEN, CARLA, DORA, EMMA).transfers(ANNA, ENTRY_POINT);
        assertTrue(scene.wrapsUp(ANNA), "over at once");
        scene.does(new AgentCommand.WrapUp(ANNA, scene.id, "solved"));
        assertEquals(AgentState.AVAILABLE, scene.state(ANNA));
        assertEquals("customer:music", scene.sound());
        scene.centre.send(new AgentCommand.GoAvailable(BEN));
        scene.accepts(BEN).idle(BEN).transfers(BEN, QUEUE);
        assertEquals(AgentState.AVAILABLE, scene.state(ANNA), "for the rest of the contact");
        scene.centre.call(Settings.SALES_NUMBER);
        assertEquals(AgentState.RESERVED, scene.state(ANNA), "other calls come");
    }

    @Test
    @Tag("XFER-01")
    @Tag("XFER-14")
    @Tag("XFER-15")
    @Tag("XFER-16")
    @Tag("XFER-17")
    @Tag("XFER-18")
    void anotherFlowKeepsTheValuesWhoseNameAndTypeItKnows() {
        Settings settings = new Settings();
        settings.moreVariables = List.of(variable("customerID", VariableType.INTEGER, "42"),
                variable("var1", VariableType.INTEGER, "7"), variable("old", VariableType.TEXT, "gone"));
        settings.salesVariables = List.of(variable("customerID", VariableType.INTEGER, "0"),
                variable("var1", VariableType.TEXT, "new"), variable("fresh", VariableType.TEXT, "fresh"));
        Scene scene = Scene.talking(settings).transfers(ANNA, ENTRY_POINT);
        assertEquals("sales", scene.contact().origin().flow().orElseThrow().value());
        assertEquals("sales", scene.contact().queue().value());
        assertEquals("{customerID=42, var1=new, fresh=fresh}", values(scene));
        Scene same = Scene.talking(settings).transfers(ANNA, new Target(Target.Kind.ENTRY_POINT, "support"));
        assertEquals("7", same.contact().variables().get("var1").value(), "the present flow keeps all");
    }

    private static String values(Scene scene) {
        var values = new LinkedHashMap<String, String>();
        scene.contact().variables().forEach((name, v) -> values.put(name, v.value()));
        return values.toString();
    }

    private static Variable variable(String name, VariableType type, String value) {
        return new Variable(name, Label.of(name), type, value, false, true, List.of());
    }

    record NotThere(String name, Consumer<Scene> carla) {
    }

    static final List<NotThere> NOT_THERE = List.of(new NotThere("Idle", s -> s.idle(CARLA)),
            new NotThere("signed out", s -> s.centre.send(new AgentCommand.SignOut(CARLA))),
            new NotThere("Engaged", s -> s.otherCall(CARLA)),
            new NotThere("Wrap-up", s -> s.otherCall(CARLA).endsOther(CARLA)),
            new NotThere("RONA", s -> s.missesOther(CARLA)));

    @ParameterizedTest
    @FieldSource("NOT_THERE")
    @Tag("XFER-08")
    @Tag("XFER-09")
    @Tag("STATE-07")
    @Tag("STATE-08")
    void onlyAnAvailableAgentIsTransferredTo(NotThere c) {
        Scene scene = Scene.talking();
        c.carla.accept(scene);
        assertEquals(Optional.of(Reason.TARGET_NOT_AVAILABLE),
                scene.refusal(new AgentCommand.Transfer(ANNA, scene.id, TO_CARLA)));
        boolean consulted = scene.ask(new AgentCommand.Consult(ANNA, scene.id, TO_CARLA, true)).accepted();
        assertEquals(c.name.equals("Idle"), consulted, "a consult takes Idle agents too");
    }

    @Test
    @Tag("XFER-12")
    @Tag("XFER-13")
    @Tag("CONSULT-10")
    void onlyWhatTheConfigurationOpensIsATarget() {
        Settings settings = new Settings();
        settings.open = false;
        Scene scene = Scene.talking(settings);
        for (Target target : List.of(QUEUE, ENTRY_POINT, new Target(Target.Kind.QUEUE, "sales-entry"))) {
            assertEquals(Optional.of(Reason.UNKNOWN_TARGET),
                    scene.refusal(new AgentCommand.Transfer(ANNA, scene.id, target)));
            assertEquals(Optional.of(Reason.UNKNOWN_TARGET),
                    scene.refusal(new AgentCommand.Consult(ANNA, scene.id, target, true)));
        }
    }

    @ParameterizedTest
    @CsvSource({ "AGENT, DISCONNECT, ''", "AGENT, REQUEUE, customer:music",
            "AGENT, RETURN, 'anna+customer rec(customer,anna)'", "DIAL_NUMBER, DISCONNECT, ''",
            "DIAL_NUMBER, REQUEUE, customer:music", "DIAL_NUMBER, RETURN, 'anna+customer rec(customer,anna)'" })
    @Tag("XFER-10")
    void notAcceptedTheSettingDecides(Target.Kind kind, NotAccepted setting, String sound) {
        Settings settings = new Settings();
        settings.transferNotAccepted = setting;
        Scene scene = Scene.talking(settings).idle(DORA, EMMA, BEN);
        if (kind == Target.Kind.AGENT) {
            scene.transfers(ANNA, TO_CARLA).rings(CARLA).after(18);
            assertEquals(AgentState.RONA, scene.state(CARLA));
        } else {
            scene.idle(CARLA).transfers(ANNA, NUMBER).guestEnds(Cause.BUSY);
        }
        assertEquals(sound, scene.sound());
        assertEquals("notice.transfer-failed", scene.told(ANNA));
        assertEquals(setting != NotAccepted.RETURN, scene.wrapsUp(ANNA));
    }

    @Test
    @Tag("XFER-10")
    void theSenderWhoIsGoneGetsNothingBack() {
        Settings settings = new Settings();
        settings.transferNotAccepted = NotAccepted.RETURN;
        Scene scene = Scene.talking(settings).idle(BEN, DORA, EMMA).transfers(ANNA, TO_CARLA).hangsUpPhone(ANNA);
        assertTrue(scene.wrapsUp(ANNA));
        assertEquals("customer:music", scene.sound());
        scene.after(18);
        assertEquals("customer:music", scene.sound());
        assertEquals(0, scene.contact().place().orElseThrow().rank(), "at the front of the queue");
    }

    record Early(String name, NotAccepted setting, Consumer<Scene> end, boolean done) {
    }

    static final List<Early> EARLY = List.of(
            new Early("accepted", NotAccepted.DISCONNECT, s -> s.accepts(CARLA), true),
            new Early("disconnected", NotAccepted.DISCONNECT, s -> s.after(18), true),
            new Early("queued again", NotAccepted.REQUEUE, s -> s.after(18), true),
            new Early("the customer hangs up", NotAccepted.DISCONNECT, Scene::customerHangsUp, true),
            new Early("back", NotAccepted.RETURN, s -> s.after(18), false));

    @ParameterizedTest
    @FieldSource("EARLY")
    @Tag("XFER-29")
    void aReasonGivenEarlyCountsWhenThePartIsOverUnlessTheCallComesBack(Early c) {
        Settings settings = new Settings();
        settings.transferNotAccepted = c.setting;
        Scene scene = Scene.talking(settings).idle(ANNA, BEN, DORA, EMMA).transfers(ANNA, TO_CARLA);
        assertTrue(scene.wrapsUp(ANNA), "the dialog opens with the request");
        scene.does(new AgentCommand.WrapUp(ANNA, scene.id, "callback"));
        assertEquals(AgentState.ENGAGED, scene.state(ANNA));
        c.end.accept(scene);
        assertEquals(c.done ? AgentState.IDLE : AgentState.ENGAGED, scene.state(ANNA));
        assertEquals(c.done, scene.centre.history.stream()
                .anyMatch(e -> e instanceof ContactEvent.WrappedUp w && w.reason().equals("callback")));
        if (!c.done) {
            scene.does(new AgentCommand.End(ANNA, scene.id));
            assertTrue(scene.wrapsUp(ANNA), "asked again");
        }
    }

    record To(String name, Supplier<Scene> scene, String sound) {
    }

    static final List<To> TO = List.of(
            new To("an agent", Scene::consulting, "ben+customer rec(customer,ben)"),
            new To("an agent on hold", () -> Scene.consulting().switches(ANNA), "ben+customer rec(customer,ben)"),
            new To("a dialled party", () -> Scene.talking().consults(ANNA, NUMBER).guestAnswers(), "customer+guest"));

    @ParameterizedTest
    @FieldSource("TO")
    @Tag("CONSULT-40")
    @Tag("CONSULT-41")
    @Tag("CONSULT-57")
    @Tag("CONSULT-58")
    @Tag("CONSULT-69")
    void afterAConsultTheConsultedPartyHasTheCall(To c) {
        Scene scene = c.scene.get();
        scene.does(new AgentCommand.TransferToConsulted(ANNA, scene.id));
        assertEquals(c.sound, scene.sound());
        assertTrue(scene.wrapsUp(ANNA));
        assertEquals(AgentState.WRAP_UP, scene.state(ANNA));
        scene.view(BEN).ifPresent(v -> assertEquals(PartRole.PRIMARY, v.role()));
    }

    @Test
    @Tag("XFER-32")
    @Tag("CONSULT-30")
    void whileItRingsTheCustomerGoesToTheRingingLegAndComesBackUnanswered() {
        Settings settings = new Settings();
        settings.consultActionsWhileRinging = true;
        Scene answered = Scene.talking(settings).consults(ANNA, TO_BEN).rings(BEN);
        answered.does(new AgentCommand.TransferToConsulted(ANNA, answered.id));
        assertEquals("TRANSFERRING", answered.panes(ANNA));
        assertEquals(AgentState.RINGING, answered.state(BEN));
        answered.accepts(BEN);
        assertEquals("ben+customer rec(customer,ben)", answered.sound());
        assertTrue(answered.wrapsUp(ANNA));
        Scene back = Scene.talking(settings).consults(ANNA, TO_BEN).rings(BEN);
        back.does(new AgentCommand.TransferToConsulted(ANNA, back.id)).after(18);
        assertEquals("anna+customer rec(customer,anna)", back.sound(), "whatever transfer-not-accepted says");
        assertEquals("notice.transfer-failed", back.told(ANNA));
        Scene number = Scene.talking(settings).consults(ANNA, NUMBER).guestRings();
        number.does(new AgentCommand.TransferToConsulted(ANNA, number.id)).guestAnswers();
        assertEquals("customer+guest", number.sound());
    }

    @Test
    @Tag("XFER-33")
    @Tag("XFER-34")
    @Tag("XFER-35")
    @Tag("CONF-11")
    @Tag("CONF-15")
    @Tag("CONF-49")
    void aConferenceIsHandedToAConsultedAgent() {
        Scene scene = Scene.conference().consults(ANNA, TO_CARLA, false).accepts(CARLA);
        assertEquals("hidden", scene.consult(ANNA, Control.TRANSFER));
        assertEquals("enabled", scene.consult(ANNA, Control.TRANSFER_CONFERENCE));
        scene.does(new AgentCommand.TransferConference(ANNA, scene.id));
        assertEquals("ben+carla+customer rec(customer,carla)", scene.sound());
        assertEquals(PartRole.PRIMARY, scene.view(CARLA).orElseThrow().role());
        assertEquals(PartRole.CONFERENCED, scene.view(BEN).orElseThrow().role(), "though longer in the call");
        assertTrue(scene.wrapsUp(ANNA));
        scene.customerHangsUp();
        assertEquals("ben+carla", scene.sound());
        assertEquals("notice.customer-left", scene.told(BEN));
        assertEquals("notice.customer-left", scene.told(CARLA));
    }

    @Test
    @Tag("XFER-33")
    @Tag("CONF-37")
    void onlyThePrimaryHandsAConferenceOverAndOnlyToAnAgentWhoAccepted() {
        Scene ringing = Scene.conference().consults(ANNA, TO_CARLA).rings(CARLA);
        assertEquals("CONSULT_NOT_ACCEPTED", ringing.consult(ANNA, Control.TRANSFER_CONFERENCE));
        Scene dialled = Scene.conference().consults(ANNA, NUMBER).guestAnswers();
        assertEquals("NOT_AN_AGENT", dialled.consult(ANNA, Control.TRANSFER_CONFERENCE));
        Scene conferenced = Scene.conference().consults(BEN, TO_CARLA).accepts(CARLA);
        assertEquals("hidden", conferenced.consult(BEN, Control.TRANSFER_CONFERENCE));
        assertEquals(Optional.of(Reason.PRIMARY_ONLY),
                conferenced.refusal(new AgentCommand.TransferConference(BEN, conferenced.id)));
        assertFalse(conferenced.wrapsUp(BEN));
        Scene plain = Scene.consulting();
        assertEquals("hidden", plain.consult(ANNA, Control.TRANSFER_CONFERENCE));
    }
}
