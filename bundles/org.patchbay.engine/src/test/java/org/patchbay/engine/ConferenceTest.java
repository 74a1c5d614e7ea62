// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.Scene.NUMBER;
import static org.patchbay.engine.Scene.TO_BEN;
import static org.patchbay.engine.Scene.TO_CARLA;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;
import static org.patchbay.engine.Settings.CARLA;
import static org.patchbay.engine.Settings.DORA;
import static org.patchbay.engine.Settings.EMMA;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.patchbay.engine.configuration.Policies;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.BridgeId;
import org.patchbay.model.Cause;
import org.patchbay.model.LegId;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.LegView;
import org.patchbay.model.desk.PartRole;
import org.patchbay.model.desk.ParticipantView;

/** Three to eight in one call. */
class ConferenceTest {

    @Test
    @Tag("CONF-01")
    void onlyAConsultBecomesAConference() {
        Scene scene = Scene.talking();
        assertEquals("hidden", scene.consult(ANNA, Control.CONFERENCE));
        assertEquals(Optional.of(Reason.NO_CONSULT), scene.refusal(new AgentCommand.Conference(ANNA, scene.id)));
        scene.consults(ANNA, TO_BEN).accepts(BEN);
        assertEquals("enabled", scene.consult(ANNA, Control.CONFERENCE));
    }

    record Joined(String name, Consumer<Scene> how, String sound) {
    }

    static final List<Joined> JOINED = List.of(
            new Joined("an agent", s -> s.consults(ANNA, TO_BEN).accepts(BEN), "anna+ben+customer rec(customer,anna)"),
            new Joined("an agent who waits on hold", s -> s.consults(ANNA, TO_BEN).accepts(BEN).switches(ANNA),
                    "anna+ben+customer rec(customer,anna)"),
            new Joined("an expert", s -> s.consults(ANNA, NUMBER).guestAnswers(),
                    "anna+customer+guest rec(customer,anna)"));

    @ParameterizedTest
    @FieldSource("JOINED")
    @Tag("CONF-02")
    @Tag("CONF-04")
    @Tag("CONF-05")
    @Tag("CONF-07")
    @Tag("CONF-19")
    @Tag("CONF-20")
    @Tag("CONF-21")
    @Tag("CONSULT-42")
    @Tag("CONSULT-59")
    @Tag("CONSULT-70")
    void conferenceTakesTheCustomerOffHoldAndJoinsAll(Joined c) {
        Scene scene = Scene.talking();
        c.how.accept(scene);
        scene.does(new AgentCommand.Conference(ANNA, scene.id));
        assertEquals(c.sound, scene.sound());
        assertEquals("CONFERENCE", scene.panes(ANNA));
        assertTrue(scene.view(ANNA).orElseThrow().participants().stream().noneMatch(ParticipantView::onHold));
    }

    @Test
    @Tag("CONF-15")
    @Tag("CONF-16")
    @Tag("CONF-10")
    @Tag("CONF-18")
    void inAConferenceThereIsExitInsteadOfTransferAndNoHold() {
        Scene scene = Scene.conference();
        assertEquals(PartRole.PRIMARY, scene.view(ANNA).orElseThrow().role());
        assertEquals(PartRole.CONFERENCED, scene.view(BEN).orElseThrow().role());
        for (AgentId agent : List.of(ANNA, BEN)) {
            assertEquals("hidden", scene.call(agent, Control.TRANSFER));
            assertEquals("enabled", scene.call(agent, Control.EXIT_CONFERENCE));
            assertEquals("IN_CONFERENCE", scene.call(agent, Control.HOLD));
            assertEquals(Optional.of(Reason.IN_CONFERENCE), scene.refusal(new AgentCommand.Hold(agent, scene.id)));
        }
        Scene plain = Scene.talking();
        assertEquals("enabled", plain.call(ANNA, Control.TRANSFER));
        assertEquals("hidden", plain.call(ANNA, Control.EXIT_CONFERENCE));
    }

    @Test
    @Tag("CONF-03")
    @Tag("CONF-04")
    void eightAreTheMostAndWhoLeftIsNotCounted() {
        Scene scene = Scene.conferenceOfEight();
        assertEquals("anna+ben+carla+customer+dora+emma+guest+guest2 rec(customer,anna)", scene.sound());
        for (AgentId agent : List.of(ANNA, EMMA)) {
            assertEquals("CONFERENCE_FULL", scene.call(agent, Control.CONSULT));
            assertEquals(Optional.of(Reason.CONFERENCE_FULL),
                    scene.refusal(new AgentCommand.Consult(agent, scene.id, NUMBER, true)));
        }
        scene.does(new AgentCommand.ExitConference(DORA, scene.id)).joinsNumber(BEN);
        assertEquals("anna+ben+carla+customer+emma+guest+guest2+guest3 rec(customer,anna)", scene.sound());
    }

    @Test
    @Tag("CONF-06")
    void nobodysConversationBreaksOffWhenOthersComeAndGo() {
        Scene scene = Scene.conference();
        Map<LegId, BridgeId> before = bridges(scene);
        scene.consults(BEN, TO_CARLA).accepts(CARLA);
        before.remove(scene.line(BEN));
        assertStill(before, scene);
        scene.does(new AgentCommand.Conference(BEN, scene.id));
        assertStill(before, scene);
        scene.does(new AgentCommand.ExitConference(BEN, scene.id));
        assertStill(before, scene);
        before.remove(scene.line(ANNA));
        scene.does(new AgentCommand.ExitConference(ANNA, scene.id));
        assertStill(before, scene);
    }

    private static void assertStill(Map<LegId, BridgeId> before, Scene scene) {
        assertTrue(bridges(scene).entrySet().containsAll(before.entrySet()), () -> before + " in " + bridges(scene));
    }

    private static Map<LegId, BridgeId> bridges(Scene scene) {
        return scene.centre.plan(scene.id).parties().stream().filter(p -> p.bridge().isPresent())
                .collect(Collectors.toMap(p -> p.leg(), p -> p.bridge().orElseThrow()));
    }

    @Test
    @Tag("CONF-09")
    @Tag("CONF-11")
    @Tag("CONF-12")
    @Tag("CONF-15")
    @Tag("CONF-23")
    @Tag("CONF-24")
    @Tag("CONF-25")
    @Tag("CONF-42")
    void whoHasBeenInTheCallLongestTakesControl() {
        Scene scene = Scene.talking().joins(ANNA, CARLA).after(5).joins(ANNA, BEN);
        scene.does(new AgentCommand.ExitConference(ANNA, scene.id));
        assertEquals("ben+carla+customer rec(customer,carla)", scene.sound());
        assertEquals(PartRole.PRIMARY, scene.view(CARLA).orElseThrow().role());
        assertEquals(PartRole.CONFERENCED, scene.view(BEN).orElseThrow().role());
        assertEquals("notice.control-passed", scene.told(CARLA));
        assertEquals(AgentState.WRAP_UP, scene.state(ANNA));
        assertTrue(scene.wrapsUp(ANNA));
        scene.does(new AgentCommand.ExitConference(CARLA, scene.id));
        assertEquals("ben+customer rec(customer,ben)", scene.sound());
        assertEquals("TALKING", scene.panes(BEN), "a plain call again");
        assertEquals("enabled", scene.call(BEN, Control.HOLD));
    }

    @Test
    @Tag("CONF-31")
    @Tag("CONF-33")
    void aConferencedAgentWhoExitsLeavesTheOthersTalkingAndHasNoWrapUp() {
        Scene scene = Scene.talking().joins(ANNA, BEN).joins(ANNA, CARLA);
        scene.does(new AgentCommand.ExitConference(BEN, scene.id));
        assertEquals("anna+carla+customer rec(customer,anna)", scene.sound());
        assertEquals(AgentState.AVAILABLE, scene.state(BEN));
        assertFalse(scene.wrapsUp(BEN));
        assertEquals(PartRole.PRIMARY, scene.view(ANNA).orElseThrow().role());
    }

    record Alone(String name, Consumer<Scene> who) {
    }

    static final List<Alone> ALONE = List.of(new Alone("the dialled party", s -> s.guestEnds(Cause.HUNG_UP)),
            new Alone("the customer", Scene::customerHangsUp));

    @ParameterizedTest
    @FieldSource("ALONE")
    @Tag("CONF-12")
    @Tag("CONF-40")
    void withoutAnAgentCustomerAndDialledPartyTalkOnUntilOneLeaves(Alone c) {
        Scene scene = Scene.talking().joinsNumber(ANNA);
        scene.does(new AgentCommand.ExitConference(ANNA, scene.id));
        assertEquals("customer+guest", scene.sound());
        scene.does(new AgentCommand.WrapUp(ANNA, scene.id, "solved"));
        assertEquals("customer+guest", scene.sound());
        c.who.accept(scene);
        assertTrue(scene.isOver());
    }

    static final List<AgentId> ENDING = List.of(ANNA, BEN);

    @ParameterizedTest
    @FieldSource("ENDING")
    @Tag("CONF-13")
    @Tag("CONF-14")
    @Tag("CONF-27")
    @Tag("CONF-29")
    @Tag("END-05")
    void anyAgentEndsItForEverybodyAndThePrimaryWrapsUp(AgentId agent) {
        Scene scene = Scene.conference().joinsNumber(ANNA);
        scene.does(new AgentCommand.End(agent, scene.id));
        assertEquals("", scene.sound());
        assertTrue(scene.wrapsUp(ANNA));
        assertFalse(scene.wrapsUp(BEN));
        assertEquals(AgentState.AVAILABLE, scene.state(BEN));
    }

    @Test
    @Tag("END-05")
    void everyoneWhoWasPrimaryWrapsUpWhenTheirPartIsOver() {
        Scene scene = Scene.talking().joins(ANNA, BEN).joins(ANNA, CARLA);
        scene.does(new AgentCommand.ExitConference(ANNA, scene.id)).does(new AgentCommand.End(BEN, scene.id));
        assertEquals(List.of(true, true, false),
                Arrays.asList(scene.wrapsUp(ANNA), scene.wrapsUp(BEN), scene.wrapsUp(CARLA)));
    }

    @Test
    @Tag("CONF-28")
    void hangingUpThePhoneIsExitConference() {
        Scene scene = Scene.conference().hangsUpPhone(ANNA);
        assertEquals("ben+customer rec(customer,ben)", scene.sound());
        assertTrue(scene.wrapsUp(ANNA));
        Scene consulting = Scene.conference().consults(ANNA, TO_CARLA, false).accepts(CARLA).hangsUpPhone(ANNA);
        assertEquals("ben+customer rec(customer,ben)", consulting.sound(), "the consult is over, the others go on");
        assertEquals(AgentState.AVAILABLE, consulting.state(CARLA));
        Scene other = Scene.conference().hangsUpPhone(BEN);
        assertEquals("anna+customer rec(customer,anna)", other.sound());
    }

    @Test
    @Tag("CONF-34")
    void aConferencedAgentConsultsAndAddsOthers() {
        Scene scene = Scene.conference().consults(BEN, TO_CARLA).accepts(CARLA);
        assertEquals("anna+customer ben+carla rec(customer,anna)", scene.sound());
        scene.does(new AgentCommand.Conference(BEN, scene.id));
        assertEquals("anna+ben+carla+customer rec(customer,anna)", scene.sound());
        assertEquals(PartRole.PRIMARY, scene.view(ANNA).orElseThrow().role());
        assertEquals(PartRole.CONFERENCED, scene.view(CARLA).orElseThrow().role());
    }

    @Test
    @Tag("CONF-18")
    @Tag("HOLD-05")
    @Tag("END-02")
    void whoIsOnHoldInAConferenceCanOnlyLeave() {
        Scene scene = Scene.conference().consults(ANNA, TO_CARLA, false).accepts(CARLA);
        assertEquals("anna+carla ben:music customer:music", scene.sound());
        assertEquals("ON_HOLD", scene.panes(BEN));
        assertEquals("hidden", scene.call(BEN, Control.RESUME), "who consults takes them back");
        assertEquals("CALL_ON_HOLD", scene.call(BEN, Control.END));
        assertEquals("END_CONSULT_FIRST", scene.call(ANNA, Control.END));
        assertEquals("END_CONSULT_FIRST", scene.call(ANNA, Control.EXIT_CONFERENCE));
        scene.does(new AgentCommand.ExitConference(BEN, scene.id));
        assertEquals("anna+carla customer:music", scene.sound());
    }

    @Test
    @Tag("HOLD-09")
    void aCustomerLeftAloneByAConferenceThatWentOnHearsMusic() {
        Scene scene = Scene.conference().consults(ANNA, TO_CARLA, true).accepts(CARLA);
        assertEquals("ben+customer anna+carla", scene.sound());
        scene.does(new AgentCommand.ExitConference(BEN, scene.id));
        assertEquals("anna+carla customer:music", scene.sound());
        assertEquals("ON_HOLD CONSULTING", scene.panes(ANNA), "a plain consult now");
        scene.switches(ANNA);
        assertEquals("anna+customer carla:music rec(customer,anna)", scene.sound());
    }

    @Test
    @Tag("CONF-06")
    void holdingAtOnePhoneHoldsNobodyElse() {
        Scene scene = Scene.conference();
        scene.reports(new SwitchReport.HeldAtPhone(scene.line(BEN), true));
        assertEquals("anna+ben+customer rec(customer,anna)", scene.sound());
        assertEquals("CONFERENCE", scene.panes(ANNA));
    }

    @Test
    @Tag("CONF-48")
    void noSettingTurnsConferencesOnOrOff() {
        List<String> settings = Arrays.stream(Policies.class.getRecordComponents()).map(c -> c.getName().toLowerCase())
                .toList();
        assertTrue(settings.stream().noneMatch(s -> s.contains("conference") || s.contains("participant")),
                settings::toString);
    }

    /** Without agent and customer it is no contact any more (found by a random story). */
    @Test
    @Tag("CONF-43")
    void dialledPartiesAloneAreLetGo() {
        Scene customerFirst = Scene.talking().joinsNumber(ANNA).joinsNumber(ANNA).customerHangsUp();
        customerFirst.does(new AgentCommand.ExitConference(ANNA, customerFirst.id));
        assertEquals(List.of(), customerFirst.contact().guests());
        Scene agentFirst = Scene.talking().joinsNumber(ANNA).joinsNumber(ANNA);
        agentFirst.does(new AgentCommand.ExitConference(ANNA, agentFirst.id)).customerHangsUp();
        assertEquals(List.of(), agentFirst.contact().guests());
    }

    /** The phone holds nobody but itself there, but its agent should know why nothing is heard (HOLD-03). */
    @Test
    @Tag("HOLD-03")
    @Tag("PHONE-04")
    void whoHoldsAtThePhoneIsToldSo() {
        Scene scene = Scene.conference();
        scene.reports(new SwitchReport.HeldAtPhone(scene.line(BEN), true));
        assertEquals("notice.held-at-phone", scene.told(BEN));
        scene.reports(new SwitchReport.HeldAtPhone(scene.line(BEN), true));
        assertEquals(1, scene.centre.desk(BEN).notices().size(), "a switch tells again after a lost link, the agent knows");
        assertEquals("", scene.told(ANNA));
        assertEquals("anna+ben+customer", scene.sound().split(" ")[0]);
        assertEquals("ON_HOLD", scene.panes(BEN));
        assertFalse(scene.pane(BEN, LegView.Role.CUSTOMER).orElseThrow().heard());
        assertEquals("HELD_AT_PHONE", scene.call(BEN, Control.RESUME));
        assertEquals("CONFERENCE", scene.panes(ANNA));
        assertTrue(scene.pane(ANNA, LegView.Role.CUSTOMER).orElseThrow().heard());
        scene.reports(new SwitchReport.HeldAtPhone(scene.line(BEN), false));
        assertEquals("CONFERENCE", scene.panes(BEN));
        assertTrue(scene.pane(BEN, LegView.Role.CUSTOMER).orElseThrow().heard());
        assertEquals("hidden", scene.call(BEN, Control.RESUME));
    }

    /** Left alone with the customer, the phone that holds holds the customer; recorded is only what is said. */
    @Test
    @Tag("HOLD-03")
    @Tag("CONF-42")
    @Tag("REC-11")
    void whoHeldAtThePhoneStillHoldsWhenTheOthersHaveLeft() {
        Scene scene = Scene.conference();
        scene.reports(new SwitchReport.HeldAtPhone(scene.line(BEN), true));
        scene.does(new AgentCommand.ExitConference(ANNA, scene.id));
        assertEquals("ON_HOLD", scene.panes(BEN));
        assertEquals("ben+customer", scene.sound());
        assertEquals("HELD_AT_PHONE", scene.call(BEN, Control.RESUME));
        scene.reports(new SwitchReport.HeldAtPhone(scene.line(BEN), false));
        assertEquals("TALKING", scene.panes(BEN));
        assertEquals("ben+customer rec(customer,ben)", scene.sound());
    }
}
